"""What several file formats share: tagged lines, the fields of a record, XML, YAML."""
