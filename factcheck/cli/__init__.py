"""The command line. Data goes to standard output, progress and messages to standard error.

Exit status: 0 when a command did its work, 1 when ``check`` found something to look at, 2 for
wrong usage or an input that could not be read, 130 when interrupted.
"""

from factcheck.cli.app import main

__all__ = ["main"]
