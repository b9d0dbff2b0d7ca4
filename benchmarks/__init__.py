"""What measures speed and accuracy: ``python -m benchmarks --help``; never part of the tests."""
