"""The rules of what stands behind a title: what a work is, on what medium, when it was seen."""

from typing import Final

from refcli.parse.labelling.rules import apa, days, houses, mla, titles, untitled
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["BEHIND_TITLES"]

BEHIND_TITLES: Final = (
    Rule(
        apa.description_in_brackets,
        "Square brackets behind the title say what a work is (APA 7, 9.22).",
        "[author Roe, K.] ([date 2017]). [title Ice by hand [Video]]. [container ACME]. → "
        "[author Roe, K.] ([date 2017]). [title Ice by hand] [[genre Video]]. [container ACME].",
        hints=("[", "(d", "(p", "(o", "(c"),
    ),
    Rule(
        apa.kind_of_host,
        "What holds a work may say in brackets what it is (Chicago 17, 14.208).",
        "[author Roe, K.] “[title Ice].” [container Ice Age (blog)], [date 2017]. → "
        "[author Roe, K.] “[title Ice].” [container Ice Age] ([genre blog]), [date 2017].",
        hints=(" (",),
        words=apa.HOSTS,
    ),
    Rule(
        apa.makers_before_host,
        "Who made a series stands before its name, with a role in brackets (APA 7, 10.12).",
        "[title Ice]. In [container C. Loe] ([publisher Producer), The Shore. HBO]. → "
        "[title Ice]. In [editor C. Loe (Producer]), [container The Shore]. [publisher HBO].",
        hints=("In ",),
        words=frozenset(
            ("Producer", "Producers", "Host", "Hosts", "Director", "Writer", "Creator")
        ),
    ),
    Rule(
        apa.hour_and_length,
        "An hour is neither volume nor page, nor is the length of a film (Chicago 17, 14.267).",
        "[title Ice]. [container Icepedia], [date 3 May 2021], [volume 11]:[pages 02 UTC] → "
        "[title Ice]. [container Icepedia], [date 3 May 2021], [other 11:02 UTC]",
        hints=(":0", ":1", ":2", ":3", ":4", ":5"),
    ),
    Rule(
        apa.handle_and_hour,
        "A post has a handle and an hour, and neither volume nor pages (MLA Handbook, 5.33).",
        "[author Roe, Ada] ([title @roe). “No ice]”. [container Acme], [date 12 Aug. 2017], "
        "[volume 8]:[pages 06 p.m]. → [author Roe, Ada] ([other @roe]). “[title No ice]”. "
        "[container Acme], [date 12 Aug. 2017], [other 8:06 p.m].",
        hints=("(@", "[@"),
    ),
    Rule(
        titles.title_closes_brackets,
        "Brackets that a title opens are in it.",
        "[author Roe, A]. [title Ice commands (Ice 1.3], [note Snow 2.08]), [date 1985] → "
        "[author Roe, A]. [title Ice commands (Ice 1.3, Snow 2.08]), [date 1985]",
        needs=labelled("title"),
        hints=(" (",),
    ),
    Rule(
        apa.brackets_end_title,
        "Brackets that end a title are in it.",
        "[author Acme]. ([date 2021]). [title Users] ([other in] [note billions]). [url x] → "
        "[author Acme]. ([date 2021]). [title Users (in billions]). [url x]",
        needs=labelled("title"),
        hints=(" (",),
    ),
    Rule(
        apa.people_in_brackets,
        "Who edited or translated stands inside the brackets (APA 7, 9.23).",
        "[author Roe, J.] ([date 1998]). [title Letters] [editor edited (K. Poe, Ed.]). "
        "[publisher X]. → [author Roe, J.] ([date 1998]). [title Letters edited] "
        "([editor K. Poe, Ed.]). [publisher X].",
        needs=labelled("title"),
        hints=(" (",),
    ),
    Rule(
        untitled.site_without_author,
        "A mark parts the author from the title.",
        "[author Ice] [title News] [[other Internet]]. [date 2022] → "
        "[title Ice News] [[other Internet]]. [date 2022]",
        needs=labelled("author", "title"),
        hints=(" [",),
    ),
    Rule(
        mla.medium_at_end,
        "The medium ends an entry (MLA Handbook, 7th edition).",
        "“[title Ice]”. [container Acme Online], [date 2020]. [genre Web]. [date 5 Jan. 2021]. → "
        "“[title Ice]”. [container Acme Online], [date 2020]. [other Web]. [accessed 5 Jan. 2021].",
        words=mla.MEDIA,
    ),
    Rule(
        mla.author_before_quotes,
        "Quotes begin the title.",
        "[title Acme contributors. “Ice]”. [container Acme], [date 2021]. → "
        "[author Acme contributors]. “[title Ice]”. [container Acme], [date 2021].",
        needs=labelled("title"),
        lacks=labelled("author", "editor"),
        hints=('. "', ". “", ". «"),
    ),
    Rule(
        houses.volume_title_before_imprint,
        "A volume has a title of its own, and a book one publisher.",
        "[title Lieux], [volume t. II] : [publisher La Nation], [location Paris], "
        "[publisher Gallimard] → [title Lieux], [volume t. II : La Nation], [location Paris], "
        "[publisher Gallimard]",
        needs=labelled("volume", "publisher"),
        hints=(": ",),
    ),
    Rule(
        days.day_behind_address,
        "A day behind an address is that of access, where the work has a year.",
        "[title 国勢調査]」[url https://stat.go.jp/2015/（2018年5月1日閲覧]） → "
        "[title 国勢調査]」[url https://stat.go.jp/2015/]（[accessed 2018年5月1日閲覧]）",
        needs=labelled("url"),
    ),
)
