"""What is lost found in the registries: matching, filling, verifying; journal names."""
