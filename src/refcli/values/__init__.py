"""One kind of bibliographic value, one module: how it is read, ordered, completed and written."""
