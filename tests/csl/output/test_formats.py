"""Each output format: escaping, formatting, links, and lists."""

import json
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from refcli.csl import load_style, render
from refcli.csl.output import FORMATS, write, write_list
from refcli.csl.tree import Node, Span, Text, plain
from refcli.errors import RequestError

ITALIC = ("font-style", "italic")
BOLD = ("font-weight", "bold")

ENTRY: list[Node] = [
    Text("7", "citation-number"),
    Text(". "),
    Text("Jidkov", "author", "family"),
    Text(" & Co. "),
    Span(*ITALIC, [Text("BMJ Open", "container-title")]),
    Text(", "),
    Span(*ITALIC, [Text("9", "volume")]),
    Text("(3). https://doi.org/"),
    Text("10.1136/bmj(9)_5", "DOI"),
]


def test_each_format_writes_an_entry_its_own_way() -> None:
    written = {name: write(ENTRY, name) for name in FORMATS}

    assert written["text"] == ("7. Jidkov & Co. BMJ Open, 9(3). https://doi.org/10.1136/bmj(9)_5")
    assert written["html"] == (
        "7. Jidkov &#38; Co. <i>BMJ Open</i>, <i>9</i>(3). https://doi.org/10.1136/bmj(9)_5"
    )
    assert written["markdown"] == (
        "7. Jidkov & Co. *BMJ Open*, *9*(3). <https://doi.org/10.1136/bmj(9)_5>"
    )
    assert written["latex"] == (
        r"7. Jidkov \& Co. \textit{BMJ Open}, \textit{9}(3). "
        r"\href{https://doi.org/10.1136/bmj(9)_5}{https://doi.org/10.1136/bmj(9)\_5}"
    )
    assert written["rtf"] == (
        r"7. Jidkov & Co. {\i BMJ Open}, {\i 9}(3). {\field{\*\fldinst{HYPERLINK "
        r'"https://doi.org/10.1136/bmj(9)_5"}}{\fldrslt {https://doi.org/10.1136/bmj(9)_5}}}'
    )
    assert written["rst"] == (
        r"7. Jidkov & Co. \ *BMJ Open*\ , \ *9*\ (3). "
        r"\ `https://doi.org/10.1136/bmj(9)\_5 <https://doi.org/10.1136/bmj(9)_5>`__"
    )
    assert written["terminal"] == (
        "7. Jidkov & Co. \x1b[3mBMJ Open\x1b[23m, \x1b[3m9\x1b[23m(3). "
        "\x1b]8;;https://doi.org/10.1136/bmj(9)_5\x1b\\"
        "https://doi.org/10.1136/bmj(9)_5\x1b]8;;\x1b\\"
    )
    assert write(ENTRY, "html", links=True) == (
        "7. Jidkov &#38; Co. <i>BMJ Open</i>, <i>9</i>(3). "
        '<a href="https://doi.org/10.1136/bmj(9)_5">https://doi.org/10.1136/bmj(9)_5</a>'
    )
    assert json.loads(written["json"])[4] == {
        "kind": "font-style",
        "value": "italic",
        "children": [{"text": "BMJ Open", "variable": "container-title"}],
    }


def test_a_format_that_there_is_not() -> None:
    with pytest.raises(RequestError, match="no output format 'docx'; there are text, html"):
        write(ENTRY, "docx")


