"""What measures speed and accuracy: ``python -m benchmarks [NAME …]``; never part of the tests."""
