"""What forms of markup have in common: elements, their paragraphs and tables, and their text."""
