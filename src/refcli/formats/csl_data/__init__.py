"""CSL's own data format, as JSON and as YAML."""
