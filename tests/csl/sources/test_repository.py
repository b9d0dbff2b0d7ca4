"""Finding styles and locales: built in, published, by path; and what is said when not."""

from pathlib import Path
from typing import Any

import pytest

from refcli.csl import load_style, render
from refcli.csl.output import write
from refcli.csl.sources.locale_files import locale_chain, read_locale
from refcli.csl.sources.repository import (
    ALIASES,
    BUILT_IN,
    SHORT_NAMES,
    find_style,
    published_folder,
)
from refcli.errors import InputError, RequestError

needs_published = pytest.mark.skipif(published_folder() is None, reason="needs refcli[styles]")

STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00Z</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><text variable="title"/></layout></bibliography>
</style>
"""


@pytest.mark.parametrize("name", BUILT_IN)
def test_built_in_styles_load_without_a_warning(name: str) -> None:
    style = load_style(name)

    assert style.warnings == []
    assert style.id == f"refcli:{name}"


@pytest.mark.parametrize(("alias", "name"), ALIASES.items())
def test_an_alias_is_the_style(alias: str, name: str) -> None:
    assert find_style(alias.upper()).name == name


def test_a_style_by_path(tmp_path: Path) -> None:
    path = tmp_path / "own.csl"
    path.write_text(STYLE, "utf-8")

    document = render(load_style(str(path)), [{"id": "a", "type": "book", "title": "Art"}])

    assert write(document.bibliography[0].tree, "text") == "Art"


@needs_published
def test_a_published_style_by_name_id_and_title() -> None:
    paths = {
        find_style(name).path
        for name in ("bmj", "http://www.zotero.org/styles/bmj", "https://www.zotero.org/styles/bmj")
    }

    assert len(paths) == 1
    assert find_style("Nature").path.endswith("nature.csl")


@needs_published
@pytest.mark.parametrize(("short", "name"), SHORT_NAMES.items())
def test_a_short_name_is_a_published_style(short: str, name: str) -> None:
    assert find_style(short.upper()) == find_style(name)


@needs_published
def test_the_full_id_means_the_published_style_of_that_name() -> None:
    assert find_style("apa").path != find_style("http://www.zotero.org/styles/apa").path


@needs_published
def test_a_dependent_style_follows_its_parent() -> None:
    found = find_style("bmj-open")

    assert found.name == "bmj-open"
    assert found.path.endswith("bmj.csl")
    assert found.default_locale == "en-US"


@needs_published
def test_a_name_that_is_nearly_right() -> None:
    with pytest.raises(RequestError, match="no style 'vancuver'; did you mean vancouver"):
        find_style("vancuver")


def test_a_name_without_the_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refcli.csl.sources.files.package_folder", lambda *_: None)

    with pytest.raises(RequestError, match=r"pip install 'refcli\[styles\]'"):
        find_style("nature")
    assert load_style("gost").title.startswith("GOST")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "not well-formed XML"),
        ("<style", r":1: not well-formed XML"),
        ("<html/>", "not a CSL style: its root is <html>"),
        ("<style xmlns='http://purl.org/net/xbiblio/csl'/>", "the style has no <citation>"),
        (STYLE.replace('variable="title"', 'macro="gone"'), r":3: no macro 'gone'"),
        ("<!DOCTYPE a [<!ENTITY b 'c'>]>" + STYLE, "document type declaration"),
    ],
)
def test_a_broken_style_says_where_and_what(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "broken.csl"
    path.write_text(content, "utf-8")

    with pytest.raises(InputError, match=problem) as caught:
        load_style(str(path))
    assert str(caught.value).startswith(str(path))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.csl: no such file"):
        find_style(str(tmp_path / "gone.csl"))
    with pytest.raises(InputError):
        find_style(f"{tmp_path}/")


def test_an_address_is_not_fetched() -> None:
    with pytest.raises(RequestError, match="is fetched only when asked"):
        find_style("https://example.org/style.csl")


@pytest.mark.parametrize(
    ("language", "chain"),
    [
        ("ru", ("ru-RU", "en-US")),
        ("ru_RU", ("ru-RU", "en-US")),
        ("en", ("en-US",)),
        ("de-AT", ("de-DE", "en-US")),
        ("tlh", ("en-US",)),
        ("", ("en-US",)),
    ],
)
def test_locales_fall_back_to_the_language_then_to_english(
    language: str, chain: tuple[str, ...]
) -> None:
    found = locale_chain(language)

    assert set(chain) <= set(found)
    assert found[-1] == "en-US"


@pytest.mark.parametrize("name", ["en-US", "ru-RU", "uk-UA", "be-BY", "de-DE"])
def test_our_locales_are_whole(name: str) -> None:
    """Every term of the English locale stands in the others, but for forms that a language
    lacks."""
    from refcli.csl.sources.locale import merge_locale
    from refcli.csl.sources.xmlfile import read_xml

    folder = Path(__file__).parents[3] / "src" / "refcli" / "styles"

    def terms(locale: str) -> set[str]:
        data = (folder / f"locales-{locale}.xml").read_bytes()
        merged = merge_locale(locale, [read_xml(data, locale)])
        return {term for term, form in merged.terms if form == "long"}

    spoken = {term for term in terms("en-US") if not term.startswith("language-name-")}
    assert spoken - terms(name) == set()
    assert read_locale(name).startswith(b"<?xml")


LEADS = {
    "moved": "/own.csl",
    "away": "http://localhost:{}/own.csl",
    "ftp": "ftp://127.0.0.1/own.csl",
    "file": "file:///etc/passwd",
}
"""Where addresses lead; ``localhost`` is not the server that was named, whatever it is."""


def test_an_address_is_fetched_when_asked(tmp_path: Path) -> None:
    import http.server
    import threading

    (tmp_path / "own.csl").write_text(STYLE, "utf-8")
    parents = ["own.csl", "file:///etc/passwd", "http://127.0.0.1:9/own.csl", "ftp://x/own.csl"]

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *arguments: Any) -> None:
            super().__init__(*arguments, directory=str(tmp_path))

        def log_message(self, *arguments: Any) -> None:
            pass

        def do_GET(self) -> None:
            lead = LEADS.get(self.path.lstrip("/"))
            if lead is None:
                super().do_GET()
                return
            self.send_response(302)
            self.send_header("Location", lead.format(server.server_port))
            self.end_headers()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.server_port}"
        try:
            found = find_style(f"{address}/own.csl", fetch=True)
            with pytest.raises(InputError, match=r"gone\.csl: cannot be fetched: .*404"):
                find_style(f"{address}/gone.csl", fetch=True)
            for place, parent in enumerate(parents):
                href = parent if place else f"{address}/{parent}"
                link = f'<link href="{href}" rel="independent-parent"/>'
                (tmp_path / f"d{place}.csl").write_text(f"<style><info>{link}</info></style>")
            link = f'<link href="{address}/away" rel="independent-parent"/>'
            (tmp_path / "parent-away").write_text(f"<style><info>{link}</info></style>")
            followed = find_style(f"{address}/d0.csl", fetch=True)
            for place in range(1, len(parents)):
                with pytest.raises(RequestError, match="only points to"):
                    find_style(f"{address}/d{place}.csl", fetch=True)
            assert find_style(f"{address}/moved", fetch=True).xml == found.xml
            for name in ("away", "parent-away", "ftp", "file"):
                with pytest.raises(InputError, match=r"leads to another|cannot be fetched"):
                    find_style(f"{address}/{name}", fetch=True)
            with pytest.raises(RequestError, match="only points to"):  # typed was a path alone
                find_style(str(tmp_path / "d0.csl"), fetch=True)
        finally:
            # A server that is closed while it serves would spin for ever.
            server.shutdown()
            thread.join()

    assert found.xml == followed.xml == STYLE.encode()


def test_a_name_of_any_length_is_no_file_of_the_package() -> None:
    with pytest.raises(RequestError, match="no style 'aaa"):
        find_style("a" * 5000)
