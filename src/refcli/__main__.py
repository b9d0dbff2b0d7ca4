"""``python -m refcli`` is the program ``refcli``."""

from refcli.cli.main import main

main()
