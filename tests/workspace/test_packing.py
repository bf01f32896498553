"""Claims come back from their bytes as they were; of other bytes nothing is made."""

from __future__ import annotations

import datetime as dt
import pickle
import zlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import pipeline
from factcheck.records import Claim, Document, Polarity
from factcheck.workspace.packing import CLAIMS as PACKING

pack, unpack = PACKING.pack, PACKING.unpack

TEXT = (
    "Ada Reeve’s review of the bridges took just four months, at a cost of £1.50 million. "
    "She said that between 3,000 and 3,500 drivers, 0.1 per cent more than in 2024, "
    "would not be turned away. We will publish the national bus strategy by March 2026."
)
CLAIMS = pipeline.extract(
    Document(id="a", text=TEXT, date=dt.date(2025, 4, 28), asked="2025-04", speaker="Ada Reeve")
)
PLAIN = msgspec.msgpack.encode(CLAIMS)


def test_claims_come_back_to_the_last_digit() -> None:
    assert {claim.kind for claim in CLAIMS} >= {"figure", "commitment"}
    assert repr(unpack(pack(CLAIMS))) == repr(CLAIMS)


def test_a_document_without_claims_has_none() -> None:
    assert unpack(pack(())) == ()


def test_half_a_character_comes_back() -> None:
    document = Document(id="half \ud83c", text=TEXT, date=dt.date(2025, 4, 28))
    claims = pipeline.extract(document)
    assert claims[0].document == document.id
    assert repr(unpack(pack(claims))) == repr(claims)


class _Command:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("run",)


# What an unpickler can be told to do with records alone: set an attribute of a class or of a
# record, call a class with odd arguments. Protocol 0, so that it can be read.
_ON_A_CLASS = b"cfactcheck.records.claim\nPolarity\n(N}S'POSITIVE'\nS'moved'\nstb."
_ON_A_RECORD = b"cfactcheck.records.place\nPlace\n)R(N}S'line'\nS'moved'\nstb."
_ODD_CALL = b"cfactcheck.records.quote\nQuote\n(]]]]tR."


@pytest.mark.parametrize(
    "plain",
    [
        pickle.dumps(_Command()),
        pickle.dumps(CLAIMS),
        _ON_A_CLASS,
        _ON_A_RECORD,
        _ODD_CALL,
    ],
)
def test_no_pickle_is_read(plain: bytes, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ValueError, match="no claims"):
        unpack(zlib.compress(plain))
    assert capsys.readouterr().out == ""
    assert Polarity.POSITIVE.value == "positive"


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"{}",
        b'[{"id": 1}]',
        b"[" * 100_000,
        b"\x91" * 100_000,
        b"\xdd\xff\xff\xff\xff",  # a list of four billion, it says
        PLAIN[:-1],
        PLAIN.replace(b"four months", b"five months!"),  # longer than its quote may be
        PLAIN.replace(b"positive", b"probable"),
    ],
)
def test_what_states_no_valid_claims_is_refused(plain: bytes) -> None:
    with pytest.raises(ValueError, match="no claims"):
        unpack(zlib.compress(plain))


@pytest.mark.parametrize("data", [b"", b"no zlib", pack(CLAIMS)[:-4]])
def test_what_is_torn_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no claims"):
        unpack(data)


def test_no_more_is_unpacked_than_claims_can_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.workspace.packing._MOST", len(PLAIN) - 1)
    with pytest.raises(ValueError, match="no claims: cut off, or longer than"):
        unpack(pack(CLAIMS))


@settings(deadline=None)
@given(st.dictionaries(st.integers(0, len(PLAIN) - 1), st.integers(0, 255), max_size=6))
def test_whatever_bytes_are_changed_it_holds_claims_or_is_refused(changes: dict[int, int]) -> None:
    changed = bytearray(PLAIN)
    for place, byte in changes.items():
        changed[place] = byte
    try:
        claims = unpack(zlib.compress(changed))
    except ValueError:
        return
    assert all(isinstance(claim, Claim) for claim in claims)
    assert repr(unpack(pack(claims))) == repr(claims)
