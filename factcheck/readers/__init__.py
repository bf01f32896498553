"""Files, folders, JSON Lines and standard input, read into documents."""

from factcheck.readers.bounds import MOST_BYTES
from factcheck.readers.reading import read

__all__ = ["MOST_BYTES", "read"]
