"""PubMed's two formats, NBIB (MEDLINE) and XML, and its publication types."""
