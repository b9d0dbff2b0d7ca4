"""``refcli import``: what it says of what it did not read, and how it ends then."""

from collections.abc import Callable

from tests.cli.conftest import Done

Quick = Callable[..., Done]

WHOLE = """References

1. Smith J., Jones K. The effects of random noise. J Noise. 2001; 3 (2): 12–19.
2. World Health Organization. World health report 2006. Geneva: WHO; 2006.
3. Brown K. Sleep in noisy cities. J Noise. 2002; 4 (1): 5–9.
"""


def test_a_whole_list_leaves_nothing_to_say(quick: Quick) -> None:
    done = quick("import", "-", stdin=WHOLE)

    assert done.code == 0
    assert "reference:" not in done.err


def test_a_list_with_a_hole_ends_with_1_and_is_kept(quick: Quick) -> None:
    torn = WHOLE.replace("2. World Health Organization.", "4. World Health Organization.")
    torn = torn.replace("3. Brown", "5. Brown")

    done = quick("import", "-", stdin=torn)

    assert done.code == 1
    assert len(quick("list").lines) == 3
    assert "the list has no number 2-3" in done.err


def test_what_stands_around_a_list_is_said(quick: Quick) -> None:
    done = quick("import", "-", stdin=f"Of the noise of cities\n\n{WHOLE}\nAbout the authors\n")

    assert done.code == 0
    assert '5 words from line 1 "Of the noise of cities"' in done.err
    assert 'from line 9 "About the authors"' in done.err


def test_show_tells_what_was_not_read(quick: Quick) -> None:
    quick("import", "-", stdin="1. Smith J. The effects of noise. J Noise. 2001; 3 (2): 12–19.\n")
    quick("set", "title=Of something", "1")

    shown = dict(line.partition("\t")[::2] for line in quick("show", "1").lines)

    assert shown["unread"] == "effects"
    assert "doubt" not in shown


def test_show_says_why_an_entry_is_in_doubt(quick: Quick) -> None:
    quick("import", "-", stdin="1. Smith J. The effects of noise. J Noise. 2001; 3 (2): 12–19.\n")
    quick("set", "title=", "1")

    shown = dict(line.partition("\t")[::2] for line in quick("show", "1").lines)

    assert shown["doubt"] == "title: there is no title"


def test_an_identifier_in_the_place_of_a_file_is_for_add(quick: Quick) -> None:
    for word in ("10.1093/jamia/ocw154", "https://example.org/list"):
        done = quick("import", word)

        assert done.code == 3
        assert f"refcli add {word}" in done.err


def test_a_work_that_a_list_names_twice_is_kept_and_told(quick: Quick) -> None:
    again = "4. Smith J., Jones K. The effects of random noise. J Noise. 2001; 3 (2): 12–19.\n"

    done = quick("import", "-", stdin=WHOLE + again)

    assert len(quick("list").lines) == 4
    assert "entry 4 is the same work as entry 1: the list names it twice" in done.err
