"""The file of a library in its formats: what a change costs it, byte by byte."""
