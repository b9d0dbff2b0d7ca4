"""Tables, in CSV and TSV: one record a row, told by the names of the columns."""
