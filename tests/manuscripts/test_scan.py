"""Reading citations: which works, where, and what is none."""

import json
import time
from pathlib import Path

import pytest

from refcli.errors import InputError
from refcli.manuscripts import Manuscript, scan, scan_bytes


def cited(text: str, name: str) -> list[str]:
    """Return each cited work with its place: ``key[label locator] line:column``."""
    return described(scan_bytes(text.encode(), name))


def described(found: Manuscript) -> list[str]:
    lines = []
    for citation in found.citations:
        for item in citation.items:
            place = found.place(citation, item)
            where = f" {item.label} {item.locator}" if item.locator else ""
            lines.append(f"{item.key}{where} {place.line}:{place.column}")
    return lines


def keys(text: str, name: str) -> list[str]:
    return scan_bytes(text.encode(), name).keys


class TestMarkdown:
    def test_places_words_and_modes(self) -> None:
        text = "See [see @a2000, p. 3 and on; -@b2001] and @c:2002 [chap. 2].\n"

        found = scan_bytes(text.encode(), "a.md")

        assert described(found) == ["a2000 page 3 1:11", "b2001 1:33", "c:2002 chapter 2 1:45"]
        assert [one.mode for one in found.citations] == ["parenthetical", "narrative"]
        first, second = found.citations[0].items
        assert (first.prefix, first.suffix, second.suppress_author) == ("see ", " and on", True)

    @pytest.mark.parametrize(
        "text",
        [
            "mail a@example.org",
            r"escaped \@a2000",
            "code `[@a2000]` and ``@b``",
            "```\n[@a2000]\n```",
            "~~~ {.python}\n@a2000\n~~~",
            "text\n\n    [@a2000]\n",
            "```\ncode\n```\n    [@a2000]\n",
            "<!-- [@a2000]\n[@b2000] -->",
            "$x @a2000 y$",
            "$$\n@a2000\n$$",
            "[a link](https://example.org/@a2000)",
            "<https://example.org/@a2000>",
            "https://mastodon.example/@a2000",
            "See @fig-one, @tbl:two and [@sec-three].",
            "%% hidden [@a2000] %%",
            "\\(x @a2000\\)",
            "[see here](mailto:me@a2000)",
            "```{python}\n@cache\n```",
        ],
    )
    def test_what_is_no_citation(self, text: str) -> None:
        assert keys(text, "a.md") == []

    def test_a_link_or_a_picture_may_hold_a_citation_in_the_sentence(self) -> None:
        assert keys("![From @a2000.](a.png) and [said by @b2000](x.html)", "a.md") == [
            "a2000",
            "b2000",
        ]

    def test_a_note_is_read_at_its_mark_and_nocite_last(self) -> None:
        text = (
            "---\nnocite: |\n  @z1, @z2\n---\nOne [^n] and @b1.\n\nThen^[in [@c1]].\n\n"
            "[^n]: Note @a1.\n"
        )

        found = scan_bytes(text.encode(), "a.md")

        assert found.keys == ["a1", "b1", "c1", "z1", "z2"]
        assert [one.note for one in found.citations] == [1, 0, 2, 0]

    def test_indented_text_of_a_list_is_text(self) -> None:
        assert keys("- item\n\n    more [@a2000]\n\n1.  other\n\n    [@b2000]\n", "a.md") == [
            "a2000",
            "b2000",
        ]

    def test_a_caption_in_the_options_of_a_cell_is_text(self) -> None:
        text = '```{r}\n#| fig-cap: "From @a2000"\nx@slot\n```\n'

        assert cited(text, "a.qmd") == ["a2000 2:20"]

    def test_text_behind_a_block_of_code_in_a_list(self) -> None:
        assert keys("1. item\n\n    ```r\n    @no\n    ```\n\n    [@a2000]\n", "a.Rmd") == ["a2000"]

    def test_a_caption_in_the_head_of_a_chunk_is_text(self) -> None:
        assert keys('```{r, fig.cap="From @a2000"}\nx@y\n```\n', "a.Rmd") == ["a2000"]

    def test_what_follows_a_key_in_the_sentence(self) -> None:
        assert cited("@a2000 [p. 5; see @b2001, p. 6]", "a.md") == [
            "a2000 page 5 1:2",
            "b2001 page 6 1:20",
        ]

    def test_raw_latex_holds_no_keys(self) -> None:
        assert keys("\\begin{table}\n[@no]\n\\end{table}\n", "a.md") == []

    def test_links_of_obsidian(self) -> None:
        assert keys("[[@a2000]] and [[@b2001|Baker]], [[note]], ![[@c2002]]", "a.md") == [
            "a2000",
            "b2001",
            "c2002",
        ]

    def test_roles_of_myst(self) -> None:
        text = (
            "{cite:p}`a1,b1` {cite:t}`{see}c1{p. 7}` `{cite}`no1`` {ref}`no2`\n\n"
            "```{note}\n{cite}`d1`\n```\n\n```{code-cell}\n{cite}`no3`\n```\n\n% {cite}`no4`\n"
        )

        assert cited(text, "a.md")[:3] == ["a1 1:10", "b1 1:13", "c1 page 7 1:31"]
        assert keys(text, "a.md")[-1] == "d1"

    def test_the_front_matter_names_library_style_and_language(self) -> None:
        text = '---\nbibliography:\n  - a.bib\n  - "b.bib"\ncsl: apa\nlang: ru\n---\n'

        found = scan_bytes(text.encode(), "x/a.md")

        assert [Path(one).as_posix() for one in found.libraries] == ["x/a.bib", "x/b.bib"]
        assert (found.style, found.locale) == ("apa", "ru")

    def test_line_ends_and_marks_count_for_nothing(self) -> None:
        assert described(scan_bytes("\ufeffOne\r\nя [@a2000]\r\n".encode(), "a.md")) == [
            "a2000 2:5"
        ]


