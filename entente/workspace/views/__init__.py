"""One module a screen: each view parses the request, asks or tells the store, and hands a template what it shows."""
