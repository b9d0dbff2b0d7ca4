"""The rules after the model, in the order in which they are applied.

The model labels word by word; a rule sees the reference whole. Each row says when the rule is
asked, what clause or habit it states, and gives an example: the labels that the model gave, and
behind the arrow those that the rule leaves, ``[author Smith J.] [title Of things]``.
"""

from typing import Final

from refcli.parse.labelling.rules.rule import Rule
from refcli.parse.labelling.rules.table.behind_titles import BEHIND_TITLES
from refcli.parse.labelling.rules.table.books_and_editors import BOOKS_AND_EDITORS
from refcli.parse.labelling.rules.table.books_and_hosts import BOOKS_AND_HOSTS
from refcli.parse.labelling.rules.table.designations_and_years import DESIGNATIONS_AND_YEARS
from refcli.parse.labelling.rules.table.editions_and_roles import EDITIONS_AND_ROLES
from refcli.parse.labelling.rules.table.journals_and_publishers import JOURNALS_AND_PUBLISHERS
from refcli.parse.labelling.rules.table.languages import LANGUAGES
from refcli.parse.labelling.rules.table.lawyers import LAWYERS
from refcli.parse.labelling.rules.table.names import NAMES
from refcli.parse.labelling.rules.table.people_and_dates import PEOPLE_AND_DATES
from refcli.parse.labelling.rules.table.quotes_and_remarks import QUOTES_AND_REMARKS
from refcli.parse.labelling.rules.table.titles_and_imprints import TITLES_AND_IMPRINTS
from refcli.parse.labelling.rules.table.volumes_and_issues import VOLUMES_AND_ISSUES

__all__ = ["RULES", "Rule"]

RULES: Final = (
    *DESIGNATIONS_AND_YEARS,
    *PEOPLE_AND_DATES,
    *NAMES,
    *EDITIONS_AND_ROLES,
    *QUOTES_AND_REMARKS,
    *LAWYERS,
    *JOURNALS_AND_PUBLISHERS,
    *VOLUMES_AND_ISSUES,
    *BOOKS_AND_HOSTS,
    *BOOKS_AND_EDITORS,
    *TITLES_AND_IMPRINTS,
    *BEHIND_TITLES,
    *LANGUAGES,
)
"""Every rule, top to bottom. `python -m benchmarks parse_rules` says what each of them gains."""
