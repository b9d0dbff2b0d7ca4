"""Citations: cites in order, told apart, collapsed."""
