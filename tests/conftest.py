"""What all tests share."""

from hypothesis import settings

# The same examples in every run, however slow the machine: what fails is the change's fault.
# Others are tried with `pytest --hypothesis-profile=default`.
settings.register_profile("refcli", deadline=None, derandomize=True)
settings.load_profile("refcli")
