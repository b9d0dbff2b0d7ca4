"""Where styles and locales come from, and what their files say."""
