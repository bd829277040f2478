"""Articles in, claims out: one room for each type of claim, on a shared grammar; the language's facts are data."""
