"""The settings: defaults for the options of any command, from files of the user and of a folder."""
