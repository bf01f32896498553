"""Files, folders and standard input, read into documents.

What one form of file takes to read stands in a module of ``factcheck.readers.formats``, which is
found by itself; ``reading`` knows the paths and what the files around a document say of it.
"""

from factcheck.readers.bounds import MOST_BYTES
from factcheck.readers.memory import Memory, Recalled
from factcheck.readers.notices import Notice
from factcheck.readers.reading import read, reread

__all__ = ["MOST_BYTES", "Memory", "Notice", "Recalled", "read", "reread"]
