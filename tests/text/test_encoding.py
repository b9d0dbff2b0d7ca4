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


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "cp932",
            "小熊英二『単一民族神話の起源』新曜社、1995年。佐藤健二「歴史社会学の作法」岩波書店",
        ),
        (
            "euc_jp",
            "小熊英二『単一民族神話の起源』新曜社、1995年。佐藤健二「歴史社会学の作法」岩波書店",
        ),
        ("gb18030", "[1] 张静. 现代公共规则与乡村社会[M]. 上海: 上海书店出版社, 2006: 45-50."),
        ("big5hkscs", "王泰升（2009）。《台灣法律史概論》。台北：元照出版公司。社會科學研究"),
        ("cp949", "최장집 (2002). 민주화 이후의 민주주의. 서울: 후마니타스."),
        ("cp1253", "Νικολαΐδης, Α. (1999). Η πόλη και οι δρόμοι της. Αθήνα: Κέδρος."),
        ("cp1255", "גולן, יעל (2001). בתים ואנשים בחיפה. ירושלים: כרמל."),
        ("cp1256", "أحمد أمين، فجر الإسلام، مكتبة النهضة المصرية، القاهرة، 1965."),
        ("koi8-u", "Грушевський М. Історія України-Руси. Київ, 1913. Її джерела і їхні видання"),
        (
            "mac-roman",
            "Côté, É. « L’été à Genève ». Montréal : Éditions Boréal, 1998, où l’âme rêve",
        ),
    ],
)
def test_old_encodings_are_told_by_the_characters_that_texts_use(name: str, text: str) -> None:
    assert encoding.decode(text.encode(name)) == (text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Smith’s “Late Works”, O’Brien’s “Letters” – and Jones’s ‘Notes’, 1999–2001",
        "Çelik’s and Łódź’s – no, Zoë’s and Françoise’s – “naïve” œuvres, ‘déjà-vu’",
    ],
)
def test_marks_of_western_text_are_not_taken_for_chinese(text: str) -> None:
    data = text.encode("cp1252", errors="ignore")
    assert encoding.decode(data)[1] == "cp1252"


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
