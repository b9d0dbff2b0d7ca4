"""refcli: reference lists in, clean records kept, exact citations out."""

__version__ = "0.1.0"
