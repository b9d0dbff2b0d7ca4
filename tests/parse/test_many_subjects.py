"""Lists of many fields of work, as people paste them: what of a reference goes where."""

from typing import Any

import pytest

from refcli import cite
from refcli.parse import parse_reference

IN_ROMANCE_LANGUAGES = [
    ("Ruiz P, Soler M, coordinadores. Manual de heridas. Madrid: Difusión; 2012.", "Soler"),
    ("Almeida FS, Costa PR, organizadores. Saúde do idoso. São Paulo: Atheneu; 2010.", "Costa"),
    ("Dupont A, Morel B, éditeurs. La plaie chronique. Paris: Masson; 2011.", "Morel"),
    ("Rossi G, Bianchi L, curatori. Le lesioni da pressione. Torino: Minerva; 2009.", "Bianchi"),
]


@pytest.mark.parametrize(("text", "last"), IN_ROMANCE_LANGUAGES)
def test_a_role_behind_a_comma_is_no_name(text: str, last: str) -> None:
    """Whom a word in Spanish, Portuguese, French or Italian calls an editor is one."""
    record = parse_reference(text)
    assert "author" not in record
    assert [name.get("family") for name in record["editor"]][1:] == [last]


def test_editors_of_a_host_end_at_their_role() -> None:
    record = parse_reference(
        "Gómez R. El juicio clínico. En: López A, Ruiz P, editores. Enfermería básica. "
        "Madrid: Síntesis; 2015. p. 33-41."
    )
    assert [name["family"] for name in record["editor"]] == ["López", "Ruiz"]


BY_MARKS = [
    (
        "Кучеров И.И. (отв. ред.) Институты финансового права. М.: Эксмо, 2009. 488 с.",
        {"title": "Институты финансового права", "author": None},
    ),
    (
        "Петрова Н.А. (сост.) Сборник задач по оптике. СПб.: Лань, 2011. 120 с.",
        {
            "title": "Сборник задач по оптике",
            "author": None,
            "compiler": [{"family": "Петрова", "given": "Н. А."}],
        },
    ),
    (
        "Михайлов А. В., Орлов П. С. (ред.). Жуки сегодня. Новосибирск: Наука, 2003. 300 с.",
        {"title": "Жуки сегодня", "author": None},
    ),
    (
        "Лер П.А. 1997. Семейство Asilidae // Определитель насекомых. Владивосток: Дальнаука. "
        "Т. 6. С. 540–640.",
        {"title": "Семейство Asilidae", "issued": {"date-parts": [[1997]]}, "language": "ru"},
    ),
    (
        "Сорокина Т.С. 2004а. Земноводные поймы // Экология. № 2. С. 11–18.",
        {
            "title": "Земноводные поймы",
            "issued": {"date-parts": [[2004]]},
            "container-title": "Экология",
            "issue": "2",
        },
    ),
    (
        "Грибанов А.П. 1917 год в Сибири // Вопросы истории. 1967. № 10. С. 3–15.",
        {"title": "1917 год в Сибири", "issued": {"date-parts": [[1967]]}},
    ),
    (
        "Мельник О. Хроніка міста : у 3 т., 5 кн. Львів : Світ, 2001. Т. 2. 300 с.",
        {"title": "Хроніка міста", "number-of-volumes": "3", "volume-title": None},
    ),
    (
        "Яковенко Н. М. Нарис історії. 3-тє вид., перероб. та розшир. Київ : Критика, 2006. 584 с.",
        {"edition": "3-тє вид., перероб. та розшир."},
    ),
]

UKRAINIAN = [
    ("Методика / під ред. А. Н. Петрова. Київ : Либідь, 2001. 100 с.", "Петров", "А. Н. Петрова"),
    ("Місто / під заг. ред. О. Шевченка. Харків : Основа, 2003. 90 с.", "Шевченко", "О. Шевченка"),
    ("Ремесла / за ред. Н. Білої. Львів : Світ, 1999. 120 с.", "Біла", "Н. Білої"),
]


