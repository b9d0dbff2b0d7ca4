"""A real Chromium that a test drives, by the DevTools protocol over two pipes."""

import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

__all__ = ["Browser", "chromium", "opened"]

_SECONDS: Final = 60

_WATCH: Final = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective} ${event.blockedURI}`));
"""


def chromium() -> str | None:
    """Return the path of the browser, None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Browser:
    """One page of a browser."""

    def __init__(self, answers: IO[bytes], calls: IO[bytes]) -> None:
        self._in = answers
        self._out = calls
        self._count = 0
        self._rest = b""
        self.events: list[dict[str, Any]] = []
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Page.addScriptToEvaluateOnNewDocument", source=_WATCH)

    def call(self, method: str, **parameters: Any) -> Any:
        """Call a method of the protocol; return its result."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        self._out.write(json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                assert "error" not in answer, answer
                return answer["result"]
            self.events.append(answer)

    def open(self, path: Path) -> None:
        """Open a file, and wait until it is shown."""
        self.events.clear()
        self.call("Page.navigate", url=path.as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())
        self.value("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))")

    def value(self, expression: str) -> Any:
        """Return what an expression of JavaScript is worth, a promise when it is kept."""
        result = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True
        )
        assert "exceptionDetails" not in result, result
        return result["result"].get("value")

    def said(self) -> list[str]:
        """Return what the browser reported of the page: errors, violations of its policy."""
        logged = [
            str(event["params"]["entry"]["text"])
            for event in self.events
            if event.get("method") == "Log.entryAdded"
        ]
        return [*logged, *self.value("window.violations")]

    def asked(self) -> list[str]:
        """Return the addresses that the page asked for."""
        return [
            str(event["params"]["request"]["url"])
            for event in self.events
            if event.get("method") == "Network.requestWillBeSent"
        ]

    def _next(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = self._in.read(1 << 16)
            assert chunk, "the browser has gone"
            self._rest += chunk
        message, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextmanager
def opened(profile: Path) -> Iterator[Browser]:
    """Run a browser for the block."""
    to_child, from_parent = os.pipe()
    from_child, to_parent = os.pipe()

    process = subprocess.Popen(
        [
            *("bash", "-c", f'exec "$0" "$@" 3<&{to_child} 4>&{to_parent}'),
            *(str(chromium()), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
            *("--disable-dev-shm-usage", "--remote-debugging-pipe", f"--user-data-dir={profile}"),
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=(to_child, to_parent),
    )
    os.close(to_child)
    os.close(to_parent)
    clock = threading.Timer(_SECONDS, process.kill)
    clock.start()
    try:
        with os.fdopen(from_child, "rb", 0) as answers, os.fdopen(from_parent, "wb", 0) as calls:
            yield Browser(answers, calls)
    finally:
        clock.cancel()
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.wait(10)
