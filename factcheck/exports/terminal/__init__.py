"""What a person reads at a terminal, in 80 columns or more, coloured or plain."""

from factcheck.exports.terminal.page import Ink, Page

__all__ = ["Ink", "Page"]
