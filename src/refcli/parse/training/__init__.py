"""What the parser learns from, and the programs that teach it."""