class TestLatex:
    def test_commands_of_natbib_and_biblatex(self) -> None:
        text = (
            r"\cite{a1} \citep[see][p.~3]{b1,c1} \parencites[1]{d1}[§~2]{e1} \footcite{f1} "
            r"\textcite*{g1} \autocite[12--15]{h1} \nocite{i1} \Citeauthor{j1} \volcite{2}[7]{k1}"
        )

        assert [one.rpartition(" ")[0] for one in cited(text, "a.tex")] == [
            "a1",
            "b1",
            "c1 page 3",
            "d1 page 1",
            "e1 section 2",
            "f1",
            "g1",
            "h1 page 12–15",
            "i1",
            "j1",
            "k1 page 7",
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "% \\cite{a1}",
            r"\verb|\cite{a1}|",
            "\\begin{verbatim}\n\\cite{a1}\n\\end{verbatim}",
            "\\begin{lstlisting}\n\\cite{a1}\n\\end{lstlisting}",
            "\\iffalse \\cite{a1} \\fi",
            "\\end{document} \\cite{a1}",
            r"\citestyle{authoryear} \citeindextrue",
            r"\newcommand{\eg}[1]{\cite[e.g.][]{#1}}",
        ],
    )
    def test_what_is_no_citation(self, text: str) -> None:
        assert keys(text, "a.tex") == []

    def test_the_author_has_commands_of_his_own(self) -> None:
        text = "\\newcommand{\\eg}[1]{\\citep[e.g.][]{#1}}\n\\eg{a1, b1}"

        found = scan_bytes(text.encode(), "a.tex")

        assert found.keys == ["a1", "b1"]
        assert found.citations[0].items[0].prefix == "e.g. "

    def test_files_are_read_where_they_are_taken_in(self, tmp_path: Path) -> None:
        (tmp_path / "parts").mkdir()
        (tmp_path / "main.tex").write_text(
            "\\cite{a1}\\input{parts/one}\\cite{c1}\n%\\input{parts/two}\n\\addbibresource{r.bib}"
        )
        (tmp_path / "parts/one.tex").write_text("x\n\\cite[p.~2]{b1}")
        (tmp_path / "parts/two.tex").write_text("\\cite{no1}")

        found = scan(tmp_path / "main.tex")

        assert found.keys == ["a1", "b1", "c1"]
        assert found.place(found.citations[1]).line == 2
        assert Path(found.libraries[0]) == tmp_path / "r.bib"

    def test_a_circle_and_a_way_out_are_told_and_not_followed(self, tmp_path: Path) -> None:
        (tmp_path / "out.tex").write_text("\\cite{secret}")
        inner = tmp_path / "in"
        inner.mkdir()
        (inner / "a.tex").write_text("\\cite{a1}\\input{b}\\input{../out}\\input{gone}")
        (inner / "b.tex").write_text("\\cite{b1}\\input{a}")

        found = scan(inner / "a.tex")

        assert found.keys == ["a1", "b1"]
        assert [one.message.partition(": ")[2][:12] for one in found.troubles] == [
            "takes itself",
            "outside the ",
            "not found",
        ]

    def test_aux_and_bcf_files(self) -> None:
        aux = "\\relax\n\\citation{a1,b1}\n\\citation{c1}\n\\bibdata{refs}\n"
        bcf = '<bcf:citekey order="2">b1</bcf:citekey><bcf:citekey order="1">a1</bcf:citekey>'

        assert keys(aux, "a.aux") == ["a1", "b1", "c1"]
        assert keys(bcf, "a.bcf") == ["a1", "b1"]


def test_typst() -> None:
    text = (
        'See @a1, @b1[p.~7] and #cite(<c1>, form: "prose"), '
        '#cite(label("d/1"), supplement: [§ 2]).\n'
        "= Head <intro>\n@intro @fig:x `@no1` // @no2\n/* @no3 */ a\\@no4 https://e.org/@no5\n"
        '#bibliography("refs.bib", style: "ieee")\n'
    )

    found = scan_bytes(text.encode(), "a.typ")

    assert described(found) == ["a1 1:6", "b1 page 7 1:11", "c1 1:31", "d/1 section 2 1:65"]
    assert (found.style, found.libraries) == ("ieee", ["refs.bib"])


