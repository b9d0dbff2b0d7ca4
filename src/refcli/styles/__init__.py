"""The styles and locales that ship with refcli: data, no code."""
