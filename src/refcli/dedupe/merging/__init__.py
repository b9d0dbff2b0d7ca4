"""What becomes of duplicates: one record, every value kept, and a report."""
