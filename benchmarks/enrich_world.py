"""Checking and completing against a loopback double of the registries."""
