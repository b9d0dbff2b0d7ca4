"""What several commands share: options, files, questions, the way that a change is made."""
