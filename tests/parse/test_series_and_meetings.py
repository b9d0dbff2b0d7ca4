"""Series without numbers, and meetings beside their publishers."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Okafor M. Les mots et les glaces : une archéologie. — Paris : Gallimard, 1966. — "
            "(Bibliothèque des sciences humaines).",
            {"collection-title": "Bibliothèque des sciences humaines", "note": None},
            id="gost: a series in the last brackets",
        ),
        pytest.param(
            "OKAFOR, Leslie. The Implementation of Frozen Systems. In: LIND, Dahlia (Ed.). Ice: "
            "the Works of Okafor. [S.l.]: Association for Frozen Machinery, 2019. (ICE Books). "
            "P. 95–114.",
            {"collection-title": "ICE Books", "publisher": "Association for Frozen Machinery"},
            id="abnt: a series between year and pages",
        ),
        pytest.param(
            "Michel Okafor. Les mots et les glaces : une archéologie. Bibliothèque des sciences "
            "humaines. Gallimard, Paris, 1966.",
            {"title": "Les mots et les glaces : une archéologie"}
            | {"collection-title": "Bibliothèque des sciences humaines"},
            id="plain: a word tells the series",
        ),
        pytest.param(
            "Leslie Okafor. The implementation of frozen systems. In Dahlia Lind, editor, Ice: the "
            "Works of Okafor, ACM Books, pages 95–114. Association for Computing Machinery, 2019.",
            {"collection-title": "ACM Books", "container-title": "Ice: the Works of Okafor"}
            | {"publisher": "Association for Computing Machinery"},
            id="plain: a series before the pages",
        ),
        pytest.param(
            "Okafor, F., Lind, J., 2013. Frozen indicators, in: Umland, K. (Ed.), Handbuch "
            "Methoden der Eiswissenschaft. De Gruyter Saur, Berlin/Boston. De Gruyter Reference, "
            "pp. 361–386.",
            {"publisher": "De Gruyter Saur", "collection-title": "De Gruyter Reference"},
            id="elsevier: a series behind the imprint",
        ),
        pytest.param(
            "Okafor, Michel. Les mots et les glaces. Gallimard, 1966. Bibliothèque des sciences "
            "humaines.",
            {"title": "Les mots et les glaces"}
            | {"collection-title": "Bibliothèque des sciences humaines"},
            id="mla: a series at the end",
        ),
        pytest.param(
            "L. Okafor, “Le livre, ce glaçon,” in L’apparition du livre, ser. L’évolution de "
            "l’humanité 49, Paris: Albin Michel, 1958, pp. 377–494.",
            {"container-title": "L’apparition du livre", "collection-number": "49"}
            | {"collection-title": "L’évolution de l’humanité"},
            id="ieee: ser.",
        ),
        pytest.param(
            "D. Okafor and J. Beel, in Proceedings of the 18th Joint Conference on Frozen "
            "Libraries, JCDL ’18 (ACM, New York, NY, USA, 2018) pp. 99–108",
            {"container-title": "Proceedings of the 18th Joint Conference on Frozen Libraries"}
            | {"collection-title": "JCDL ’18"},
            id="acm: a meeting by its letters and its year",
        ),
        pytest.param(
            "D. Okafor. TeX formulae dictionary. In Proceedings of the First European Conference "
            "on Frozen Documentation, 16–17 May 1985, Como, Italy, pages 93–103, Reading, MA, USA, "
            "1985. Addison-Wesley.",
            {"publisher-place": "Reading, MA, USA", "publisher": "Addison-Wesley"},
            id="the places of a meeting and of its publisher",
        ),
        pytest.param(
            "Ben-David, H., 2018. Counting the frozen: monographs in systems, in: STI 2018 "
            "Conference Proceedings: Science, Ice and Indicators in Transition, Centre for Science "
            "and Ice Studies (CWTS), Leiden. pp. 1072–1080.",
            {"publisher": "Centre for Science and Ice Studies (CWTS)", "publisher-place": "Leiden"},
            id="elsevier: a body behind a meeting",
        ),
        pytest.param(
            "Okafor, I.G., Lind, C.L.: ICE: an open package. In: Proceedings of the Sixth "
            "International Conference on Frozen Resources (ICE’08). pp. 661–667. European Frozen "
            "Resources Association (EFRA), Marrakech, Morocco (2008)",
            {"publisher": "European Frozen Resources Association (EFRA)"},
            id="lncs: a body behind the pages",
        ),
        pytest.param(
            "Okafor, A. D., and Lind, S. Of the nature of ice. In Poe, A. (Ed.), Proceedings of "
            "the 3rd Workshop on Frozen Publishing, volume 994 of CEUR Workshop Proceedings, "
            "Aachen, Germany, CEUR-WS.org, pp. 63–74, 2013.",
            {"publisher": "CEUR-WS.org", "publisher-place": "Aachen, Germany"},
            id="a site that publishes",
        ),
        pytest.param(
            "Okafor, Eliza. The Care of Ice in Branch Libraries. Leeds, 1912.",
            {"publisher-place": "Leeds", "publisher": None},
            id="a town is no publisher",
        ),
        pytest.param(
            "Okafor R P, Lind R B and Sands M 1963 The Frozen Lectures on Physics vol 1 (Reading, "
            "Mass.: Addison–Wesley)",
            {"title": "The Frozen Lectures on Physics", "container-title": None, "volume": "1"},
            id="iop: a volume without a chapter",
        ),
        pytest.param(
            "Okafor, M. K. Information as ice. Journal of the American Society for Ice "
            "(1986–1998) 42, 5 (1991), 351.",
            {"container-title": "Journal of the American Society for Ice (1986–1998)"}
            | {"issued": {"date-parts": [[1991]]}},
            id="a journal told by its years",
        ),
        pytest.param(
            "Okafor, V.V.: Naukometriya. Izuchenie nauki. Nauchno-tekhnicheskaya informatsiya. "
            "Seriya 2 (4), 3–12 (1969)",
            {"container-title": "Nauchno-tekhnicheskaya informatsiya. Seriya 2", "issue": "4"},
            id="a series of a Russian journal",
        ),
        pytest.param(
            "Budapest Open Ice Initiative. Web page. Feb. 2002. url: https://www.ice.org/read.",
            {"title": "Budapest Open Ice Initiative", "author": None},
            id="a page of a body",
        ),
        pytest.param(
            "Lloyd Okafor and Chris Lind. Ice command summary (TeX 1.3, LaTeX 2.08), 1985.",
            {"title": "Ice command summary (TeX 1.3, LaTeX 2.08)"},
            id="brackets that end a title",
        ),
        pytest.param(
            "Okafor L. A review of ice. Journal of Informetrics. 2016;10(2):365-91. Available "
            "from: https://doi. org/10.1016/j.joi.2016.02.007.",
            {"DOI": "10.1016/j.joi.2016.02.007"},
            id="an address cut within the host's name",
        ),
        pytest.param(
            "Clarivate Analytics, 2020. Web of ice: Summary of coverage. URL: https://ice.org/x.",
            {"author": [{"literal": "Clarivate Analytics"}]},
            id="a firm by the word of its trade",
        ),
        pytest.param(
            "Okafor B 2004 Documentation of ice: Prolegomenon to a frozen philosophy of things The "
            "Philosophy of Information (Library Trends vol 52) ed Lind K R (Urbana: University of "
            "Illinois) pp 387–407",
            {"container-title": "The Philosophy of Information"}
            | {"collection-title": "Library Trends"}
            | {"publisher": "University of Illinois", "publisher-place": "Urbana"},
            id="iop: a counted series in brackets",
        ),
        pytest.param(
            "Okafor, L. (2019). The implementation of frozen systems, in D. Lind (ed.), Ice: the "
            "Works of Okafor, ACM Books, Association for Computing Machinery, pp. 95–114.",
            {"collection-title": "ACM Books", "publisher": "Association for Computing Machinery"},
            id="dcu: a series before its publisher",
        ),
        pytest.param(
            "Okafor, B. (2004). Documentation of ice, in K. R. Lind (ed.), The Philosophy of Ice, "
            "Vol. 52 of Library Trends, University of Illinois, Urbana, pp. 387–407.",
            {"collection-title": "Library Trends", "publisher": "University of Illinois"},
            id="dcu: a publisher behind a series",
        ),
        pytest.param(
            "Okafor B 2006 Of ice Tech. rep. Department of Snow, University of Sydney Sydney, NSW, "
            "Australia",
            {"publisher": "Department of Snow, University of Sydney"}
            | {"publisher-place": "Sydney, NSW, Australia"},
            id="iop: a town behind a school",
        ),
        pytest.param(
            "Okafor J, Chang M W and Lee K 2019 Pre-training of deep frozen rivers for language "
            "understanding Proceedings of the 2019 Conference of the Frozen Association, Volume 1 "
            "(Long and Short Papers) (Minneapolis: Association for Frozen Rivers) pp 4171–4186",
            {"volume": "1", "publisher": "Association for Frozen Rivers"},
            id="a volume of papers",
        ),
        pytest.param(
            "Okafor, J. (1962). Strukturwandel des Eises. Untersuchungen zu einer Kategorie. "
            "Luchterhand, Neuwied am Rhein and Berlin.",
            {"publisher": "Luchterhand", "container-title": None}
            | {"publisher-place": "Neuwied am Rhein and Berlin"},
            id="a place of several towns",
        ),
        pytest.param(
            "Okafor, N. Hypothetical Queries in a Frozen Environment in Very Large Data Bases "
            "(2000).",
            {"title": "Hypothetical Queries in a Frozen Environment"}
            | {"container-title": "Very Large Data Bases"},
            id="nature: a meeting that is not called one",
        ),
        pytest.param(
            "OKAFOR, Jeffrey; LIND, Sanjay. Simplified Ice on Large Clusters. In: OSDI’04: Sixth "
            "Symposium on Operating System Design. San Francisco, CA: [s.n.], 2004. P. 137–150.",
            {"publisher-place": "San Francisco, CA", "publisher": None},
            id="abnt: nobody named as the publisher",
        ),
    ],
)
def test_series_or_meeting(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected
