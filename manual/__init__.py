"""What the manual is built with: see ``mkdocs.yml``. None of it is part of the package."""
