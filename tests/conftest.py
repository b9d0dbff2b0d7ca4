"""What all tests share."""

import os

from hypothesis import settings

# What is compared here is English, whatever the locale of who runs the tests.
os.environ["REFCLI_LANG"] = "en"

# The same examples in every run, however slow the machine: what fails is the change's fault.
# Others are tried with `pytest --hypothesis-profile=default`.
settings.register_profile("refcli", deadline=None, derandomize=True)
settings.load_profile("refcli")