class TestMarkdown:
    def test_what_would_be_markup_is_escaped(self) -> None:
        assert write([Text("a*b _c_ [d](e) <f> #g `h` @i")], "markdown") == (
            r"a\*b \_c\_ \[d\](e) \<f\> \#g \`h\` \@i"
        )

    def test_an_entity_in_the_text_stays_text(self) -> None:
        assert write([Text("AT&T &copy; &#65;")], "markdown") == r"AT&T \&copy; \&\#65;"

    @pytest.mark.parametrize(
        ("start", "escaped"),
        [
            ("2020. A year", r"2020\. A year"),
            ("a. Smith", r"a\. Smith"),
            ("A.  Smith", r"A\.  Smith"),
            ("A) Smith", r"A\) Smith"),
            ("A. Smith", "A. Smith"),  # so that paragraphs may begin with initials (pandoc)
            ("- x", r"\- x"),
        ],
    )
    def test_a_start_that_would_be_a_list_is_escaped(self, start: str, escaped: str) -> None:
        assert write([Text(start)], "markdown") == escaped

    def test_emphasis_that_would_not_be_read_is_html(self) -> None:
        assert write([Span(*ITALIC, [Text("(x)")]), Text("y")], "markdown") == "<em>(x)</em>y"
        assert write([Text("a"), Span(*ITALIC, [Text(" b ")]), Text("c")], "markdown") == "a *b* c"
        assert write([Span(*ITALIC, [Text("a")]), Span(*BOLD, [Text("b")])], "markdown") == (
            "*a*<strong>b</strong>"
        )


class TestLatex:
    def test_what_tex_acts_on_is_escaped(self) -> None:
        assert write([Text('\\ { } $ & # % _ ^ ~ ` " < > |')], "latex") == (
            r"\textbackslash{} \{ \} \$ \& \# \% \_ \textasciicircum{} \textasciitilde{} "
            r"\textasciigrave{} \textquotedbl{} \textless{} \textgreater{} \textbar{}"
        )

    def test_marks_that_fonts_join_stay_apart(self) -> None:
        assert write([Text("a--b ''c'' ,,d")], "latex") == "a-{}-b '{}'c'{}' ,{},d"

    def test_an_empty_line_does_not_end_the_paragraph(self) -> None:
        assert write([Span(*ITALIC, [Text("a \n\n b\r\nc")])], "latex") == r"\textit{a b c}"

    def test_a_list_is_a_bibliography_that_latex_numbers(self) -> None:
        assert write_list([("dudin2022", ENTRY[:4])], "latex") == (
            "\\begin{thebibliography}{9}\n\n"
            "\\bibitem{dudin2022} Jidkov \\& Co.\n\n"
            "\\end{thebibliography}\n"
        )


class TestRtf:
    def test_letters_beyond_ascii_are_utf_16_units(self) -> None:
        assert write([Text("Ж𝄞\\{")], "rtf") == r"\u1046?\u-10188?\u-8930?\\\{"

    def test_a_list_is_a_document(self) -> None:
        document = write_list([("a", ENTRY)], "rtf")

        assert document.startswith("{\\rtf1\\ansi")
        assert document.count("{") - document.count("\\{") == document.count("}") - document.count(
            "\\}"
        )


class TestTerminal:
    def test_a_field_cannot_act_on_the_terminal(self) -> None:
        text = [Text("\x1b[2J\x1b]0;title\x07 \u202eevil", "title")]

        assert write(text, "terminal") == "\\x1b[2J\\x1b]0;title\\x07 \\u202eevil"

    def test_an_address_cannot_end_its_link(self) -> None:
        written = write([Text("https://x.org/\x1b\\\x07a b", "URL")], "terminal")

        assert written.startswith("\x1b]8;;https://x.org/%1B%5C%07a%20b\x1b\\")

    @pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "http://["])
    def test_only_addresses_that_a_reference_can_mean_are_links(self, address: str) -> None:
        assert write([Text(address, "URL")], "terminal") == address


class TestRst:
    def test_initials_at_the_start_are_no_list(self) -> None:
        assert write([Text("A. Einstein")], "rst") == "\\A. Einstein"

    def test_nested_formatting_keeps_the_outermost(self) -> None:
        tree = [Span(*ITALIC, [Text("a "), Span(*BOLD, [Text("b")])])]

        assert write(tree, "rst") == "*a b*"


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def trees(letters: st.SearchStrategy[str]) -> st.SearchStrategy[list[Node]]:
    texts = st.builds(
        Text,
        st.text(letters, max_size=20),
        st.sampled_from(["", "title", "URL", "DOI", "citation-number"]),
    )
    formats = st.sampled_from(
        [ITALIC, BOLD, ("font-variant", "small-caps"), ("vertical-align", "sup")]
    )
    nodes = st.recursive(
        texts,
        lambda inner: st.builds(
            lambda formatting, children: Span(formatting[0], formatting[1], children),
            formats,
            st.lists(inner, max_size=3),
        ),
        max_leaves=8,
    )
    return st.lists(nodes, max_size=5)


