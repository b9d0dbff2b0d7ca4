"""The outputs: each walks a tree of `refcli.csl.tree` and writes one format."""
