"""Abbreviations of English that end in a full stop, and what may follow them."""

__all__ = ["CAN_END", "NEVER_END", "NUMBERED", "STARTERS"]

NEVER_END = frozenset(
    """
    mr mrs ms mx messrs mme dr prof rev revd fr br hon rt sir dame cllr ald
    lt col gen maj capt cpl sgt brig adm cdr cmdr supt insp det pc
    gov sen rep pres amb mt ft st vs v cf viz eg ie e.g i.e approx al
    """.split()
)
"""Lower-cased, without the last full stop: a sentence goes on after these.

Titles stand before a name, the rest before what they introduce.
"""

NUMBERED = frozenset(
    "no nos p pp para paras col cols vol vols fig figs art arts s ss sec ch cl cm c q qs "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
"""A sentence goes on after these when a number follows ("No. 10", "para. 4", "Oct. 5")."""

CAN_END = frozenset(
    """
    etc inc ltd co corp plc bros jr snr jnr sr esq dept est ext min max
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    sat sun ave rd a.m p.m am pm u.k u.s u.s.a u.n e.u m.p ph.d b.c a.d
    """.split()
)
"""A sentence may end with these: it does where a word that opens sentences follows."""

STARTERS = frozenset(
    """
    A After All Although An And Another Any Are As At Because Before Both But By Can Did Do Does
    During Each Even Every Finally First For From Further Furthermore Had Has Have He Her Here His
    How However I If In Indeed Instead Is It Its Last Let Like Many Meanwhile Moreover More Most My
    Nevertheless No None Nor Not Now Of On Once One Only Or Other Others Our Over Perhaps Second
    She Should Since So Some Such That The Their Then There Therefore These They This Those Though
    Through Thus To Today Tomorrow Under Unless Until Was We Were What When Where Whether Which
    While Who Why Will With Without Would Yes Yesterday Yet You Your
    """.split()
)
"""Words that open sentences and no proper name: after one, doubt about a full stop is over."""
