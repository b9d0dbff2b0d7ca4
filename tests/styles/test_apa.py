"""APA by the examples of its own manual."""

from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from tests.styles.printing import on, people, printed

APA = load_style("apa")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(
            {
                "type": "article-journal",
                "author": people("Grady, J. S.", "Her, M.", "Moreno, G."),
                "title": "Emotions in storybooks: A comparison",
                "container-title": "Psychology of Popular Media Culture",
                "issued": on(2019),
                "volume": "8",
                "issue": "3",
                "page": "207-217",
                "DOI": "10.1037/ppm0000185",
            },
            "Grady, J. S., Her, M., & Moreno, G. (2019). Emotions in storybooks: A comparison. "
            "*Psychology of Popular Media Culture*, *8*(3), 207–217. "
            "<https://doi.org/10.1037/ppm0000185>",
            id="journal article",
        ),
        pytest.param(
            {
                "type": "article-journal",
                "author": people("Jerrentrup, A.", "Mueller, T."),
                "title": "Teaching medicine with the help of “Dr. House”",
                "container-title": "PLoS ONE",
                "issued": on(2018),
                "volume": "13",
                "issue": "3",
                "page": "e0193972",
            },
            "Jerrentrup, A., & Mueller, T. (2018). Teaching medicine with the help of “Dr. "
            "House.” *PLoS ONE*, *13*(3), Article e0193972.",
            id="article number",
        ),
        pytest.param(
            {
                "type": "book",
                "author": people("Brown, L. S."),
                "title": "Feminist therapy",
                "edition": "2",
                "publisher": "American Psychological Association",
                "publisher-place": "Washington",
                "issued": on(2018),
                "DOI": "10.1037/0000092-000",
            },
            "Brown, L. S. (2018). *Feminist therapy* (2nd ed.). American Psychological "
            "Association. <https://doi.org/10.1037/0000092-000>",
            id="book",
        ),
        pytest.param(
            {
                "type": "book",
                "editor": people("Hacker Hughes, J."),
                "title": "Military veteran psychological health and social care",
                "publisher": "Routledge",
                "issued": on(2017),
            },
            "Hacker Hughes, J. (Ed.). (2017). *Military veteran psychological health and social "
            "care*. Routledge.",
            id="edited book",
        ),
        pytest.param(
            {
                "type": "chapter",
                "author": people("Balsam, K. F.", "Martell, C. R."),
                "title": "Affirmative cognitive behavior therapy",
                "editor": people("Iwamasa, G. Y.", "Hays, P. A."),
                "container-title": "Culturally responsive cognitive behavior therapy",
                "edition": "2",
                "page": "287-314",
                "publisher": "American Psychological Association",
                "issued": on(2019),
            },
            "Balsam, K. F., & Martell, C. R. (2019). Affirmative cognitive behavior therapy. In "
            "G. Y. Iwamasa & P. A. Hays (Eds.), *Culturally responsive cognitive behavior "
            "therapy* (2nd ed., pp. 287–314). American Psychological Association.",
            id="chapter",
        ),
        pytest.param(
            {
                "type": "thesis",
                "author": people("Hollander, M. M."),
                "title": "Resistance to authority",
                "genre": "Doctoral dissertation",
                "publisher": "University of Wisconsin–Madison",
                "archive": "ProQuest Dissertations & Theses Global",
                "issued": on(2017),
            },
            "Hollander, M. M. (2017). *Resistance to authority* \\[Doctoral dissertation, "
            "University of Wisconsin–Madison\\]. ProQuest Dissertations & Theses Global.",
            id="dissertation",
        ),
        pytest.param(
            {
                "type": "article-newspaper",
                "author": people("Guarino, B."),
                "title": "How will humanity react to alien life?",
                "container-title": "The Washington Post",
                "issued": on(2017, 12, 4),
                "URL": "https://example.org/alien",
            },
            "Guarino, B. (2017, December 4). How will humanity react to alien life? *The "
            "Washington Post*. <https://example.org/alien>",
            id="newspaper",
        ),
        pytest.param(
            {
                "type": "dataset",
                "author": people("D'Souza, A.", "Wiseheart, M."),
                "title": "Cognitive effects of music and dance training in children",
                "version": "1",
                "publisher": "ICPSR",
                "issued": on(2018),
                "DOI": "10.3886/ICPSR37080.v1",
            },
            "D’Souza, A., & Wiseheart, M. (2018). *Cognitive effects of music and dance training "
            "in children* (Version 1) \\[Data set\\]. ICPSR. "
            "<https://doi.org/10.3886/ICPSR37080.v1>",
            id="data set",
        ),
        pytest.param(
            {
                "type": "speech",
                "author": people("Maddox, S.", "Hurling, J."),
                "title": "If mama ain’t happy, nobody’s happy",
                "event-title": "Southeastern Psychological Association 62nd Annual Meeting",
                "event-place": "New Orleans, LA, United States",
                "issued": on(2016, 3, 30),
            },
            "Maddox, S., & Hurling, J. (2016, March 30). *If mama ain’t happy, nobody’s happy* "
            "\\[Paper presentation\\]. Southeastern Psychological Association 62nd Annual "
            "Meeting, New Orleans, LA, United States.",
            id="presentation",
        ),
        pytest.param(
            {
                "type": "webpage",
                "author": people("Fagan, J."),
                "title": "Nursing clinical brain",
                "container-title": "OER Commons",
                "accessed": on(2020, 1, 7),
                "URL": "https://example.org/brain",
            },
            "Fagan, J. (n.d.). *Nursing clinical brain*. OER Commons. Retrieved January 7, 2020, "
            "from <https://example.org/brain>",
            id="web page",
        ),
        pytest.param(
            {
                "type": "patent",
                "author": people("Hiremath, S. C."),
                "title": "Using metadata to customize content",
                "jurisdiction": "U.S.",
                "number": "9329776",
                "authority": "U.S. Patent and Trademark Office",
                "issued": on(2016),
            },
            "Hiremath, S. C. (2016). *Using metadata to customize content* (U.S. Patent No. "
            "9329776). U.S. Patent and Trademark Office.",
            id="patent",
        ),
        pytest.param(
            {
                "type": "book",
                "author": people("Ландау, Л. Д."),
                "title": "Теоретическая физика",
                "volume": "1",
                "volume-title": "Механика",
                "edition": "5",
                "publisher": "Физматлит",
                "issued": on(2004),
            },
            "Ландау, Л. Д. (2004). *Теоретическая физика: Т. 1. Механика* (5-е изд.). Физматлит.",
            id="volume with a title of its own",
        ),
        pytest.param(
            {
                "type": "article",
                "author": people("Vaswani, A."),
                "title": "Attention is all you need",
                "archive": "arXiv",
                "archive_location": "1706.03762",
                "issued": on(2017),
            },
            "Vaswani, A. (2017). *Attention is all you need* (arXiv:1706.03762). arXiv.",
            id="preprint",
        ),
    ],
)
def test_apa(record: dict[str, Any], expected: str) -> None:
    assert printed(APA, record, "markdown") == expected


