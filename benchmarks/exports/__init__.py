"""Exports of databases made for measuring: works, habits of databases, look-alikes, drawn lists."""
