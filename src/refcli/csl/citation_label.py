"""The variable citation-label: a trigraph like ``Doe99`` where the item has none."""

from refcli.csl.item import Item

__all__ = ["citation_label"]


def citation_label(item: Item) -> str:
    """Return the item's own label, or one made of its authors and year: ``AaBbCc99``."""
    own = item.text("citation-label")
    if own:
        return own
    people = [person for person in item.names("author") if person.family or person.literal]
    names = [person.family or person.literal for person in people]
    if len(names) == 1:
        letters = names[0][:4]
    elif len(names) in (2, 3):
        letters = "".join(name[:2] for name in names)
    else:
        letters = "".join(name[:1] for name in names[:4])
    date = item.date("issued")
    year = f"{abs(date.start.year) % 100:02d}" if date and date.start else ""
    return f"{letters}{year}" if letters else year
