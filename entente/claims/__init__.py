"""Articles in, claims out: one module per type of claim, on a shared grammar, with facts of the language in data files."""
