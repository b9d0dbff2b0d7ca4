"""What is true of text anywhere: scripts, transliteration, dashes, homoglyphs, TeX escapes."""
