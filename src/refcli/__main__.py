"""Where ``refcli`` and ``python -m refcli`` begin."""

import signal

from refcli.collector import look_seldom

__all__ = ["main"]


def main() -> None:
    """Load the program and run it; until it is loaded Ctrl-C ends it without a word."""
    look_seldom()
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        from refcli.cli.main import main as run

        signal.signal(signal.SIGINT, signal.default_int_handler)
    else:
        from refcli.cli.main import main as run
    run()


if __name__ == "__main__":
    main()
