"""Find claims and commitments in public speech, match them, and ask where they differ."""
