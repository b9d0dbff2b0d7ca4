"""What is cited: a CSL-JSON item, and the values that its variables hold."""