@pytest.mark.parametrize(("text", "family", "inflected"), UKRAINIAN)
def test_editors_of_ukrainian_books_are_kept_in_the_nominative(
    text: str, family: str, inflected: str
) -> None:
    record = parse_reference(text)
    assert [name["family"] for name in record["editor"]] == [family]
    assert f"за ред. {inflected}." in cite([record], "gost")[0]


AROUND_NUMBERS = [
    (
        "Meyer, R. (2014) Insect Morphology: A Textbook. Walter de Gruyter, Berlin/Boston, "
        "516 pp. https://doi.org/10.1515/9783110264043",
        {"number-of-pages": "516", "volume": None},
    ),
    (
        "Ode, A. (1990) Moths of Ghana. Brill, Leiden & Boston, xxv + 900 pp.",
        {"number-of-pages": "900", "publisher-place": "Leiden & Boston"},
    ),
    (
        "Berg, T. Moose der Alpen. Bern: Haupt, 2001. XIV, 320 S.",
        {"number-of-pages": "320", "volume": None},
    ),
    (
        "Lang, T. Die Flechten. Wien: Holzhausen, 1998. VIII, 190 S.",
        {"number-of-pages": "190", "volume": None},
    ),
    (
        "Smetana, A. 1971. Revision of the tribe Quediini. Memoirs of the Entomological Society "
        "of Canada 79: i–vi, 1–303.",
        {"page": "i-vi, 1-303", "volume": "79"},
    ),
    (
        "DIN 1333:1992-02. Zahlenangaben. Beuth Verlag, Berlin.",
        {
            "number": "DIN 1333:1992-02",
            "title": "Zahlenangaben",
            "publisher": "Beuth Verlag",
            "issued": {"date-parts": [[1992, 2]]},
        },
    ),
    (
        "VDI 2067 Blatt 1:2012-09. Wirtschaftlichkeit der Heizung. Düsseldorf: VDI.",
        {"number": "VDI 2067 Blatt 1:2012-09", "title": "Wirtschaftlichkeit der Heizung"},
    ),
    (
        "EN 1992-1-1:2004. Design of concrete structures. Brussels: CEN.",
        {"issued": {"date-parts": [[2004]]}},
    ),
    (
        "Patent DE 102 15 876 B4. Verfahren zur Kühlung von Teilchen. 12.5.2005.",
        {"number": "DE 102 15 876 B4", "title": "Verfahren zur Kühlung von Teilchen"},
    ),
    ("Rev. Proc. 2019-44, 2019-47 I.R.B. 1093.", {"issued": {"date-parts": [[2019]]}}),
    (
        "Rodríguez M. El cuidado [tesis doctoral]. Barcelona: Universitat Ramon Llull; 2018.",
        {"publisher": "Universitat Ramon Llull", "publisher-place": "Barcelona"},
    ),
    (
        "Second Vatican Council. Dogmatic Constitution on the Church. November 21, 1964. "
        "https://www.vatican.va/archive/lumen-gentium_en.html.",
        {"issued": {"date-parts": [[1964, 11, 21]]}, "accessed": None},
    ),
    (
        "Met Office. Storms. https://www.metoffice.gov.uk/storms (accessed 3 May 2021)",
        {"issued": None, "accessed": {"date-parts": [[2021, 5, 3]]}},
    ),
]

THESES_AND_EDITIONS = [
    (
        'Rogowski, S., "Zakon krzyżacki a miasta", praca doktorska, Uniwersytet Mikołaja '
        "Kopernika, Toruń 2011.",
        {
            "type": "thesis",
            "title": "Zakon krzyżacki a miasta",
            "genre": "praca doktorska",
            "publisher": "Uniwersytet Mikołaja Kopernika",
        },
    ),
    (
        "Novák J. Ptáci Šumavy. Disertační práce, Masarykova univerzita, Brno 2012.",
        {"type": "thesis", "title": "Ptáci Šumavy", "publisher": "Masarykova univerzita"},
    ),
    (
        "ICZN (1999) International Code of Zoological Nomenclature. Fourth Edition. The "
        "International Trust for Zoological Nomenclature, London, xxix + 306 pp.",
        {"title": "International Code of Zoological Nomenclature", "edition": "4"},
    ),
    (
        "Kline, M. The Dragonflies. Revised and updated edition. New York: Knopf, 1970.",
        {"title": "The Dragonflies", "edition": "Revised and updated edition"},
    ),
    (
        "K. v. Frisch: Aus dem Leben der Bienen. 9. Aufl. Berlin: Springer, 1977.",
        {
            "title": "Aus dem Leben der Bienen",
            "author": [{"family": "Frisch", "non-dropping-particle": "v.", "given": "K."}],
        },
    ),
]

