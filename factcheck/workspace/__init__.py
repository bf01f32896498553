"""What was read from documents, kept in a folder, so that a later run reads only what changed.

A workspace can be made again from the documents at any time. It knows a document by its content: by
all that is known of it and by the code that reads it, never by a date or the name of a file.
"""

from factcheck.workspace.questions import Questions, Queue
from factcheck.workspace.searching import Search
from factcheck.workspace.workspace import Happened, Workspace, opened

__all__ = ["Happened", "Questions", "Queue", "Search", "Workspace", "opened"]
