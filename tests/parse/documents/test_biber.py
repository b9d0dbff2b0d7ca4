"""The data that biber writes for biblatex, as a document."""

from refcli import formats
from refcli.parse.documents import read_document
from refcli.reading import held_in

BBL = r"""% $ biblatex auxiliary file $
% $ biblatex bbl format version 3.2 $
\refsection{0}
  \datalist[entry]{nyt/global//global/global}
    \entry{doe2001}{article}{}{}
      \name{author}{2}{}{%
        {{un=0,uniquepart=base,hash=8d}{%
           family={Doe},
           familyi={D\bibinitperiod},
           given={Jane},
           giveni={J\bibinitperiod},
           givenun=0}}%
        {{un=0,uniquepart=base,hash=9e}{%
           prefix={van},
           prefixi={v\bibinitperiod},
           family={R\"{o}e},
           familyi={R\bibinitperiod},
           given={Max},
           giveni={M\bibinitperiod},
           givenun=0}}%
      }
      \strng{namehash}{1}
      \field{sortinit}{D}
      \field{labeltitlesource}{title}
      \field{journaltitle}{Journal of Cold}
      \field{month}{5}
      \field{number}{2}
      \field{title}{Things about {Ice}}
      \field{volume}{3}
      \field{year}{2001}
      \field{pages}{12\bibrangedash 19}
      \range{pages}{8}
      \verb{doi}
      \verb 10.1000/182
      \endverb
    \endentry
    \entry{mill1999}{book}{}{}
      \name{author}{1}{}{%
        {{hash=7}{%
           family={Mill},
           given={John}}}%
      }
      \list{location}{1}{%
        {Berlin}%
      }
      \list{publisher}{1}{%
        {Springer}%
      }
      \field{title}{On Snow}
      \field{year}{1999}
    \endentry
  \enddatalist
\endrefsection
\endinput
"""


def test_the_entries_are_records_and_no_text() -> None:
    held = held_in(read_document(BBL.encode(), "thesis.bbl"))
    assert held.problems == []
    assert held.found.references == []
    first, second = held.records
    assert [name["family"] for name in first["author"]] == ["Doe", "Röe"]
    assert first["author"][1]["non-dropping-particle"] == "van"
    assert (first["container-title"], first["volume"], first["issue"]) == (
        "Journal of Cold",
        "3",
        "2",
    )
    assert (first["page"], first["DOI"]) == ("12-19", "10.1000/182")
    assert first["issued"] == {"date-parts": [[2001, 5]]}
    assert (second["publisher"], second["publisher-place"]) == ("Springer", "Berlin")
    assert [record["id"] for record in held.records] == ["doe2001", "mill1999"]


def test_an_entry_of_two_lists_is_one_record_and_a_cut_file_keeps_what_is_whole() -> None:
    twice = BBL + BBL
    files = read_document(twice.encode(), "a.bbl").files
    assert len(formats.read(files[0][1].encode(), "bibtex").records) == 2
    cut = BBL[: BBL.index("\\entry{mill1999}") + 60]
    files = read_document(cut.encode(), "a.bbl").files
    assert len(formats.read(files[0][1].encode(), "bibtex").records) == 1


def test_what_biber_puts_between_the_parts_of_a_name_is_a_space() -> None:
    bbl = BBL.replace("given={Jane}", r"given={Jane\bibnamedelima J.\bibnamedelimi K.}").replace(
        "family={Mill}", r"family={Mill\bibnamedelimb Roe}"
    )
    first, second = held_in(read_document(bbl.encode(), "thesis.bbl")).records
    assert first["author"][0]["given"] == "Jane J. K."
    assert second["author"][0]["family"] == "Mill Roe"
