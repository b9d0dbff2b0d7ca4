"""Numbers: years, volumes, issues, pages."""
