"""What is true of English text whatever is looked for in it."""
