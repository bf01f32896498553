"""Records in, text out: for people at a terminal, for programs, for spreadsheets.

Nothing here opens a file or asks a terminal anything. ``factcheck.exports.terminal`` writes for
people, ``factcheck.exports.jsontext`` writes JSON and JSON Lines, ``factcheck.exports.spreadsheet``
writes CSV. Every function yields its text in pieces, so that a long export need not be held whole.

The words of a document are hostile until escaped; each module says what it does about that.
"""
