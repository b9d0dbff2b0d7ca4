"""What of a record is compared, made ready for comparing."""
