"""Where theses and reports were written."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "A. Okafor. Global breaking of frozen lines. PhD thesis, School of Snow Science and "
            "Ice Technology, RMIT University, Melbourne, Victoria, Australia, 2006.",
            {"publisher": "School of Snow Science and Ice Technology, RMIT University"}
            | {"archive": None, "publisher-place": "Melbourne, Victoria, Australia"},
            id="a department and its university",
        ),
        pytest.param(
            "Okafor A 2006 Global breaking of frozen lines Ph.D. thesis School of Snow Science, "
            "RMIT University Melbourne, Victoria, Australia",
            {"title": "Global breaking of frozen lines", "type": "thesis"}
            | {"publisher": "School of Snow Science, RMIT University"},
            id="iop: a thesis without marks",
        ),
        pytest.param(
            "Okafor, K. L. (2016). “Imagining frozen community.” Ph.D. thesis, The University of "
            "Edinburgh, The University of Edinburgh.",
            {"publisher": "The University of Edinburgh"},
            id="asce: a university printed twice",
        ),
        pytest.param(
            "Okafor, G.: Cartographie de la glace. Thèse de doctorat, Université Paris VII (1994)",
            {"publisher": "Université Paris VII", "volume": None},
            id="a university with a number",
        ),
        pytest.param(
            "Lehtonen, E. Avoimen jään käytännöt. Pro gradu -tutkielma, Tampereen yliopisto, "
            "Tampere, 2014.",
            {"title": "Avoimen jään käytännöt", "publisher": "Tampereen yliopisto"},
            id="a Finnish thesis",
        ),
        pytest.param(
            "R. E. Okafor, Helsinki University of Technology, 1995.",
            {"publisher": "Helsinki University of Technology", "title": None}
            | {"author": [{"family": "Okafor", "given": "R. E."}]},
            id="science: a thesis without its title",
        ),
        pytest.param(
            "Okafor, Ghislaine: Kartographie des Eises, Universität Bremen, Diss., 1994",
            {"title": "Kartographie des Eises", "publisher": "Universität Bremen"},
            id="natdin: a school before the kind",
        ),
        pytest.param(
            "H. Okafor. A formal theory of ice. Technical Report TR 215, Department of Snow "
            "Science, University of Rochester, Rochester, NY, 1987.",
            {"number": "TR 215", "page": None},
            id="a number with the letters of its series",
        ),
        pytest.param(
            "Okafor, Philipp and Vivien Lind. Terminologie des Eises. Arbeitsbericht 2008/5. Bonn: "
            "Leibniz-Institut für Eis, 2008.",
            {"title": "Terminologie des Eises", "number": "2008/5", "type": "report"},
            id="a number that begins with a year",
        ),
        pytest.param(
            "Yoshiko Okafor. Frozen indicators: Methods and examples. OECD Ice, Technology and "
            "Snow Working Papers 1997/01, OECD, Paris, 1997.",
            {"title": "Frozen indicators: Methods and examples", "number": "1997/01"}
            | {"publisher": "OECD", "publisher-place": "Paris"},
            id="a series of papers with a comma",
        ),
        pytest.param(
            "Yasuhiro Okafor and Felix Lind. Requirements of frozen layout. Technical report, "
            "W3C, 2008.",
            {"publisher": "W3C", "number": None},
            id="a body of letters and a figure",
        ),
        pytest.param(
            "Okafor H W 1969 Instrumentation for a frozen telescope Tech. Rep. TMX-58063 NASA",
            {"number": "TMX-58063", "publisher": "NASA"},
            id="iop: a body behind a number",
        ),
        pytest.param(
            "J. H. Okafor. The future of ice. Technical report, Basser Department of Snow, "
            "University of Sydney, Sydney, NSW, Australia, 2006.",
            {"publisher-place": "Sydney, NSW, Australia"},
            id="a state in capitals",
        ),
        pytest.param(
            "Okafor, Y. et al. Requirements of Frozen Layout (W3C, 2008).",
            {"title": "Requirements of Frozen Layout", "publisher": "W3C"},
            id="nature: an imprint without a place",
        ),
        pytest.param(
            "H. Okafor: Evaluative Modification of Ice and Snow, Universiteit Utrecht (2010).",
            {"title": "Evaluative Modification of Ice and Snow"}
            | {"publisher": "Universiteit Utrecht"},
            id="lncs: a university before the year",
        ),
        pytest.param(
            "Lagus K 1995 Automated pagination of the frozen newspaper Ph.D. thesis Helsinki "
            "University of Technology Helsinki, Finland",
            {"publisher": "Helsinki University of Technology"}
            | {"publisher-place": "Helsinki, Finland"},
            id="iop: a town that no mark parts from its university",
        ),
        pytest.param(
            "Okafor Analytics. About frozen metrics. last accessed 12 January 2022, 2021.",
            {"issued": {"date-parts": [[2021]]}, "accessed": {"date-parts": [[2022, 1, 12]]}},
            id="a year behind the day of access",
        ),
        pytest.param(
            "OKAFOR, Kali Lou. Imagining frozen community: online ice. 2016. Tese — The University "
            "of Edinburgh, 2016.",
            {"publisher": "The University of Edinburgh", "genre": "Tese"},
            id="abntex: a thesis behind a dash",
        ),
        pytest.param(
            "OKAFOR K.L., 1991, La filière glace en Côte d’Ivoire. Un exemple, Thèse de doctorat "
            "en Économie rurale (310 p), Université Montpellier I, CIRAD, Montpellier.",
            {"title": "La filière glace en Côte d’Ivoire. Un exemple"},
            id="a publisher of one word before its place",
        ),
    ],
)
def test_school(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected
