"""What is missing, and what a reference of its kind needs."""
