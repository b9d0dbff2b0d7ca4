"""The letter of GOST: rules that are asked with ``--standard`` alone."""
