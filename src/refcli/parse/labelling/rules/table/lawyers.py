"""The rules of how lawyers cite articles, chapters and books."""

from typing import Final

from refcli.parse.labelling.rules.law import bluebook, oscola, parties, state_papers
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["LAWYERS"]

LAWYERS: Final = (
    Rule(
        bluebook.article_of_lawyers,
        "The volume stands before the journal, the page behind it (The Bluebook, rule 16.4).",
        "[author Charles A. Reich], [container The New Property, 73 Yale L.J.] [volume 733] "
        "([date 1964]). → [author Charles A. Reich], [title The New Property], [volume 73] "
        "[container Yale L.J.] [pages 733] ([date 1964]).",
        hints=(". ", "Review ", "J. "),
        words=bluebook.REVIEWS,
    ),
    Rule(
        oscola.article_in_quotes,
        "The journal stands behind the title in quotes, its year and volume (OSCOLA, 3.3.1).",
        "[author Griffith JAG], ‘[title The Constitution’] ([date 2001]) [pages 117] LQR 42 → "
        "[author Griffith JAG], ‘[title The Constitution’] ([date 2001]) [volume 117] "
        "[container LQR] [pages 42]",
        hints=("’ (", "’ [", "' (", "' ["),
    ),
    Rule(
        oscola.chapter_in_quotes,
        "The book stands behind its editors, its imprint in brackets (OSCOLA, 3.2.3).",
        "[author Cane P], ‘[title Fault’] in [editor Mary Roe (ed]), [container Essays (OUP] "
        "[date 1999]) → [author Cane P], ‘[title Fault’] in [editor Mary Roe (ed]), "
        "[container Essays] ([publisher OUP] [date 1999])",
        hints=("(ed)", "(eds)"),
    ),
    Rule(
        oscola.imprint_in_brackets,
        "Edition, publisher and year stand in brackets behind the title (OSCOLA, 3.2.1).",
        "[author Endicott T, Administrative Law] ([author OUP] [date 2009]) → "
        "[author Endicott T], [title Administrative Law] ([publisher OUP] [date 2009])",
        needs=labelled("date"),
        words=oscola.HOUSES,
    ),
    Rule(
        oscola.paper_in_brackets,
        "The number of a command paper and its year stand in brackets (OSCOLA, 3.4.3).",
        "[author Law Commission], [title Reforming Bribery (Law Com No 313], [date 2008]) → "
        "[author Law Commission], [title Reforming Bribery] ([number Law Com No 313], [date 2008])",
        needs=labelled("date"),
        words=oscola.PAPERS,
    ),
    Rule(
        oscola.page_in_quotes,
        "The site and the day stand in brackets, the address behind them (OSCOLA, 3.4.8).",
        "[author Sarah Cole], ‘[title Virtual Friend’ (Naked Law], [date 1 May 2009]) "
        "<[url www.nakedlaw.com]> → [author Sarah Cole], ‘[title Virtual Friend’] "
        "([container Naked Law], [date 1 May 2009]) <[url www.nakedlaw.com]>",
        needs=labelled("date", "url"),
        hints=("’ (", "' ("),
    ),
    Rule(
        oscola.newspaper_behind_quotes,
        "The newspaper stands behind the title in quotes, its town and day in brackets "
        "(OSCOLA, 3.4.9).",
        "[author Jane Croft], ‘[title Supreme Court Warns’ Financial Times] ([location London], "
        "[date 1 July 2010]) [pages 3] → [author Jane Croft], ‘[title Supreme Court Warns’] "
        "[container Financial Times] ([location London], [date 1 July 2010]) [pages 3]",
        needs=labelled("date"),
        lacks=labelled("container"),
        hints=("’ ", "' ", "” ", '" '),
    ),
    Rule(
        bluebook.newspaper_of_lawyers,
        "The page of a newspaper stands behind “at” (The Bluebook, rule 16.6).",
        "[author Adam Liptak, Justices Rule, N.Y. Times], [date June 22, 2010], at [pages A1]. → "
        "[author Adam Liptak], [title Justices Rule], [container N.Y. Times], "
        "[date June 22, 2010], at [pages A1].",
        hints=(", at ",),
    ),
    Rule(
        bluebook.chapter_of_lawyers,
        "The first page stands behind the book, its editors in brackets (The Bluebook, 15.5).",
        "[author Jane Doe], [title Of Walls], in [container Essays on Property 12] "
        "([editor John Roe ed]., [date 2001]). → [author Jane Doe], [title Of Walls], in "
        "[container Essays on Property] [pages 12] ([editor John Roe ed]., [date 2001]).",
        hints=(" ed., ", " eds., "),
    ),
    Rule(
        state_papers.number_of_paper,
        "Papers of parliaments and governments are numbered in forms of their own.",
        "[author European Commission]. [title Circular economy]. [container COM]([date 2014]) "
        "[volume 398 final]. [location Brussels], [date 2014] → [author European Commission]. "
        "[title Circular economy]. [number COM(2014) 398 final]. [location Brussels], [date 2014]",
        needs=labelled("title"),
        words=state_papers.NUMBERED,
    ),
    Rule(
        state_papers.act_of_union,
        "An act of the European Union is called by its kind, year and number.",
        "[author Union]. [location Decision (EU]) [date 2019]/[title 420 of 13 March] → "
        "[author Union]. [title Decision (EU) 2019/420 of 13 March]",
        needs=labelled("title"),
        hints=state_papers.UNIONS,
    ),
    Rule(
        state_papers.german_law,
        "A German law names its day, the gazette that printed it, and the page.",
        "[author Wasserhaushaltsgesetz] [date vom 31. Juli 2009] ([note BGBl. I S. 2585]) → "
        "[title Wasserhaushaltsgesetz] vom [date 31. Juli 2009] ([container BGBl]. [volume I] S. "
        "[pages 2585])",
        hints=state_papers.GAZETTES,
    ),
    Rule(
        parties.parties,
        "A case is called by its parties (The Bluebook, rule 10.2).",
        "[title Roe v]. [container Wade], [volume 410 U.S. 113] ([date 1973]) → "
        "[title Roe v. Wade], [volume 410 U.S. 113] ([date 1973])",
        words=parties.AGAINST,
    ),
)
"""Rules of The Bluebook and of OSCOLA."""
