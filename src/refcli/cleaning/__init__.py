"""Typing mended, not knowledge: what a Russian list shows of keyboards and copying.

Letters of the other alphabet, straight quotation marks, hyphens for dashes, lost points and
spaces. Each rule is a function from a text to a text, in a module of its own subject;
`clean` applies them to a record and says what each changed and why. A rule is idempotent and
leaves a clean record as it is.
"""

from refcli.cleaning.clean import Change, clean, cleaned

__all__ = ["Change", "clean", "cleaned"]