MARKUP = st.sampled_from(list("ab Яя.,:;!?()[]{}<>*_`~^$#&|\\\"'-+=@/019\u00a0«»“—\n"))


@settings(max_examples=200, deadline=None)
@given(trees(MARKUP))
def test_commonmark_reads_back_what_markdown_says(tree: list[Node]) -> None:
    reader = Reader()
    reader.feed(MarkdownIt("commonmark").render(write(tree, "markdown")))
    reader.close()

    read, shown = ("".join(text.split()) for text in (reader.text, plain(tree)))
    assert read in (shown, re.sub(r"^\d+[.)]", "", shown))


@given(trees(st.characters(exclude_categories=["Cc", "Cs"])))
def test_no_format_loses_a_letter(tree: list[Node]) -> None:
    def letters(text: str) -> str:
        return "".join(re.findall(r"[A-Za-zА-Яа-я]", text))

    reader = Reader()
    reader.feed(write(tree, "html"))
    reader.close()

    shown = plain(tree)
    flat = [unicodedata.normalize("NFKC", text) for text in (write(tree, "text"), shown)]
    assert letters(flat[0]) == letters(flat[1])
    assert reader.text == shown
    for name in ("markdown", "rst"):
        assert all(letter in write(tree, name) for letter in letters(shown))
    for name in FORMATS:
        write_list([("key", tree)], name)


@pytest.mark.parametrize("display", ["left-margin", "block"])
@pytest.mark.parametrize("format", ["text", "terminal", "rst", "markdown"])
def test_punctuation_stays_with_a_text_that_is_set_apart(format: str, display: str) -> None:
    tree: list[Node] = [Span("display", display, [Text("1941")]), Text(". RKO")]

    assert re.search(r"1941\\?\.\s+RKO$", write(tree, format))

    tree = [Span("display", display, [Text("1941")]), Span("display", "right-inline", [tree[1]])]

    assert re.search(r"1941\\?\.\s+RKO$", write(tree, format))


@pytest.mark.parametrize("format", ["text", "terminal", "rst", "markdown"])
def test_a_block_that_begins_with_punctuation_goes_on_with_its_line(format: str) -> None:
    tree: list[Node] = [Text("Nature"), Span("display", "block", [Text(", 526")])]

    assert re.search(r"Nature,\s526$", write(tree, format).rstrip())


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Rates of 10⁻³ s⁻¹ over 5 m²", "Rates of 10⁻³ s⁻¹ over 5 m²"),
        ("XVIᵉ siècle, 3.ª edición, Brand™", "XVIᵉ siècle, 3.ª edición, Brand™"),
        ("H<sub>2</sub>O and x<sup>q+1</sup>, y<sub>Ж</sub>", "H₂O and x^(q+1), y_Ж"),
    ],
)
def test_raised_and_lowered_letters_are_never_flat(title: str, printed: str) -> None:
    item = {"id": "a", "type": "book", "title": title}
    entry = render(load_style("vancouver"), [item]).bibliography[0].tree

    assert write(entry, "text") == f"1. {printed}."
    assert write(entry, "html", links=True).count("<sup>−3</sup>") == ("⁻³" in title)
    assert write(entry, "latex").count("superscript{−3}") == ("⁻³" in title)


def test_a_raised_citation_number_is_formatting() -> None:
    tree = [Span("vertical-align", "sup", [Text("1", "citation-number")])]

    assert write(tree, "text") == "1"


def test_restructuredtext_makes_no_link_of_what_a_field_says() -> None:
    written = write([Text("See javascript:alert(1)", "title")], "rst")

    assert "javascript:" not in written
    assert written.replace("\\ ", "") == "See javascript:alert(1)"
