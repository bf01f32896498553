"""Web pages saved as HTML: their main text, and what they state of themselves."""
