"""What programs write into documents for a citation: one program, one module."""
