"""What a hostile file, a failing disk and a kill can do to refcli: ``make attack``."""
