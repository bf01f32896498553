"""Engines that run the plan of matching where SQLite in memory is not enough.

Each is imported when it is asked for. Whatever the engine, the claims, matches, groups and findings
are the same.
"""
