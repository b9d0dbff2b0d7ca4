"""EndNote's two formats, XML and tagged, and its types of reference, which both share."""
