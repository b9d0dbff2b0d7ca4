"""The flow of the design: nothing imports what stands to its right or above it."""

import ast
import re
from collections.abc import Container, Iterator
from functools import cache
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "refcli"

MAY_IMPORT = {
    "speech": set(),
    "shapes": {"record"},
    "errors": set(),
    "text": {"errors"},
    "values": {"errors", "text"},
    "record": {"values"},
    "variants": {"record", "text", "values"},
    "collector": set(),
    "progress": set(),
    "durable": set(),
    "bounded": set(),
    "parse": {
        *("collector", "progress", "errors", "durable", "record", "text", "values", "variants"),
    },
    "formats": {
        "progress",
        "shapes",
        "errors",
        "record",
        "text",
        "values",
        "variants",
        *("bounded", "collector"),
    },
    "csl": {
        "progress",
        *("errors", "durable", "record", "text", "values", "variants", "styles", "collector"),
    },
    "styles": set(),
    "bst": {"errors", "durable", "record", "text", "formats", "csl"},
    "citing": {"shapes", "errors", "record", "csl", "bst"},
    "dedupe": {"collector", "progress", "errors", "record", "text", "values", "variants"},
    "library": {
        *("errors", "record", "text", "values", "variants", "formats", "dedupe"),
        *("collector", "durable", "bounded"),
    },
    "check": {
        "collector",
        "progress",
        "shapes",
        "errors",
        "record",
        "text",
        "values",
        "formats",
        "csl",
        "dedupe",
        "library",
    },
    "enrich": {
        "errors",
        "durable",
        "record",
        "text",
        "values",
        "variants",
        "formats",
        "dedupe",
        "library",
        "check",
    },
    "reading": {"errors", "record", "parse", "formats"},
    "database_exports": {"errors", "record", "reading", "formats", "dedupe"},
    "intake": {"record", "reading", "dedupe", "library"},
    "arranging": {"errors", "record", "text", "values", "csl", "library"},
    "cleaning": {"record", "text", "values"},
    "bilingual": {
        *("errors", "record", "text", "values", "variants"),
        *("csl", "citing", "dedupe", "library"),
    },
    "manuscripts": {
        *("errors", "durable", "record", "text", "values", "parse", "formats", "csl", "library"),
        *("bounded", "bst", "check"),
    },
    "look": {
        *("errors", "record", "text", "values", "variants", "csl", "citing", "formats"),
        *("dedupe", "parse"),
    },
    "scale": {"errors", "record", "parse", "check", "dedupe"},
    "public": {
        *("errors", "record", "check", "citing", "csl", "dedupe", "formats", "reading"),
        *("bounded", "library", "manuscripts", "parse"),
    },
    "cli": {
        "bounded",
        "progress",
        "errors",
        "durable",
        "record",
        "text",
        "values",
        "variants",
        "parse",
        "formats",
        "csl",
        "dedupe",
        "library",
        "check",
        "enrich",
        "manuscripts",
        "reading",
        "database_exports",
        "intake",
        "bst",
        "citing",
        "bilingual",
        "arranging",
        "cleaning",
        "look",
    },
}
"""What each part of the package may import besides itself."""

ALL_MAY = {"__version__", "speech"}
"""What stands left of all rooms: each of them may have something to say to the user."""

TRAINING = {"parse/training"}
"""The programs that train the parser print their own examples, and so may import csl."""


@cache
def import_statements(path: Path) -> list[ast.Import | ast.ImportFrom]:
    """Return the import statements of a module: at its top, inside a function, for its types."""
    found: list[ast.Import | ast.ImportFrom] = []
    left: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while left:
        node = left.pop()
        if isinstance(node, ast.Import | ast.ImportFrom):
            found.append(node)
        for inner in ("body", "orelse", "handlers", "finalbody", "cases"):
            statements = getattr(node, inner, ())
            left += statements if isinstance(statements, list) else ()
    return found


def imports(path: Path) -> Iterator[str]:
    """Give each part of refcli that a module imports, wherever in the module it does."""
    for node in import_statements(path):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif node.module == "refcli":
            modules = [f"refcli.{alias.name}" for alias in node.names]
        else:
            modules = [node.module or ""]
        yield from (name.split(".")[1] for name in modules if name.startswith("refcli."))


@pytest.mark.parametrize("part", MAY_IMPORT)
def test_imports_follow_the_flow(part: str) -> None:
    place = SOURCE / part
    modules = sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]

    against_the_flow = {
        f"{module.relative_to(SOURCE)} imports {name}"
        for module in modules
        for name in imports(module)
        if name not in MAY_IMPORT[part] | {part, *ALL_MAY} and not is_training(module, name)
    }

    assert not against_the_flow


