"""All that refcli says, as a catalogue needs it: ``python -m refcli.cli.messages`` mends ru.po.

Messages stand in the source as the first text of a call: of ``_``, ``Message``, an error, of
``followed`` and ``working`` (what a person waits for), and, in two forms, of ``ngettext`` and
``counted``. Help pages are asked of the commands, and what click says is taken from click.
"""

import ast
import builtins
import re
from collections.abc import Iterator, Mapping
from importlib import resources, util
from pathlib import Path
from typing import Final

import click

from refcli.cli.lazy_group import SECTIONS, command_names, load_command
from refcli.cli.main import cli
from refcli.cli.translated import CLICK, PLACEHOLDER, paragraphs
from refcli.speech.catalogue import Entry, entries, po_text
from refcli.text.patterns import late

__all__ = ["mend", "messages", "passed_on", "unmarked"]

_ONE: Final = frozenset({"_", "Message"})
_TWO: Final = frozenset({"ngettext", "counted"})
_WORKS: Final = frozenset({"followed", "working"})
_SAYING: Final = frozenset({"remark", "answer"})
"""The methods of a terminal that speak to a person: what they say is marked."""

_REMARK: Final = late(r"\S {3,}\S+ \S+ \S|  # \w")
"""What stands beside an example: three words at least."""

_JUDGES: Final = ("dedupe/judge/score.py", "dedupe/judge/vetoes.py")
"""Whose words are the reasons of deduplication: plain texts, as there are millions of them."""

_CODE: Final = late(r"[A-Z]+\d{3}")
"""What the rules of ``refcli check`` begin with."""

_WORD: Final = late(r"[A-Za-z]{2,}")


def messages() -> dict[str, str]:
    """Return all messages in English, each with its form for many, "" where it has one form."""
    found: dict[str, str] = {}
    for path in _modules():
        found |= dict(_marked(ast.parse(path.read_text("utf-8"))))
    for name in _JUDGES:
        text = (Path(str(resources.files("refcli"))) / name).read_text("utf-8")
        found |= dict.fromkeys(_reasons(ast.parse(text)), "")
    found |= dict.fromkeys(_of_help(), "")
    for name in CLICK:
        spec = util.find_spec(f"click.{name}")
        if spec and spec.origin:
            found |= dict(_of_click(ast.parse(Path(spec.origin).read_text("utf-8"))))
    return found


def _modules() -> list[Path]:
    root = Path(str(resources.files("refcli")))
    return sorted(path for path in root.rglob("*.py") if "training" not in path.parts)


