"""Identifiers: DOI, ISBN, ISSN, PMID, PMCID, arXiv, ORCID, EDN."""
