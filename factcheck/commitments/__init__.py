"""Undertakings and expectations: who says what will be done, by when, and how far along it is.

>>> from factcheck.records import Document, Sentence
>>> text = "We will set up an inquiry into the flood."
>>> document = Document(id="statement", text=text)
>>> (one,) = read(document, [Sentence(0, len(text), text)], [], [])
>>> one.actor.exact, one.action.exact, str(one.stage)
('We', 'set up an inquiry into the flood', 'promised')
"""

from factcheck.commitments.reading import read

__all__ = ["read"]