def _marked(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give the messages of a module that are marked, or are those of an error."""
    for call in _calls(tree):
        name = _name(call)
        texts = [_text(argument) for argument in call.args[:2]]
        if name == "Rule" and len(texts) == 2 and _CODE.fullmatch(texts[0]):
            yield texts[1], ""
        elif name in _TWO and len(texts) == 2 and texts[0] and texts[1]:
            yield texts[0], texts[1]
        elif name == "marked":
            parts = [part for argument in call.args for part in ast.walk(argument)]
            texts = [_text(part) for part in parts if isinstance(part, ast.expr)]
            yield from ((text, "") for text in texts if _has_words(text))
        elif name in _ONE or name in _WORKS or _is_error(name):
            text = next((text for text in texts if text), "")
            if _has_words(text):
                yield text, ""


def _reasons(tree: ast.AST) -> Iterator[str]:
    """Give the words of two and more that a module returns, or has in a table."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Return) and node.value is not None:
            values = [node.value]
        elif isinstance(node, ast.Dict):
            values = node.values
        elif isinstance(node, ast.Call) and _name(node) in ("Veto", "_version", "Verdict"):
            values = [*node.args, *(one for part in node.args for one in _parts(part))]
        else:
            continue
        yield from (text for text in map(_text, values) if " " in text)


def _parts(node: ast.expr) -> list[ast.expr]:
    return node.elts if isinstance(node, ast.Tuple) else []


def _of_click(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give what click says to a user: not its warnings, and what it raises for programmers."""
    others = {
        id(inner)
        for call in _calls(tree)
        if hasattr(builtins, _name(call)) and _name(call).endswith("Error")
        for inner in _calls(call)
    }
    for call in _calls(tree):
        if id(call) in others:
            continue
        texts = [_text(argument) for argument in call.args[:2]]
        if _name(call) == "_" and texts[0] and not texts[0].startswith("DeprecationWarning"):
            yield texts[0], ""
        elif _name(call) == "ngettext" and texts[0] and texts[1]:
            yield texts[0], texts[1]


def _of_help() -> Iterator[str]:
    """Give the texts of all help pages: paragraphs, options, sections, placeholders."""
    yield from SECTIONS
    for command in _commands():
        for text in (command.help, command.short_help, command.epilog):
            yield from filter(_is_prose, paragraphs(text)) if text else ()
        for metavar in (command.options_metavar, getattr(command, "subcommand_metavar", None)):
            yield from PLACEHOLDER.findall(metavar or "")
        for parameter in command.params:
            if text := getattr(parameter, "help", None):
                yield text
            if not getattr(parameter, "is_flag", False):
                yield from PLACEHOLDER.findall(parameter.make_metavar(click.Context(command)))


def _is_prose(paragraph: str) -> bool:
    """Tell whether a paragraph has words: not where it is examples of commands alone."""
    return not paragraph.startswith("\b") or bool(_REMARK.search(paragraph))


def _commands() -> Iterator[click.Command]:
    left: list[click.Command] = [cli, *(filter(None, map(load_command, command_names())))]
    while left:
        command = left.pop()
        yield command
        left += command.commands.values() if isinstance(command, click.Group) else ()


def unmarked() -> list[str]:
    """Return the texts that would reach a person in English alone, each with its place."""
    return [
        f"{path.name}:{call.lineno}: {text}"
        for path in _modules()
        for call in _calls(ast.parse(path.read_text("utf-8")))
        if _name(call) in _SAYING or _is_error(_name(call))
        for argument in call.args
        if (text := _filled_in(argument, is_error=_name(call) not in _SAYING))
    ]


def passed_on() -> list[str]:
    """Return the texts that the rooms make for a person and pass on in English, with their places.

    What a call, a list or a variable is for is told by its name: ``why``, ``problems.append``,
    ``Told(…)``. A text of one word is no sentence, and a command is the same in any language.
    """
    return [
        f"{path.name}:{part.lineno}: {text}"
        for path in _modules()
        if not path.as_posix().endswith(_JUDGES)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for part in _for_a_person(node)
        for text in _plain_texts(part)
        if _SENTENCE.search(text) and not _COMMAND.search(text)
    ]


_SENTENCE: Final = late(r"[A-Za-z]{2,}[,:;]? [A-Za-z]{2,}|\} [a-z]{2,}|[a-z]{2,} \{")
_COMMAND: Final = late(r"\brefcli [a-z]+$| --[a-z]")

_CALLED: Final = frozenset(
    (
        *("Problem", "Trouble", "Told", "Hit", "Finding", "Loss", "Action", "_finding", "_report"),
        *("report", "complain", "refuse", "failed"),
    )
)
"""What takes the words of a message and keeps them for who prints it."""

_NAMED: Final = late(
    r"(?:^|_)(?:why|message|reasons?|hint|remark|warning|doubt|notice|told|said)$", re.IGNORECASE
)
_LISTED: Final = late(r"(?:warnings|problems|remarks|left|doubts|reasons|told|messages)$")


def _for_a_person(node: ast.AST) -> list[ast.expr]:
    """Return the parts of a statement or a call that become what a person reads."""
    if isinstance(node, ast.Call):
        parts = [word.value for word in node.keywords if word.arg and _NAMED.search(word.arg)]
        adds = isinstance(node.func, ast.Attribute) and _name(node) in ("append", "extend")
        holder = node.func.value if adds and isinstance(node.func, ast.Attribute) else None
        if _name(node) in _CALLED or (holder and _LISTED.search(_own_name(holder))):
            parts += node.args
        return parts
    if isinstance(node, ast.Assign | ast.AnnAssign) and node.value:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return [node.value] if any(_NAMED.search(_own_name(one)) for one in targets) else []
    if isinstance(node, ast.FunctionDef) and _NAMED.search(node.name):
        inner = ast.walk(node)
        return [one.value for one in inner if isinstance(one, ast.Return) and one.value]
    return []


def _own_name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _plain_texts(node: ast.expr) -> Iterator[str]:
    """Give the texts of an expression that no call has taken."""
    if isinstance(node, ast.JoinedStr):
        yield "".join(_text(part) or "{}" for part in node.values)
    elif isinstance(node, ast.Constant):
        yield _text(node)
    elif isinstance(node, ast.IfExp | ast.BoolOp | ast.BinOp | ast.Tuple | ast.List):
        for part in ast.iter_child_nodes(node):
            if isinstance(part, ast.expr):
                yield from _plain_texts(part)


def _is_error(name: str) -> bool:
    """Tell whether a class is one of ours: what Python itself raises is said to nobody."""
    return name.endswith("Error") and not hasattr(builtins, name)


def _filled_in(argument: ast.expr, *, is_error: bool) -> str:
    """Return the words of an f-string, or, where no error says them, of any text; "" for none."""
    if isinstance(argument, ast.JoinedStr):
        text = "".join(_text(part) or "{}" for part in argument.values)
    else:
        text = "" if is_error else _text(argument)
    return text if _has_words(text.replace("refcli: ", "")) else ""


def _has_words(template: str) -> bool:
    return bool(_WORD.search(re.sub(r"\{[^{}]*\}", "", template)))


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Name):
        return call.func.id
    return call.func.attr if isinstance(call.func, ast.Attribute) else ""


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def mend(path: Path, said: Mapping[str, str]) -> None:
    """Bring a catalogue up to date: what is said anew waits for its translation, the dead go."""
    known = {entry.message: entry for entry in entries(path.read_text("utf-8"))}
    kept = [known[""]]
    for message, plural in sorted(said.items()):
        forms = ("", "", "") if plural else ("",)
        old = known.get(message)
        right = old is not None and old.plural == plural
        kept.append(old if old and right else Entry(message, plural, forms))
    path.write_text(po_text(kept), "utf-8")


if __name__ == "__main__":
    mend(Path(str(resources.files("refcli.speech") / "ru.po")), messages())