def test_an_address_is_no_reference_of_typst() -> None:
    assert keys("Write to me@example.org, see @a2000.", "a.typ") == ["a2000"]


def test_an_address_may_be_a_key() -> None:
    text = "See [@{https://doi.org/10.1000/x}, p. 3]."

    assert cited(text, "a.md") == ["https://doi.org/10.1000/x page 3 1:8"]


def test_words_around_a_whole_group_of_latex() -> None:
    found = scan_bytes(rb"\parencites(see)(and others)[12]{a}[cf.][34]{b}", "a.tex")

    first, second = found.citations[0].items
    assert (first.prefix, first.locator, second.prefix, second.locator) == (
        "see ",
        "12",
        "cf. ",
        "34",
    )
    assert second.suffix == ", and others"


def test_restructuredtext() -> None:
    text = (
        "Head\n====\n\n:cite:p:`a1,b1` and :cite:t:`{see}c1{p. 3}` and [Doe2000]_ and [1]_.\n\n"
        ".. note::\n\n   Inside :footcite:`d1`.\n\n.. code-block:: python\n\n   :cite:`no1`\n\n"
        ".. a comment :cite:`no2`\n\nLiteral::\n\n  :cite:`no3`\n\n``:cite:`no4```\n\n"
        ".. bibliography:: refs.bib\n   :style: unsrt\n"
    )

    found = scan_bytes(text.encode(), "a.rst")

    assert found.keys == ["a1", "b1", "c1", "Doe2000", "d1"]
    assert found.libraries == ["refs.bib"]
    assert found.marker is not None


def test_org() -> None:
    text = (
        "* Head\n[cite:see @a1 p. 3;@b1] [cite/t:@c1] cite:d1,e1 [[citep:&f1]] =[cite:@no1]=\n"
        "# [cite:@no2]\n#+begin_src\n[cite:@no3]\n#+end_src\n#+bibliography: refs.bib\n"
    )

    found = scan_bytes(text.encode(), "a.org")

    assert found.keys == ["a1", "b1", "c1", "d1", "e1", "f1"]
    assert described(found)[0] == "a1 page 3 2:12"


def test_html_entities_are_characters() -> None:
    assert cited("<p>[see @a1, p.&nbsp;5; @b1]</p>", "a.html") == ["a1 page 5 1:10", "b1 1:26"]


def test_strings_and_mathematics_of_typst() -> None:
    assert keys('#let x = "a@no1"\n$ x @no2 $ #link("mailto:a@no3.org") "@a1"', "a.typ") == ["a1"]


def test_html() -> None:
    text = (
        '<p>One <span class="citation" data-cites="a1 b1">(A; B)</span>, typed [@c1, p. 3].</p>'
        "<pre>[@no1]</pre><!-- [@no2] --><a href='mailto:x@no3'>x@no4.org</a><code>@no5</code>"
    )

    assert keys(text, "a.html") == ["a1", "b1", "c1"]


def test_a_notebook_has_cells() -> None:
    cells = [
        {"cell_type": "markdown", "source": ["# Head\n", "«é» \\ [@a1, p. 3]"]},
        {"cell_type": "code", "source": "x = '[@no1]'"},
        {"cell_type": "markdown", "source": "{cite}`b1`"},
    ]

    found = scan_bytes(json.dumps({"cells": cells}).encode(), "a.ipynb")

    assert found.keys == ["a1", "b1"]
    assert str(found.place(found.citations[0])) == "a.ipynb:2:7 (cell 1)"


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (b"%PDF-1.7", "a.pdf", "a PDF"),
        (b"PK\x03\x04broken", "a.docx", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a.docx", "encrypted"),
        (b"{not json", "a.ipynb", "notebook"),
        (b"text", "a.odt", "not a Word or LibreOffice document"),
    ],
)
def test_what_is_no_manuscript_is_said_in_one_line(data: bytes, name: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        scan_bytes(data, name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.rst", ":cite:" + "a" * 40 + " b"),
        ("a.md", "{cite" + "a" * 40 + " b"),
        ("a.rst", ":cite" + ":aa" * 2000 + " b"),
        ("a.md", "{cite" + ".a" * 2000 + " b"),
    ],
)
def test_a_role_without_its_end_is_passed_over_in_linear_time(name: str, text: str) -> None:
    begun = time.process_time()

    assert scan_bytes(text.encode(), name).citations == []
    assert time.process_time() - begun < 1


def test_a_list_of_no_libraries_is_none() -> None:
    assert scan_bytes(b"\\bibliography{}\\cite{a}", "a.tex").libraries == []
