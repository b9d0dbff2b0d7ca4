"""What all tests share."""

import os
import signal
import tempfile

import pytest
from hypothesis import settings

# What is compared here is English, whatever the locale of who runs the tests.
os.environ["REFCLI_LANG"] = "en"

# Processes inherit that Ctrl-C is ignored, as it is in what a shell starts in the background.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The same examples in every run, however slow the machine: what fails is the change's fault.
# Others are tried with `pytest --hypothesis-profile=default`.
settings.register_profile("refcli", deadline=None, derandomize=True)
settings.load_profile("refcli")


@pytest.fixture(scope="session", autouse=True)
def temporary_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What refcli and its processes leave on purpose, the text of a failed edit, goes with ours."""
    folder = str(tmp_path_factory.mktemp("temporary"))
    os.environ["TMPDIR"] = folder
    tempfile.tempdir = folder
