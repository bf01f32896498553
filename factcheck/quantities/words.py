"""The words that tell where a counted noun begins and ends. All in lower case."""

from __future__ import annotations

__all__ = [
    "DETERMINERS",
    "IRREGULAR_PLURALS",
    "LEADING",
    "MODIFYING",
    "NOT_PLURAL",
    "PAIRED",
    "PLAIN_MODIFIERS",
    "STOPS",
    "UNCHANGING",
    "VERBS",
]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


STOPS = _set(
    """
    a an the this that these those some any each every no all both such another other's
    i you he she it we they me him her us them one ones who whom whose which what where when why
    how his its our their my your there here
    of in on at to for from by with without within into onto upon over under above below between
    among amongst across through throughout during before after since until till against about
    around as than per via towards toward despite including excluding regarding concerning versus
    behind beyond beside besides off out up down along near like unlike except outside inside
    and or but nor so yet because although though while whilst if unless whether however therefore
    am is are was were be been being has have had having do does did done doing
    can could will would shall should may might must cannot ought
    not never also only just even still already now then once soon later again ago
    too very quite rather almost nearly more less most least fewer further
    today tomorrow yesterday tonight there's that's it's
    said says say told tell tells made make makes took take takes taken gave give gives given
    got get gets went go goes gone going came come comes coming saw see sees seen
    found find finds left leave leaves became become becomes remain remains remained
    want wants wanted need needs needed use using show shows showed shown
    took rose rise rises risen fell fall falls fallen grew grow grows grown
    increased increase decreased decrease declined decline dropped drop climbed jumped
    compared according based relating related
    annually yearly monthly weekly daily respectively together apart each
    held were began begin begun started ended died killed injured
    buy buys bought bring brings brought keep keeps kept provide provides provided deliver delivers
    ensure include includes included require requires required allow allows enable want lose lost
    travel pays think thinks believe believes believed agree agreed receive
    receives received know knows knew known go goes happen happened contain contains help helps
    away
    """
)
"""Words at which the search for a counted noun gives up."""

LEADING = _set("more extra additional further other new separate different fewer less")
"""Words that may stand between a number and what it counts, and that are no part of its name."""

PLAIN_MODIFIERS = LEADING | _set(
    """
    total overall full whole entire individual single consecutive successive calendar straight
    current existing previous past former recent next last first final main major key
    important significant great big large small little long short brief mere
    many several various distinct unique specific particular certain possible potential
    good bad best worst good-quality remaining estimated reported recorded
    clear simple broad wide major minor principal primary secondary-stage
    """
)
"""Modifiers that say how, which or how many, not what: left out of the unit."""

UNCHANGING = _set(
    """
    people staff police cattle sheep fish deer aircraft spacecraft hovercraft personnel offspring
    premises
    series species headquarters crossroads barracks works means clergy folk livestock poultry swine
    youth vermin salmon cod trout bison
    """
)
"""Nouns that stand for many without an ending."""

DETERMINERS = _set(
    "a an the this that these those its their our his her my your all some any more another"
)
"""Words that open a new noun phrase: what stands before them was a verb."""

VERBS = _set(
    """
    help helps support train recruit build create provide provides deliver improve protect hire
    open close cut reduce increase raise give offer keep bring put make take ensure include
    includes allow enable require requires meet see set find run work move add invest fund tackle
    address launch introduce publish review employ employs save lose gain remove replace join
    leave spend pay pays face faces use uses say says get gets affects involves covers
    """
)
"""Verbs that may follow "and" where a second noun could: "appointments and recruit dentists"."""

PAIRED = _set(
    """
    small large big local regional national international public private primary secondary male
    female black white young old new existing mental physical medium short long high low rich poor
    urban rural civil criminal domestic foreign serious minor direct indirect
    """
)
"""Adjectives that come in pairs: "small and medium-sized enterprises"."""

MODIFYING = _set("police staff sports news cattle sheep fish poultry livestock works savings")
"""Plurals that stand before another noun: "police force areas", "staff members"."""

IRREGULAR_PLURALS = {
    "people": "person",
    "children": "child",
    "schoolchildren": "schoolchild",
    "grandchildren": "grandchild",
    "men": "man",
    "women": "woman",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "policemen": "policeman",
    "fishermen": "fisherman",
    "businessmen": "businessman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "wolves": "wolf",
    "halves": "half",
    "shelves": "shelf",
    "leaves": "leaf",
    "loaves": "loaf",
    "thieves": "thief",
    "criteria": "criterion",
    "phenomena": "phenomenon",
    "alumni": "alumnus",
    "bacteria": "bacterium",
    "analyses": "analysis",
    "crises": "crisis",
    "bases": "base",
    "diagnoses": "diagnosis",
    "hypotheses": "hypothesis",
    "theses": "thesis",
    "indices": "index",
    "matrices": "matrix",
    "appendices": "appendix",
    "buses": "bus",
    "viruses": "virus",
    "movies": "movie",
    "cookies": "cookie",
    "zombies": "zombie",
    "calories": "calorie",
    "pence": "penny",
    "passers-by": "passer-by",
    "mps": "mp",
}

NOT_PLURAL = _set(
    """
    this is was has does goes his its us as yes always perhaps sometimes afterwards towards
    upwards downwards onwards backwards forwards besides thus plus versus less unless across
    says gets makes takes gives shows means needs wants seems becomes remains includes contains
    covers requires provides helps comes leads allows ensures whereas hers ours yours theirs news
    himself themselves mr mrs ms st vs etc pass class gas bias atlas texas wales thames lens
    chaos christmas paris james charles thomas nicholas dallas kansas arkansas virus status campus
    census focus bonus basis crisis analysis diagnosis physics politics economics mathematics
    athletics ethics statistics-led
    overseas indoors outdoors nowadays nhs ons dwps aids sas
    """
)
"""Words in -s that are not the plural of a noun."""