def is_training(module: Path, imported: str) -> bool:
    path = module.relative_to(SOURCE).as_posix()
    printers = {"bst", "csl", "formats"}
    return imported in printers and any(path.startswith(place) for place in TRAINING)


def test_every_part_is_known() -> None:
    parts = {path.stem for path in SOURCE.iterdir() if not path.name.startswith(("_", "py."))}

    assert parts <= set(MAY_IMPORT)


def test_every_part_is_in_the_table_of_the_layout() -> None:
    page = (SOURCE.parents[1] / "docs" / "architecture.md").read_text("utf-8")
    table = " ".join(re.findall(r"(?m)^\| (`[^|]*) \|", page))
    parts = {
        path.name + "/" * path.is_dir()
        for path in SOURCE.iterdir()
        if not path.name.startswith("_") and (path.is_dir() or path.suffix == ".py")
    }

    assert set(re.findall(r"`([\w./]+)`", table)) == parts


CHAPTERS = {
    "sources": {"sources"},
    "items": {"items", "sources"},
    "typography": {"typography", "tree"},
    "output": {"output", "tree"},
    "elements": {
        *("elements", "items", "sources", "typography"),
        *("collation", "context", "sorting", "tree"),
    },
    "citations": {
        *("citations", "elements", "items", "typography"),
        *("context", "compiled_style", "sorting", "tree"),
    },
}
"""What each chapter of the processor may import of it."""


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_the_processor_has_a_flow_of_its_own(chapter: str) -> None:
    found = {
        node.module.split(".")[2]
        for module in (SOURCE / "csl" / chapter).rglob("*.py")
        for node in import_statements(module)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("refcli.csl.")
        and node.module
    }

    assert found <= CHAPTERS[chapter]


FLOORS = {
    "parse": {
        "documents": {"documents"},
        "finding": {"finding"},
        "labelling": {"labelling"},
        "building": {"building", "labelling"},
        "training": {"training", "building", "finding", "labelling"},
    },
    "dedupe": {
        "prepare": {"prepare"},
        "judge": {"judge", "prepare"},
        "merging": {"merging", "judge", "prepare"},
    },
}
"""What each room of a package may import of that package."""


@pytest.mark.parametrize(
    ("package", "room"), [(package, room) for package, rooms in FLOORS.items() for room in rooms]
)
def test_a_package_has_a_flow_of_its_own(package: str, room: str) -> None:
    inside = f"refcli.{package}."
    found = {
        (module.name, name.removeprefix(inside).split(".")[0])
        for module in (SOURCE / package / room).rglob("*.py")
        for node in import_statements(module)
        if isinstance(node, ast.ImportFrom)
        for name in (
            [node.module or ""]
            if node.module != inside[:-1]
            else [inside + alias.name for alias in node.names]
        )
        if name.startswith(inside)
    }

    assert {(module, name) for module, name in found if name not in FLOORS[package][room]} == set()


def _modules() -> dict[str, Path]:
    return {
        ".".join(path.relative_to(SOURCE.parent).with_suffix("").parts).removesuffix(
            ".__init__"
        ): path
        for path in SOURCE.rglob("*.py")
    }


def _imported(path: Path, modules: Container[str]) -> set[str]:
    """Give the modules of these that one imports."""
    found = set()
    for node in import_statements(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        else:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            inner = {name for name in names if name in modules}
            found |= inner | ({node.module or ""} if inner != names else set())
    return {name for name in found if name in modules}


def test_no_modules_import_each_other_in_a_circle() -> None:
    modules = _modules()
    left = {name: _imported(path, modules) - {name} for name, path in modules.items()}

    while ends := {name for name, imported in left.items() if not imported & left.keys()}:
        left = {name: imported for name, imported in left.items() if name not in ends}

    assert {name: imported & left.keys() for name, imported in left.items()} == {}


def test_every_room_has_its_folder_of_tests_and_no_folder_of_tests_lacks_its_room() -> None:
    tests = Path(__file__).parent
    rooms = {path.name for path in SOURCE.iterdir() if (path / "__init__.py").exists()}
    tested = {path.parent.relative_to(tests).as_posix() for path in tests.rglob("test_*.py")}

    assert {
        room for room in rooms if room not in {place.split("/")[0] for place in tested}
    } == set()
    assert {place for place in tested if place != "." and not (SOURCE / place).is_dir()} == set()


def test_tests_do_not_lean_on_benchmarks() -> None:
    leaning = {
        path.name
        for path in Path(__file__).parent.rglob("*.py")
        for node in import_statements(path)
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "benchmarks"
    }

    assert leaning == set()
