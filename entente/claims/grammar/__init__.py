"""What all types of claim are read with: sentences, time, quantities and the parties named, each with spans of the page."""
