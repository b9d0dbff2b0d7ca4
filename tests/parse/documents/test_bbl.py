r"""The lists that BibTeX writes: labels of any depth, and the commands of apacite and harvard."""

import pytest

from refcli import formats
from refcli.parse import find, find_references
from refcli.parse.documents import read_text
from refcli.parse.documents.latex import read_latex

APACITE = r"""\begin{thebibliography}{}
\bibitem [\protect \citeauthoryear {%
Lind%
\ \protect \BOthers {.}}{%
Lind%
\ \protect \BOthers {.}}{%
{\protect \APACyear {2022}}%
}]{%
lind22}
\APACinsertmetastar {%
lind22}%
\begin{APACrefauthors}%
Lind, M\BPBI Y.%
\BCBT {}\ \BBA {} Roe, A\BHBI B.%
\end{APACrefauthors}%
\unskip\
\newblock
\APACrefYearMonthDay{2022}{}{}.
\newblock
{\BBOQ}\APACrefatitle {Rivers of {Ice}} {Rivers of {Ice}}.{\BBCQ}
\newblock
\APACjournalVolNumPages{Ice Studies}{12}{}{3--9}.
\PrintBackRefs{\CurrentBib}

\bibitem [\protect \citeauthoryear {%
Poe%
}{%
Poe%
}{%
{\protect \APACyear {1981}}%
}]{%
poe}
\begin{APACrefauthors}%
Poe, D.%
\end{APACrefauthors}%
\ (\BED).
\APACrefYear{1981}.
\newblock
\APACrefbtitle {Frozen Algorithms} {Frozen algorithms}\
  (\PrintOrdinal{Second}\ \BEd, \BVOL~2).
\newblock
\APACaddressPublisher{Oslo}{Acme}.
\PrintBackRefs{\CurrentBib}

\end{thebibliography}
"""

HARVARD = r"""\begin{thebibliography}{xx}

\harvarditem[Lind et~al.]{Lind, Roe \harvardand\
  Poe}{2022}{lind22}
Lind, M., Roe, A. \harvardand\ Poe, D.  \harvardyearleft 2022\harvardyearright
  , `Rivers of ice', {\em Ice Studies} {\bf 12},~3--9.

\harvarditem{Poe}{1981}{poe}
Poe, D.  \harvardyearleft 1981\harvardyearright , {\em Frozen Algorithms}, Acme,
  Oslo.
\newline\harvardurl{https://acme.org/a_b}

\end{thebibliography}
"""

REVTEX = r"""\begin{thebibliography}{1}
\bibitem [{\citenamefont {{Roe}}\ \emph {et~al.}(2022)\citenamefont {{Roe}},
  \citenamefont {Poe}, \citenamefont {{van {\'E}den}}, \citenamefont {{Di
  {\c{S}}u{\u{g}}a{\v{r}}}}}]{roe}
  \BibitemOpen
  J.~Roe and A.~Poe, \emph {Ice} (Acme, Oslo, 2022)\BibitemShut {NoStop}
\bibitem [{Poe(1981)}]{poe}
  A.~Poe, \emph {Snow} (Acme, Oslo, 1981)
\end{thebibliography}
"""


def _printed(source: str) -> list[str]:
    return find_references(read_latex(source))


def test_apacite() -> None:
    first, second = _printed(APACITE)
    assert first == ("[1] Lind, M. Y., & Roe, A.-B. (2022). Rivers of Ice. Ice Studies, 12, 3–9.")
    assert second == (
        "[2] Poe, D. (Ed.). (1981). Frozen algorithms (Second ed., Vol. 2). Oslo: Acme."
    )


def test_harvard() -> None:
    first, second = _printed(HARVARD)
    assert "Lind, M., Roe, A. and Poe, D." in first
    assert "2022" in first
    assert "https://acme.org/a_b" in second


@pytest.mark.parametrize("source", [APACITE, HARVARD, REVTEX])
def test_no_item_is_lost_for_its_label(source: str) -> None:
    assert len(_printed(source)) == 2


def test_label_is_not_printed() -> None:
    assert _printed(REVTEX)[0].startswith("[1] J. Roe and A. Poe, Ice")


def test_doi_of_a_style() -> None:
    (only,) = _printed(
        r"\begin{thebibliography}{1}\bibitem{a} J. Roe. Ice. \emph{Snow}, 3:1--9, 2001. "
        r"\doi{10.1000/a_b}.\end{thebibliography}"
    )
    assert only.endswith("doi: 10.1000/a_b.")


ABNTEX = r"""\providecommand{\abntreprintinfo}[1]{%
 \citeonline{#1}}
\setlength{\labelsep}{0pt}\begin{thebibliography}{}
\providecommand{\abntrefinfo}[3]{}
\providecommand{\abntbstabout}[1]{}
\abntbstabout{v-1.9.7 }

\bibitem[Adler e Brand 2003]{adler}
\abntrefinfo{Adler e Brand}{ADLER; BRAND}{2003}
{ADLER, P.; BRAND, K. Tides of the bay.
\emph{Sea Reports}, v.~4, n.~2, p. 11--19, 2003.}
{\footnotesize\begin{verbatim}
@article{adler,
author={Paul Adler and Karl Brand},
year={2003}}
\end{verbatim}}
\bibitem[Holm 2011]{holm}
\abntrefinfo{Holm}{HOLM}{2011}
{HOLM, T. \emph{The quiet shore}. Leeds: Dune Press, 2011.}
{\footnotesize\begin{verbatim}
@book{holm,
author={Tom Holm},
year={2011}}
\end{verbatim}}
\end{thebibliography}
"""


def test_abntex2_with_the_source_of_each_item_below_it() -> None:
    assert formats.sniff(ABNTEX.encode(), "thesis.bbl") is None
    assert find_references(read_text(ABNTEX.encode(), "thesis.bbl")) == [
        "[1] ADLER, P.; BRAND, K. Tides of the bay. Sea Reports, v. 4, n. 2, p. 11–19, 2003.",
        "[2] HOLM, T. The quiet shore. Leeds: Dune Press, 2011.",
    ]


@pytest.mark.parametrize("length", [1, 3000])
def test_items_pasted_alone_and_what_stands_around_them(length: int) -> None:
    before = "Hi Ben, here is what I cite. " * length
    pasted = rf"""{before}

\bibitem{{adler03}}
P.~Adler, ``Tides of the bay'',
\newblock Sea Rep. {{\bf 4}}, 11--19 (2003).

\newblock See there.

\bibitem[Costa(1998)]{{costa98}} M. Costa, \textit{{On foam}}, J. Waves \textbf{{12}}, 101 (1998).

Thanks, and see you on Monday!
"""

    found = find(read_text(pasted.encode(), "mail.txt"))

    assert found.references == [
        "[1] P. Adler, “Tides of the bay”, Sea Rep. 4, 11–19 (2003). See there.",
        "[2] M. Costa, On foam, J. Waves 12, 101 (1998).",
    ]
    assert [one.words for one in found.unread] == [7 * length, 6]
