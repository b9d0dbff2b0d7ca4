import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text import encoding

RUSSIAN = "Иванов И.И. Тепловые свойства вещества // Вестник МГУ. 2003. № 4. С. 12–18. Ёлка «тут»"


@pytest.mark.parametrize("name", ["utf-8", "utf-16", "utf-8-sig", "utf-32"])
def test_unicode_encodings_prove_themselves(name: str) -> None:
    assert encoding.decode(RUSSIAN.encode(name)) == (RUSSIAN, name)


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_shows_without_a_byte_order_mark(name: str) -> None:
    text = "TY  - JOUR\r\nTI  - A title\r\nER  - \r\n"
    assert encoding.decode(text.encode(name)) == (text, name)


@pytest.mark.parametrize("name", ["cp1251", "koi8-r", "cp866"])
@pytest.mark.parametrize(
    "text",
    [
        "Тепловые свойства вещества",
        "@article{ivanov2003,\n  author = {Иванов, И. И.},\n  title = {О сплавах}\n}",
        "ИВАНОВ И. И. Общая теория",
    ],
)
def test_cyrillic_encodings_are_told_apart(name: str, text: str) -> None:
    assert encoding.decode(text.encode(name)) == (text, name)


def test_western_letters_are_windows_1252() -> None:
    text = "author = {Müller, Jörg and Peña, José and Ångström}, pages = {1–4}"
    assert encoding.decode(text.encode("cp1252")) == (text, "cp1252")


def test_declared_encoding_is_believed() -> None:
    text = '<?xml version="1.0" encoding="iso-8859-2"?><a>Dvořák</a>'
    assert encoding.decode(text.encode("iso-8859-2")) == (text, "iso8859-2")


def test_declared_encoding_that_lies_is_not() -> None:
    data = '<?xml version="1.0" encoding="UTF-8"?><a>Müller</a>'.encode("latin-1")
    assert encoding.decode(data)[0].endswith("<a>Müller</a>")


def test_stray_byte_in_utf8_is_kept() -> None:
    data = "Иванов и Петров, ".encode() + b"M\xfcller"
    assert encoding.decode(data) == ("Иванов и Петров, Müller", encoding.MIXED)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_loss(data: bytes) -> None:
    text, name = encoding.decode(data)
    if name not in (encoding.MIXED, "utf-8-sig", "utf-16", "utf-32"):
        assert text.encode(name) == data


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff")))
def test_utf8_comes_back(text: str) -> None:
    assert encoding.decode(text.encode())[0] == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "cp1250",
            "Bauman Z., Płynna nowoczesność, przeł. T. Kunz. Gorączka, Gdańsk. Żywa książka.",
        ),
        (
            "cp1250",
            "Křen, Jan. Konfliktní společenství: Češi. Příručka pro uživatele; základní věci.",
        ),
        ("cp1250", "Szűcs Jenő: Vázlat három történeti régióról. A bővülő felsőoktatás. Nyelvőr."),
        (
            "cp1254",
            "İnalcık: Klasik Çağ, çev. Ruşen Sezer, Yapı Kredi Yayınları. Eğitim bilimleri.",
        ),
        ("cp1252", "Économie: où règnent à la fois l’œuvre et la bête, forêt, théâtre, été, très."),
        ("cp1252", "Når børn læser bøger i København; følelser og måder på svårt språk, Malmö."),
        ("cp1252", "La città e le sue acque: perché l’università è più libertà; così, può."),
        ("cp1252", "It cost £5, £6, £7 and 8 µm at 20 °C, £9 and £10 – £11 in all."),
    ],
)
def test_languages_tell_their_encodings_apart(name: str, text: str) -> None:
    assert encoding.decode(text.encode(name)) == (text, name)
