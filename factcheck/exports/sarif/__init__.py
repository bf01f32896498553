"""SARIF 2.1.0, for code scanning and the viewers of editors.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from factcheck.exports.sarif.log import log

__all__ = ["log"]
