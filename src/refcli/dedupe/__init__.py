"""Deduplication: candidates, scores, clusters, merge.

>>> from refcli.dedupe import find_duplicates
>>> one = {"title": "NHS must lead innovation", "author": [{"family": "Reich", "given": "J."}]}
>>> find_duplicates([one, dict(one)])[0].members
(0, 1)
"""

from refcli.dedupe.find import (
    Cluster,
    Findings,
    Link,
    Match,
    examine,
    find_duplicates,
    find_known,
)
from refcli.dedupe.judge.policy import Policy
from refcli.dedupe.judge.score import Verdict
from refcli.dedupe.merging.merge import merge
from refcli.dedupe.merging.resolve import Resolution, resolve

__all__ = [
    "Cluster",
    "Findings",
    "Link",
    "Match",
    "Policy",
    "Resolution",
    "Verdict",
    "examine",
    "find_duplicates",
    "find_known",
    "merge",
    "resolve",
]
