"""What changed from one statement of a commitment to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.records import Hedge, Quantity, Quote, Stage
from factcheck.records.agreement import Outcome, agree, normalise
from factcheck.records.history import Aspect, Due, Restatement, Revision, Shift
from factcheck.text.words import terms

__all__ = ["revisions"]

_ORDER = (
    Stage.CONSIDERED,
    Stage.PROMISED,
    Stage.LEGISLATED,
    Stage.FUNDED,
    Stage.UNDER_WAY,
    Stage.DELIVERED,
    Stage.EXCEEDED,
)
_AGAINST = frozenset({Stage.DECLINED, Stage.DROPPED})
_FIRMNESS = {
    Hedge.AT_MOST: 0,
    Hedge.LESS_THAN: 0,
    Hedge.APPROXIMATE: 1,
    Hedge.EXACT: 2,
    Hedge.AT_LEAST: 3,
    Hedge.MORE_THAN: 3,
}


def revisions(statements: Sequence[Restatement]) -> tuple[Revision, ...]:
    """Return what each statement changes of what was last said of it.

    A statement that is silent on a target or a deadline changes nothing.
    """
    found = list(_stages(statements))
    for place, now in enumerate(statements[1:], start=1):
        earlier = statements[:place]
        with_target = [one for one in earlier if one.claim.quantity is not None]
        if with_target and now.claim.quantity is not None:
            found.extend(_target(with_target[-1], now))
        with_deadline = [one for one in earlier if one.due is not None]
        if with_deadline and now.due is not None:
            found.extend(_deadline(with_deadline[-1], now))
        found.extend(_condition(statements[place - 1], now))
    places = {one.claim.id: place for place, one in enumerate(statements)}
    return tuple(sorted(found, key=lambda one: (places[one.after], list(Aspect).index(one.aspect))))


def _stages(statements: Sequence[Restatement]) -> Iterator[Revision]:
    """Yield each change of stage; a reversal whose order is not known is one, not many."""
    turned = False
    for was, now in pairwise(statements):
        for revision in _stage(was, now):
            undated = revision.shift is Shift.REVERSED and not _ordered(was, now)
            if not (undated and turned):
                yield revision
            turned = turned or undated


def _made(
    aspect: Aspect,
    shift: Shift,
    was: tuple[Restatement, Quote | None],
    now: tuple[Restatement, Quote | None],
) -> Revision:
    ordered = _ordered(was[0], now[0]) or shift is Shift.REVERSED
    return Revision(
        aspect,
        shift if ordered else Shift.OTHER,
        was[0].claim.id,
        now[0].claim.id,
        was[1],
        now[1],
    )


def _ordered(was: Restatement, now: Restatement) -> bool:
    a, b = was.claim.said, now.claim.said
    return was.claim.document == now.claim.document or (a is not None and b is not None and a < b)


def _stage(was: Restatement, now: Restatement) -> Iterator[Revision]:
    if was.stage is now.stage or {was.stage, now.stage} <= _AGAINST:
        return
    if (was.stage in _AGAINST) is not (now.stage in _AGAINST):
        shift = Shift.REVERSED
    elif Stage.DELAYED in (was.stage, now.stage):
        shift = Shift.BACK if now.stage is Stage.DELAYED else Shift.FORWARD
    else:
        ahead = _ORDER.index(now.stage) > _ORDER.index(was.stage)
        shift = Shift.FORWARD if ahead else Shift.BACK
    yield _made(Aspect.STAGE, shift, (was, was.shown), (now, now.shown))


def _target(was: Restatement, now: Restatement) -> Iterator[Revision]:
    a, b = was.claim.quantity, now.claim.quantity
    assert a is not None
    assert b is not None
    stated = (was, a.quote), (now, b.quote)
    if agree(a, b).outcome is Outcome.DIFFER:
        yield _made(Aspect.TARGET, _height(a, b), *stated)
    elif a.value is not None and a.value == b.value:
        if a.hedge is not b.hedge:
            firmer = _FIRMNESS[b.hedge] - _FIRMNESS[a.hedge]
            shift = Shift.FIRMER if firmer > 0 else Shift.LOOSER if firmer < 0 else Shift.OTHER
            yield _made(Aspect.HEDGE, shift, *stated)
        if (scope := _scope(a, b)) is not None:
            yield _made(Aspect.SCOPE, scope, *stated)


def _height(was: Quantity, now: Quantity) -> Shift:
    a, b = normalise(was)[0], normalise(now)[0]
    for before, after in ((a.low, b.low), (a.high, b.high)):
        if before is not None and after is not None:
            return Shift.HIGHER if after > before else Shift.LOWER
    return Shift.OTHER


def _scope(was: Quantity, now: Quantity) -> Shift | None:
    """Compare what is counted: a noun with more words is narrower, if it has those of the other."""
    a, b = (set(terms(quantity.noun or quantity.unit or "")) for quantity in (was, now))
    if a == b or not a or not b:
        return None
    if a < b:
        return Shift.NARROWER
    return Shift.WIDER if b < a else Shift.OTHER


def _deadline(was: Restatement, now: Restatement) -> Iterator[Revision]:
    a, b = was.due, now.due
    assert a is not None
    assert b is not None
    if a.last is None or b.last is None:
        if (a.last is None) is (b.last is None):
            return
        shift = Shift.LOOSER if b.last is None else Shift.FIRMER
    elif a.last == b.last or _within(a, b) or _within(b, a):
        return
    else:
        shift = Shift.LATER if b.last > a.last else Shift.EARLIER
    yield _made(Aspect.DEADLINE, shift, (was, a.quote), (now, b.quote))


def _within(inner: Due, outer: Due) -> bool:
    """Tell whether all days of one lie within the other, so that both can be meant."""
    if inner.first is None or inner.last is None or outer.first is None or outer.last is None:
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def _condition(was: Restatement, now: Restatement) -> Iterator[Revision]:
    a = was.claim.commitment.condition if was.claim.commitment else None
    b = now.claim.commitment.condition if now.claim.commitment else None
    if (a is None) is (b is None):
        return
    shift = Shift.ADDED if a is None else Shift.REMOVED
    yield _made(Aspect.CONDITION, shift, (was, a), (now, b))
