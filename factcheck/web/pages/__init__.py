"""The pages, a module each: what an address asks for in, a response out."""
