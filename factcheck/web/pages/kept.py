"""What was kept last, said on the page that follows: looked up in the ledger, not believed."""

from __future__ import annotations

from attrs import frozen
from starlette.requests import Request

from factcheck.records import Decision
from factcheck.web.desk import Standing
from factcheck.web.reviewer import name_of

__all__ = ["KEPT", "Kept", "kept"]

KEPT = "kept"
"""The parameter of an address that names the record that was kept last."""


@frozen
class Kept:
    """A record of this reviewer that is on the disk, and whether it can be taken back."""

    record: Decision
    stands: bool


def kept(request: Request, standing: Standing) -> Kept | None:
    """Return what the address says was kept last, where the ledger has it from this reviewer."""
    name = request.query_params.get(KEPT)
    record = next((d for d in standing.decisions if d.id == name), None)
    if record is None or record.reviewer != name_of(request):
        return None
    return Kept(record, record.id not in standing.superseded)
