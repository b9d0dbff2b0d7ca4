"""What a reference cannot be, put right after the model has spoken.

The model labels word by word; these rules see the reference whole: what follows ``//`` is
no longer the title, a number after ``№`` is an issue, a page on the web has a title.
"""

from collections.abc import Sequence

from refcli.parse.labelling.rules import hosts, numbers, people, titles
from refcli.parse.labelling.tokens import Tokens

__all__ = ["constrained"]


def constrained(tokens: Tokens, labels: Sequence[str]) -> list[str]:
    """Return the labels with what cannot be put right."""
    fixed = list(labels)
    present = set(fixed)
    numbers.addresses(tokens, fixed)
    numbers.days_of_a_date(tokens, fixed)
    numbers.months(tokens, fixed)
    numbers.year_of_a_title(tokens, fixed)
    numbers.year_of_a_meeting(tokens, fixed)
    if "pages" in present:
        numbers.pages_without_figures(tokens, fixed)
    else:
        numbers.page_behind_volume(tokens, fixed)
    people.title_after_year(tokens, fixed)
    people.names_before_year(fixed)
    people.role_after_year(tokens, fixed)
    people.title_after_colon(tokens, fixed)
    people.names_before_title(tokens, fixed)
    people.title_after_initials(tokens, fixed)
    people.title_after_straight_names(tokens, fixed)
    people.title_after_sentence(tokens, fixed)
    numbers.extent_at_end(tokens, fixed)
    hosts.split_at_host(tokens, fixed)
    numbers.date_of_access(tokens, fixed)
    numbers.year_at_end(tokens, fixed)
    people.bare_joint(tokens, fixed)
    people.editors_after_in(tokens, fixed)
    hosts.book_beside_editors(tokens, fixed)
    hosts.host_after_in(tokens, fixed)
    people.body_before_year(tokens, fixed)
    hosts.responsibility(tokens, fixed)
    people.body_before_title(tokens, fixed)
    titles.descriptor(tokens, fixed)
    numbers.issue_after_mark(tokens, fixed)
    if "volume" in present and "issue" not in present:
        hosts.series_of_volume(tokens, fixed)
        numbers.lone_issue(tokens, fixed)
        numbers.bracketed_issue(tokens, fixed)
    if "container" in present and not present & numbers.SERIAL:
        hosts.whole_title(tokens, fixed, described="extent" in present)
    titles.end_at_quote(tokens, fixed)
    if "container" in fixed:
        hosts.imprint_of_meeting(tokens, fixed)
        hosts.journal_behind_meeting(tokens, fixed)
    if "container" not in fixed and "collection" not in fixed and hosts.is_serial(fixed):
        hosts.last_sentence(tokens, fixed)
    if "title" not in fixed and not set(fixed) & numbers.SERIAL:
        titles.some_title(tokens, fixed)
        if "title" not in fixed:
            fixed = ["title" if label == "container" else label for label in fixed]
    titles.parties(tokens, fixed)
    return fixed
