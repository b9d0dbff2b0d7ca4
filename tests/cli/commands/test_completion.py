"""``refcli completion``: what the shell is offered."""

import pytest

from tests.cli.commands.three_entries import Run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_scripts(run: Run, shell: str) -> None:
    done = run("completion", shell)

    assert done.code == 0
    assert "_REFCLI_COMPLETE" in done.out


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("refcli show sm", "smith2020heart"),
        ("refcli cite iv", "ivanov2015teplo"),
        ("refcli tag re", "read"),
        ("refcli search tag:re", "tag:read"),
        ("refcli list auth", "author:"),
        ("refcli cite --style vanc", "vancouver"),
        ("refcli cite --style bib", "bibtex"),
        ("refcli bib --style unsrt", "unsrtalpha"),
        ("refcli convert --style vanc", "vancouver"),
        ("refcli list --sort ye", "year"),
        ("refcli una", None),
    ],
)
def test_the_shell_is_offered_keys_tags_styles(
    run: Run, monkeypatch: pytest.MonkeyPatch, words: str, offered: str | None
) -> None:
    monkeypatch.setenv("_REFCLI_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", str(len(words.split()) - 1))

    lines = run().lines

    assert (f"plain,{offered}" in lines) if offered else not any(lines)
