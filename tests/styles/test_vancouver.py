"""Vancouver by the examples of its own manual."""

from typing import Any

import pytest

from refcli.csl import load_style
from tests.styles.printing import on, people, printed

VANCOUVER = load_style("vancouver")


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        pytest.param(
            {
                "type": "article-journal",
                "author": people("Halpern, Scott D.", "Ubel, Peter A.", "Caplan, Arthur L."),
                "title": "Solid-organ transplantation in HIV-infected patients",
                "container-title": "New England Journal of Medicine",
                "container-title-short": "N. Engl. J. Med.",
                "issued": on(2002, 7, 25),
                "volume": "347",
                "issue": "4",
                "page": "284-287",
            },
            "Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected "
            "patients. N Engl J Med. 2002;347(4):284-7.",
            id="journal article",
        ),
        pytest.param(
            {
                "type": "article-journal",
                "author": people(
                    "Rose, M. E.",
                    "Huerbin, M. B.",
                    "Melick, J.",
                    "Marion, D. W.",
                    "Palmer, A. M.",
                    "Schiding, J. K.",
                    "Kochanek, P.",
                ),
                "title": "Regulation of interstitial excitatory amino acid concentrations",
                "container-title": "Brain Res",
                "issued": on(2002),
                "volume": "935",
                "issue": "1-2",
                "page": "40-46",
            },
            "Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation "
            "of interstitial excitatory amino acid concentrations. Brain Res. "
            "2002;935(1-2):40-6.",
            id="more than six authors",
        ),
        pytest.param(
            {
                "type": "article-journal",
                "title": "21st century heart solution may have a sting in the tail",
                "container-title": "BMJ",
                "issued": on(2002),
                "volume": "325",
                "issue": "7357",
                "page": "184",
            },
            "21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.",
            id="no author",
        ),
        pytest.param(
            {
                "type": "article-journal",
                "author": people("Ellingsen, A. E.", "Wilhelmsen, I."),
                "title": "Sykdomsangst blant medisin- og jusstudenter",
                "container-title": "Tidsskr Nor Laegeforen",
                "issued": on(2002),
                "volume": "122",
                "issue": "8",
                "page": "785-787",
                "language": "no",
            },
            "Ellingsen AE, Wilhelmsen I. Sykdomsangst blant medisin- og jusstudenter. Tidsskr Nor "
            "Laegeforen. 2002;122(8):785-7. Norwegian.",
            id="not in English",
        ),
        pytest.param(
            {
                "type": "book",
                "author": people("Murray, P. R.", "Rosenthal, K. S.", "Kobayashi, G. S."),
                "title": "Medical microbiology",
                "edition": "4",
                "publisher-place": "St. Louis",
                "publisher": "Mosby",
                "issued": on(2002),
            },
            "Murray PR, Rosenthal KS, Kobayashi GS. Medical microbiology. 4th ed. St. Louis: "
            "Mosby; 2002.",
            id="book",
        ),
        pytest.param(
            {
                "type": "book",
                "editor": people("Gilstrap, L. C.", "Cunningham, F. G."),
                "title": "Operative obstetrics",
                "edition": "2",
                "publisher-place": "New York",
                "publisher": "McGraw-Hill",
                "issued": on(2002),
            },
            "Gilstrap LC, Cunningham FG, editors. Operative obstetrics. 2nd ed. New York: "
            "McGraw-Hill; 2002.",
            id="edited book",
        ),
        pytest.param(
            {
                "type": "chapter",
                "author": people("Meltzer, P. S.", "Kallioniemi, A.", "Trent, J. M."),
                "title": "Chromosome alterations in human solid tumors",
                "editor": people("Vogelstein, B.", "Kinzler, K. W."),
                "container-title": "The genetic basis of human cancer",
                "publisher-place": "New York",
                "publisher": "McGraw-Hill",
                "issued": on(2002),
                "page": "93-113",
            },
            "Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. "
            "In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: "
            "McGraw-Hill; 2002. p. 93-113.",
            id="chapter",
        ),
        pytest.param(
            {
                "type": "thesis",
                "author": people("Borkowski, M. M."),
                "title": "Infant sleep and feeding",
                "genre": "dissertation",
                "publisher-place": "Mount Pleasant (MI)",
                "publisher": "Central Michigan University",
                "issued": on(2002),
            },
            "Borkowski MM. Infant sleep and feeding [dissertation]. Mount Pleasant (MI): Central "
            "Michigan University; 2002.",
            id="dissertation",
        ),
        pytest.param(
            {
                "type": "book",
                "editor": people("Foley, K. M.", "Gelband, H."),
                "title": "Improving palliative care for cancer",
                "publisher-place": "Washington",
                "publisher": "National Academy Press",
                "issued": on(2001),
                "accessed": on(2002, 7, 9),
                "URL": "https://www.nap.edu/books/0309074029/html/",
            },
            "Foley KM, Gelband H, editors. Improving palliative care for cancer [Internet]. "
            "Washington: National Academy Press; 2001 [cited 2002 Jul 9]. Available from: "
            "https://www.nap.edu/books/0309074029/html/",
            id="book on the Internet",
        ),
    ],
)
def test_vancouver(record: dict[str, Any], expected: str) -> None:
    assert printed(VANCOUVER, record) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "[cited 2024 Mar 12]"),
        ("ru", "[дата обращения 12.03.2024]"),
        ("uk", "[дата звернення 12.03.2024]"),
    ],
)
def test_the_day_of_access_is_written_as_the_language_does(language: str, said: str) -> None:
    page = {
        "type": "webpage",
        "title": "Лёд" if language != "en" else "Ice",
        "language": language,
        "URL": "https://ice.example",
        "accessed": on(2024, 3, 12),
    }

    assert said in printed(VANCOUVER, page)
