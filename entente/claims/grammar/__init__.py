"""What all types of claim are read with: sentences, time, quantities and parties, each with spans of the page."""