LAW_AND_MUSIC = [
    (
        "Reuven S. Avi-Yonah, Globalization, Tax Competition, and the Welfare State, 113 HARV. L. "
        "REV. 1573 (2000).",
        {"volume": "113", "page": "1573", "issued": {"date-parts": [[2000]]}},
    ),
    (
        "Council Directive (EU) 2016/1164 of 12 July 2016 laying down rules against tax avoidance "
        "[2016] OJ L193/1.",
        {
            "type": "legislation",
            "title": "Council Directive (EU) 2016/1164 of 12 July 2016 laying down rules against "
            "tax avoidance",
            "author": None,
            "container-title": "OJ",
            "volume": "L193",
            "page": "1",
        },
    ),
    (
        "Commission Decision 2014/912/EU of 11 June 2014 on transfer pricing [2014] OJ L359/152.",
        {"type": "legislation", "author": None, "volume": "L359", "page": "152"},
    ),
    (
        "Beethoven, Ludwig van. Symphony No. 9 in D Minor, Op. 125. Bärenreiter, 1996.",
        {
            "title": "Symphony No. 9 in D Minor, Op. 125",
            "editor": None,
            "volume": None,
            "language": None,
        },
    ),
    (
        "Schubert F. Sonate für Klavier B-Dur, D. 960. München: Henle; 1961.",
        {"title": "Sonate für Klavier B-Dur, D. 960", "publisher": "Henle"},
    ),
    (
        "Шостакович Д. Симфония № 5 / Д. Шостакович ; дир. Е. Мравинский. М. : Мелодия, 1978.",
        {"title": "Симфония № 5", "editor": None, "note": "дир. Е. Мравинский"},
    ),
]

BODIES = [
    (
        "ACI Committee 318. (2019). Building Code Requirements for Structural Concrete. American "
        "Concrete Institute, Farmington Hills, MI.",
        "ACI Committee 318",
    ),
    (
        "RILEM Technical Committee 162. (2003). Test methods for fibre concrete. Materials and "
        "Structures, 36, 560–567.",
        "RILEM Technical Committee 162",
    ),
    (
        "BRASIL. Ministério da Agricultura, Pecuária e Abastecimento. Regras para análise de "
        "sementes. Brasília, DF: MAPA/ACS, 2009. 399 p.",
        "BRASIL. Ministério da Agricultura, Pecuária e Abastecimento",
    ),
    (
        "PORTUGAL. Ministério da Economia, Inovação e Desenvolvimento. Relatório anual. Lisboa: "
        "MEID, 2010.",
        "PORTUGAL. Ministério da Economia, Inovação e Desenvolvimento",
    ),
    ("John Paul II. Fides et Ratio. Vatican: Libreria Editrice, 1998.", "John Paul II"),
    ("Pius XII. (1943). Divino afflante Spiritu. Rome: Vatican Press.", "Pius XII"),
]


@pytest.mark.parametrize(
    ("text", "fields"), [*BY_MARKS, *AROUND_NUMBERS, *THESES_AND_EDITIONS, *LAW_AND_MUSIC]
)
def test_what_stands_where(text: str, fields: dict[str, Any]) -> None:
    """None says that the reference has no such field."""
    record = parse_reference(text)
    assert {name: record.get(name) for name in fields} == fields


@pytest.mark.parametrize(("text", "body"), BODIES)
def test_who_signs_as_a_whole(text: str, body: str) -> None:
    assert parse_reference(text)["author"] == [{"literal": body}]
