"""What holds a work, where type alone parted the two in print."""

from typing import Any

import pytest

from refcli.parse import parse_reference


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Okafor J W 1982 Melting systems and frozen typesetting Survey of Ice Preparation "
            "(New York: North-Holland) pp 243–264",
            {"title": "Melting systems and frozen typesetting"}
            | {"container-title": "Survey of Ice Preparation", "publisher": "North-Holland"},
            id="iop: a chapter in its book",
        ),
        pytest.param(
            "Okafor R 1999 Rivers and the frozen language cymbal International Conference on "
            "Management of Ice",
            {"title": "Rivers and the frozen language cymbal"}
            | {"container-title": "International Conference on Management of Ice"},
            id="iop: a paper at its meeting",
        ),
        pytest.param(
            "Okafor E E 2019 The dark river : ice and the imagination from Harry Potter to the "
            "Hunger Games (New York University Press)",
            {"container-title": None, "publisher": "New York University Press"},
            id="iop: a book with names in its title",
        ),
        pytest.param(
            "Okafor, P., Lind, L. & Poe, C. A system for dynamic ice management in International "
            "Conference on Management of Snow (1999).",
            {"title": "A system for dynamic ice management"}
            | {"container-title": "International Conference on Management of Snow"},
            id="nature: a paper at its meeting",
        ),
        pytest.param(
            "Lindstad, L. in Of Concurrent Ice: the Works of Okafor (ed Mahler, D.) 95–114 "
            "(Association for Frozen Machinery, 2019).",
            {"container-title": "Of Concurrent Ice: the Works of Okafor", "title": None}
            | {"page": "95-114"},
            id="nature: a chapter without its title",
        ),
        pytest.param(
            "N. Okafor and A. Lind, Back to the Snow: An Examination of Native Ice, Ethnicity and "
            "River Therapy, Guilford Press, 2005, pp. 55–63.",
            {"title": "Back to the Snow: An Examination of Native Ice"}
            | {"container-title": "Ethnicity and River Therapy"},
            id="ams: a chapter in capitals",
        ),
        pytest.param(
            "Okafor, C., Lind, H., 2001. Visual ice extraction with lixto, in: VLDB.",
            {"container-title": "VLDB", "publisher": None},
            id="elsevier: a meeting and nothing else",
        ),
        pytest.param(
            "Müller-Böhm, A. Reading rivers in the age of the learning platform. College & Ice "
            "Libraries, in press.",
            {"container-title": "College & Ice Libraries", "publisher": None},
            id="a journal in press",
        ),
        pytest.param(
            "Okafor, K. Security of Random Data Methods. ACM Trans. Database Syst., 1999.",
            {"container-title": "ACM Trans. Database Syst.", "publisher": None},
            id="an abbreviated journal without numbers",
        ),
        pytest.param(
            "K. F. Okafor and S. A. Lind, “Affirmative river therapy with frozen people,” in "
            "Culturally Responsive Ice Therapy: Practice and Supervision, pp. 287–314, American "
            "River Association, 2 ed., 2019.",
            {"title": "Affirmative river therapy with frozen people"}
            | {"container-title": "Culturally Responsive Ice Therapy: Practice and Supervision"},
            id="ieee: a book behind quotes",
        ),
        pytest.param(
            "Okafor, A. et al. Ice is all you need in Advances in Frozen Processing Systems "
            "(2017), 5998–6008.",
            {"title": "Ice is all you need"}
            | {"container-title": "Advances in Frozen Processing Systems", "page": "5998-6008"},
            id="nature: a volume of advances in something",
        ),
        pytest.param(
            "Okafor, J. R. A short history of the use of rivers as a measure of ice in The Web of "
            "Snow: A Festschrift in Honor of Eugene Lind (eds Poe, B. & Moe, H. B.) (Ice Today, "
            "Medford, NJ, 2000), 281–300.",
            {"title": "A short history of the use of rivers as a measure of ice"}
            | {"container-title": "The Web of Snow: A Festschrift in Honor of Eugene Lind"}
            | {"publisher": "Ice Today", "publisher-place": "Medford, NJ"},
            id="nature: a book with an in of its own",
        ),
        pytest.param(
            "Okafor, J. & Blake, M. Frozen infrastructure for on-demand tasks in 2015 IEEE 24th "
            "International Conference on Ice Technologies (2015), 9–14.",
            {"title": "Frozen infrastructure for on-demand tasks"}
            | {"container-title": "2015 IEEE 24th International Conference on Ice Technologies"},
            id="nature: a meeting that begins with its year",
        ),
        pytest.param(
            "Joan Okafor, A realistic grammar of ice, Linguistic Theory and Frozen Reality, MIT "
            "Press, Cambridge, Mass., 1978.",
            {"title": "A realistic grammar of ice"}
            | {"container-title": "Linguistic Theory and Frozen Reality"},
            id="ams: a chapter without pages",
        ),
        pytest.param(
            "Okafor, G. T. Planejamento individualizado na Educação Especial: propostas oficiais "
            "da Itália, França, Estados Unidos e Espanha [Dissertação de Mestrado, Universidade "
            "de São Carlos]. 2010.",
            {"container-title": None},
            id="lands are no host",
        ),
        pytest.param(
            "[399] Okafor C, Lind R, Riedler C. ICE - A Distributed System. In: VLDB; 2001. .",
            {"container-title": "VLDB", "publisher": None, "publisher-place": None},
            id="vancouver: a meeting and nothing else",
        ),
        pytest.param(
            "Okafor, J.-Q. & Lind, D.-C. Delayed Ice with Information in Frozen Systems in "
            "Advances in Frozen Processing Systems (2022).",
            {"title": "Delayed Ice with Information in Frozen Systems"}
            | {"container-title": "Advances in Frozen Processing Systems"},
            id="nature: the word that begins a host",
        ),
        pytest.param(
            "Okafor, K. (1999) Group decision and frozen change. The Whole Ice Scientist: A Kurt "
            "Lind Reader, pp. 265–284, American Ice Association.",
            {"title": "Group decision and frozen change", "page": "265-284"}
            | {"container-title": "The Whole Ice Scientist: A Kurt Lind Reader"},
            id="besjournals: a chapter before its pages",
        ),
        pytest.param(
            "Okafor RC. Identification of ice underlying natural rivers. Computer Models of Frozen "
            "Language. San Francisco: Acme, 1973 :187–248",
            {"title": "Identification of ice underlying natural rivers"}
            | {"container-title": "Computer Models of Frozen Language"},
            id="vancouver in LaTeX: a chapter, its pages at the end",
        ),
        pytest.param(
            "Dubois, C. et Lefèvre, A. Psychologie du visiteur de glaciers. Contribution à "
            "l’éducation des adultes. Québec : Cahiers du Nord, 1996, pp. 109-129.",
            {
                "title": "Psychologie du visiteur de glaciers. Contribution à l’éducation des "
                "adultes",
            },
            id="pages of a book with a subtitle",
        ),
        pytest.param(
            "Okafor, M. (1975) A framework for representing frozen things. The Psychology of "
            "Computer Ice, Acme Press, New York.",
            {"title": "A framework for representing frozen things"}
            | {"container-title": "The Psychology of Computer Ice", "publisher": "Acme Press"},
            id="besjournals: a chapter without pages",
        ),
        pytest.param(
            "Okafor S. The better rivers of our nature. A History of Ice and Humanity. London: "
            "Acme; 2012.",
            {"title": "The better rivers of our nature. A History of Ice and Humanity"},
            id="a subtitle in capitals",
        ),
        pytest.param(
            "Okafor N. The Concepts of Ice and Safety. Handbook of Ice Theory: Epistemology, "
            "Decision Theory. Acme, 2012",
            {"title": "The Concepts of Ice and Safety"}
            | {"container-title": "Handbook of Ice Theory: Epistemology, Decision Theory"},
            id="vancouver in LaTeX: the word that begins a host",
        ),
        pytest.param(
            "Okafor, Y., 2023. Uncoupled and convergent melting in two-river games. Advances in "
            "frozen processing systems.",
            {"title": "Uncoupled and convergent melting in two-river games"}
            | {"container-title": "Advances in frozen processing systems"},
            id="bath: nothing behind the host",
        ),
        pytest.param(
            "M. J. Okafor, International Conference on Management of Ice, 1994.",
            {"title": None, "container-title": "International Conference on Management of Ice"},
            id="rsc: a meeting without the title of the paper",
        ),
        pytest.param(
            "SOUZA, A. B. A escola e os rios do gelo. Kriterion, Ponta Grossa, n. 3, p. 124-140, "
            "2015.",
            {"title": "A escola e os rios do gelo", "container-title": "Kriterion"}
            | {"publisher-place": "Ponta Grossa", "issue": "3"},
            id="abnt: a town where periodicals appear",
        ),
        pytest.param(
            "E. Poe. Of snow. In A. Roe, editor, The Acme Encyclopedia of Rivers. Snow Research "
            "Lab, Floe University, Summer 2019 edition, 2019.",
            {"container-title": "The Acme Encyclopedia of Rivers", "publisher-place": None}
            | {"publisher": "Snow Research Lab, Floe University"}
            | {"edition": "Summer 2019 edition"},
            id="plain: a part of a body publishes",
        ),
        pytest.param(
            "SOUZA, A. B. A escola e os rios do gelo. Linguagem em curso, Tubarão, SC, v. 9, "
            "n. 3, p. 124-140, 2015.",
            {"title": "A escola e os rios do gelo", "container-title": "Linguagem em curso"},
            id="abnt: a town and its state",
        ),
    ],
)
def test_host_without_a_mark(text: str, expected: dict[str, Any]) -> None:
    record = parse_reference(text)
    assert {name: record.get(name) for name in expected} == expected