def test_apa_names_nineteen_of_many_and_the_last() -> None:
    authors = people(*(f"Author{place:02}, A." for place in range(1, 23)))

    text = printed(APA, {"type": "book", "title": "T", "author": authors, "issued": on(2020)})

    assert "Author19, A., … Author22, A. (2020)" in text
    assert "Author20" not in text


@pytest.mark.parametrize(
    ("cites", "citation"),
    [
        (["one"], "(Smith, 2020a)"),
        (["one", "two"], "(Smith, 2020a, 2020b)"),
        ([{"id": "three", "locator": "12-15"}], "(Doe & Roe, n.d., pp. 12–15)"),
        (["four"], "(Able et al., 2019)"),
    ],
)
def test_apa_citations(cites: list[Any], citation: str) -> None:
    records: list[dict[str, Any]] = [
        {
            "id": "one",
            "type": "book",
            "title": "A",
            "author": people("Smith, J."),
            "issued": on(2020),
        },
        {
            "id": "two",
            "type": "book",
            "title": "B",
            "author": people("Smith, J."),
            "issued": on(2020),
        },
        {"id": "three", "type": "book", "title": "C", "author": people("Doe, J.", "Roe, R.")},
        {
            "id": "four",
            "type": "book",
            "title": "D",
            "author": people("Able, A.", "Baker, B.", "Cox, C."),
            "issued": on(2019),
        },
    ]

    document = render(APA, records, [["one"], ["two"], ["three"], ["four"], cites])

    assert write(document.citations[-1], "text") == citation
