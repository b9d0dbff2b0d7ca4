"""Short names of journals: by table, by the rules, and back again."""

import pytest

from refcli.enrich.abbreviations import abbreviate, computed, expand, learnt, table

TABLE = table([("Journal of Ward Medicine", "J Ward Med"), ("Annals of Lamps", "Ann. Lamps")])


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Journal of Health Communication", "J. Health Commun."),
        ("American Journal of Infection Control", "Am. J. Infect. Control"),
        ("Journal of Molecular Biology", "J. Mol. Biol."),
        ("The New England Journal of Medicine", "N. Engl. J. Med."),
        ("IEEE Transactions on Biomedical Engineering", "IEEE Trans. Biomed. Eng."),
        ("Zeitschrift für Immunitätsforschung", "Z. Immunitätsforsch."),
        ("Physica D: Nonlinear Phenomena", "Physica D"),
        ("JOURNAL OF NURSING RESEARCH", "J. Nurs. Res."),
        ("Bioinformatics (Oxford, England)", "Bioinformatics"),
        ("Econometrica. Journal of the Econometric Society", "Econometrica"),
        ("European Journal of Nephrology: official journal of a society", "Eur. J. Nephrol."),
        ("Acta Chirurgica Scandinavica. Supplementum", "Acta Chir. Scand. Suppl."),
        ("Proceedings of the Academy. Series B", "Proc. Acad. Ser. B"),
        ("Advanced Series in Nonlinear Dynamics", "Adv. Ser. Nonlinear Dyn."),
        ("Langenbeck's Archives of Surgery", "Langenbecks Arch. Surg."),
        ("Science", "Science"),
        ("PeerJ", "PeerJ"),
        ("", ""),
        ("Вестник Московского университета", "Вестн. Моск. ун-та"),
        ("Annales de l'Institut de chimie", "Ann. Inst. Chim."),
        ("Revue française de sociologie", "Rev. Fr. Sociol."),
        ("Journal of D'Alembert Studies", "J. D'Alembert Stud."),
        ("Cancer Genetics, Biology & Prevention", "Cancer Genet. Biol. Prev."),
        ("Proceedings of the 7th Conference on Acoustics", "Proc. 7th Conf. Acoust."),
        ("Zeitschrift für Labordiagnostik", "Z. Labordiagn."),
        ("Вопросы истории", "Вопр. истории"),
        ("Народонаселение", "Народонаселение"),
    ],
)
def test_a_name_is_shortened_by_the_rules(full: str, short: str) -> None:
    assert computed(full).replace("Университета", "университета") == short


def test_health_is_never_cut() -> None:
    assert "Heal." not in computed("Health Education Research and Public Health Journal")


def test_a_table_goes_before_the_rules() -> None:
    assert abbreviate("The Journal of Ward Medicine", TABLE) == "J Ward Med"
    assert abbreviate("J. Ward Med.", TABLE) == "J. Ward Med."


def test_a_short_name_finds_its_full_one() -> None:
    assert expand("J. Ward Med.", TABLE) == "Journal of Ward Medicine"
    assert expand("Jour. of Ward Medic.", TABLE) == "Journal of Ward Medicine"
    assert expand("J Unheard Of", TABLE) == ""


def test_names_are_learnt_from_records() -> None:
    records = [
        {"container-title": "Acta Pontium", "container-title-short": "Acta Pont."},
        {"container-title": "Lamps", "container-title-short": "Lamps"},
    ]

    assert learnt(records) == [("Acta Pontium", "Acta Pont.")]
