"""Word: the paragraphs, lists, tables and notes of a ``.docx`` file, and the pages it remembers."""
