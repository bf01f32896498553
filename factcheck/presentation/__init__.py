"""Records as they are shown on a page: view models, the templates they are set in, and their style.

Nothing here opens a file but those of this package, asks a clock, or knows of a server. The page of
``factcheck serve`` and any report made of the same parts look alike because they share them.
"""
