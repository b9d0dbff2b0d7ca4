import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcli.text import tex


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (r"M{\"o}ller", "Möller"),
        (r"M\"oller", "Möller"),
        (r"\'{\i}\v{c}\c c\v Sx", "íčçŠx"),
        (r"Stra\ss e, \o resund, {\AA}se", "Straße, øresund, Åse"),
        (r"R\&D at 5\% of \$3 \#1 a\_b", "R&D at 5% of $3 #1 a_b"),
        ("pages 1--5 --- ``so'' `it' O'Neil", "pages 1–5 — “so” ‘it’ O'Neil"),
        (r"Ho~5, 2\,mm", "Ho\u00a05, 2\u2009mm"),
        (r"\emph{in vitro} {\it x {\bf y}} \textsc{sc}", None),
        (r"H$_2$O, $\mu$m, mm$^2$, $a_{ij}$", "H<sub>2</sub>O, μm, mm<sup>2</sup>, a<sub>ij</sub>"),
        (r"$a \le b$, $x\leq y$, $2 \times 3$, $\alpha x$", "a ≤ b, x≤y, 2 × 3, αx"),
        (r"\textcyrillic{Иванов} \guillemotleft да\guillemotright", "Иванов «да»"),
        (r"\url{http://x.org/a_b}", "http://x.org/a_b"),
        (r"{\CYRI}{\cyrv}anov", "Иvanov".replace("v", "в", 1)),
        (r"\enquote{so}", "“so”"),
        (r"a\\b", "a\nb"),
        (r"в XIV вв.\isdot", "в XIV вв."),
        (r"\foreignlanguage{german}{Über} \adddot", "Über ."),
        ('физико"=математический <<Вагнер>> "--- да', "физико-математический «Вагнер» — да"),
        ('x"=y << 2 >> 1', 'x"=y << 2 >> 1'),
        (r"a\ElsevierGlyph{2014}b", "a—b"),
        (r"45$^{\circ}$C, $f^{\prime}(x)$, $n^{th}$", "45°C, f′(x), n<sup>th</sup>"),
        (r"\texorpdfstring{$\mathrm{Fe}_{2}$O}{Fe2O} films", "Fe<sub>2</sub>O films"),
        (r"one\\[2pt] two\\[x]", "one\n two\n[x]"),
        (r"$\mathcal{O}(n\log n)$ and $2\cos(x)$", "O(n log n) and 2 cos(x)"),
        (r"Ng\^{\.{e}}\textcommabelow{T}, $\log\log n$", "Ngė̂Ț, log log n"),
    ],
)
def test_decodes(source: str, text: str | None) -> None:
    expected = text or (
        '<i>in vitro</i> <i>x <b>y</b></i> <span style="font-variant:small-caps;">sc</span>'
    )
    assert tex.decode(source) == expected


def test_plain_text_stays_itself() -> None:
    text = "Тепловые свойства вещества: O'Neil & Co, 5 %"
    assert tex.decode(text) is text


@pytest.mark.parametrize("source", [r"\input{/etc/passwd}", r"\def\x{\x\x}\x", r"\mymacro{a}"])
def test_unknown_commands_stay_and_nothing_is_expanded(source: str) -> None:
    assert tex.decode(source) == source


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("On {de} novo {DNA} of {Bruijn}", 'On <span class="nocase">de</span> novo DNA of Bruijn'),
        ("{{The Whole Title}}", "The Whole Title"),
        (r"Sur l'{\'e}tude", "Sur l'étude"),
        ("a {T}itle", "a Title"),
    ],
)
def test_protecting_braces_stay_where_title_case_would_change_a_word(
    source: str, text: str
) -> None:
    assert tex.decode(source, protect=True) == text


@pytest.mark.parametrize("source", ["{" * 100_000, "\\'" * 50_000, r"\emph{" * 20_000, "}" * 1000])
def test_no_nesting_exhausts_the_stack(source: str) -> None:
    tex.decode(source)


def test_encodes_what_tex_would_act_on() -> None:
    encoded = tex.encode(r"\input{x} 100% $ & _ # ^ ~ } {")
    assert "\\input{" not in encoded
    assert encoded.count("{") == encoded.count("}")
    assert tex.decode(encoded) == r"\input{x} 100% $ & _ # ^ ~ } {"


def test_unicode_stays_unicode() -> None:
    assert tex.encode("Дюдин М. – “Öl”") == "Дюдин М. – “Öl”"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), max_size=60))
def test_what_is_encoded_reads_back(text: str) -> None:
    encoded = tex.encode(text)
    depth = 0
    for character in encoded:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    import unicodedata

    assert tex.decode(encoded) in (text, unicodedata.normalize("NFC", text))


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                ["<i>a</i>", "<b>x</b>", "<sup>2</sup>", "<sub>i</sub>", "--", "''", "\n"]
            ),
            st.text("ab<>{}\\$ -'`", max_size=5),
        ),
        max_size=8,
    ).map("".join)
)
def test_markup_and_marks_read_back(text: str) -> None:
    assert tex.decode(tex.encode(text)) == text
