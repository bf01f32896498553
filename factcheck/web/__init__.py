"""The page of ``factcheck serve``: the review queue in a browser, for people without a terminal."""
