"""Make the manual pages when the wheel is built, from the help of the commands."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ManualPages(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the pages under ``share/man/man1`` of where the wheel is installed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write the pages, and name them to the builder of the wheel."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from refcli.cli.man import write_pages

        for page in write_pages(root / "build" / "man"):
            build_data["shared_data"][str(page)] = f"share/man/man1/{page.name}"
