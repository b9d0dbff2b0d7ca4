"""Whether a reference and a record of a registry are one work, field by field.

Stricter than deduplication, for the reference itself is in doubt: a word of the title or an
author that differs is what is looked for here, not what is to be forgiven.
"""

from refcli.enrich.matching.agreement import Agreement, compare

__all__ = ["Agreement", "compare"]
