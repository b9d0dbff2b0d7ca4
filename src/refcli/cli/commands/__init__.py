"""One module for each command of refcli."""
