"""The file formats: one module each, reading and writing, found through one registry."""
