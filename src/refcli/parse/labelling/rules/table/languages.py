"""The rules of lists in Czech, Hungarian, Turkish and Korean."""

from typing import Final

from refcli.parse.labelling.rules import imprint
from refcli.parse.labelling.rules.languages import (
    czech_and_hungarian,
    korean,
    lead_words,
    turkish,
)
from refcli.parse.labelling.rules.rule import Rule, labelled

__all__ = ["LANGUAGES"]

LANGUAGES: Final = (
    Rule(
        czech_and_hungarian.czech_names,
        "Of several authors the first is inverted, the others are not, all in capitals, “a” before "
        "the last (ČSN ISO 690).",
        "[author MALÁ, Eva], [title Jan NOVÁK a Petr DVOŘÁK]. [note Slovník řek]. [location Praha] "
        "→ [author MALÁ, Eva, Jan NOVÁK a Petr DVOŘÁK]. [title Slovník řek]. [location Praha]",
        words=frozenset(("a",)),
    ),
    Rule(
        czech_and_hungarian.hungarian_names,
        "Hungarian lists part authors by dashes, call editors “szerk.”, and end both in a colon.",
        "[title Kelemen Anna – Vadas Péter: A folyó]. [publisher Móra], [location Budapest] → "
        "[author Kelemen Anna – Vadas Péter]: [title A folyó]. [publisher Móra], "
        "[location Budapest]",
        hints=(" – ", " - ", "(szerk.)"),
    ),
    Rule(
        czech_and_hungarian.hungarian_act,
        "An act is called by its year and number.",
        "[date 1993]. [title évi LXXIX. törvény a közoktatásról] → "
        "[title 1993. évi LXXIX. törvény a közoktatásról]",
        words=frozenset(("évi",)),
    ),
    Rule(
        turkish.turkish_volume,
        "“C.” counts the volumes of a Turkish journal.",
        "[title Deniz], [container Tarih Dergisi], [volume C. XV], [date 1979], [pages s. 331-348] "
        "→ [title Deniz], [container Tarih Dergisi], C. [volume XV], [date 1979], "
        "[pages s. 331-348]",
        needs=labelled("volume"),
        words=turkish.VOLUMES,
    ),
    Rule(
        turkish.turkish_issue,
        "“S.” or “Sayı” counts the issues of a Turkish journal.",
        "[title Deniz], [container Tarih Dergisi], [volume S. 32], [date 1979], [pages s. 331-348] "
        "→ [title Deniz], [container Tarih Dergisi], S. [issue 32], [date 1979], "
        "[pages s. 331-348]",
        needs=labelled("container"),
        lacks=labelled("issue"),
        words=turkish.ISSUES,
    ),
    Rule(
        turkish.turkish_house,
        "The name of a publisher ends in the word for one.",
        "[author Yalın, A]. ([date 2014]). [title Denizin tarihi. Fener Yayınları] → "
        "[author Yalın, A]. ([date 2014]). [title Denizin tarihi]. [publisher Fener Yayınları]",
        needs=labelled("title"),
        lacks=labelled("publisher"),
        words=turkish.HOUSES,
    ),
    Rule(
        korean.korean_place,
        "A colon stands between the place and the publisher.",
        "[author 박서준]. ([date 2003]). [title 항구의 역사]. [container 서울]: "
        "[publisher 푸른책방] → [author 박서준]. ([date 2003]). [title 항구의 역사]. "
        "[location 서울]: [publisher 푸른책방]",
        needs=labelled("container", "publisher"),
        lacks=labelled("location", "volume", "issue", "pages"),
        hints=(":",),
    ),
    Rule(
        korean.korean_volume,
        "“집” and “권” count volumes.",
        "[author 박서준]. ([date 2000]). [title 항구의 역사]. [container 한국사회], "
        "제[issue 3집], [pages 63-87] → [author 박서준]. ([date 2000]). [title 항구의 역사]. "
        "[container 한국사회], 제[volume 3집], [pages 63-87]",
        needs=labelled("issue", "container"),
        lacks=labelled("volume"),
        hints=("집", "권"),
    ),
    Rule(
        korean.korean_house,
        "The name of a publisher ends in the word for one.",
        "[author 박서준] ([date 1992]). [title 항구의 역사]. [container 웅진출판] → "
        "[author 박서준] ([date 1992]). [title 항구의 역사]. [publisher 웅진출판]",
        needs=labelled("title", "container"),
        lacks=labelled("publisher", "volume", "issue", "pages"),
    ),
    Rule(
        korean.korean_thesis,
        "The kind of a thesis stands before the university.",
        "[author 박서준]. ([date 2010]). [title 독서 연구]. [publisher 석사학위논문, 서울대학교] → "
        "[author 박서준]. ([date 2010]). [title 독서 연구]. [genre 석사학위논문], "
        "[publisher 서울대학교]",
        words=korean.THESES,
    ),
    Rule(
        lead_words.author_and_date,
        "Authors, the year in brackets, the title: so in Hebrew, Persian, Hindi and Thai, too.",
        "[author محمدی], [title رضا و اکبری، زهرا]. ([date 1392]). [title آب پاک]. → "
        "[author محمدی، رضا و اکبری، زهرا]. ([date 1392]). [title آب پاک].",
        hints=("(1", "(2", "(۱", "(١", "(٢"),
    ),
    Rule(
        lead_words.told_by_first_words,
        "In lists of Vietnam, Romania, Serbia, Greece, Israel, Indonesia, Thailand, Iran and Arab "
        "countries a word leads to publisher, journal, volume, issue, pages and edition.",
        "[author Lê Văn Tâm] ([date 2010]), [title Rừng ngập mặn, Nxb Trẻ, Hà Nội] → "
        "[author Lê Văn Tâm] ([date 2010]), [title Rừng ngập mặn], [publisher Nxb Trẻ], "
        "[location Hà Nội]",
        words=lead_words.LEAD_WORDS,
    ),
    Rule(
        lead_words.place_before_house,
        "The place, a colon and the publisher end a reference.",
        "[author Новаковић, Стојан] ([date 1965]). [title Село. Нови Сад: Матица српска] → "
        "[author Новаковић, Стојан] ([date 1965]). [title Село]. [location Нови Сад]: "
        "[publisher Матица српска]",
        needs=labelled("title"),
        hints=(":",),
    ),
    Rule(
        imprint.town_behind_house,
        "Romanian, Arab and Greek lists print the publisher before the place.",
        "[title România 1866–1947], [location Humanitas], [publisher București], [date 1996] → "
        "[title România 1866–1947], [publisher Humanitas], [location București], [date 1996]",
        needs=labelled("location", "publisher"),
    ),
)
"""Rules of the habits of one language each."""
