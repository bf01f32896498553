"""JSON-LD read as the graph it stands for, and held against the shapes of its vocabulary.

Contexts are local: nothing is fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pyshacl
from rdflib import RDF, RDFS, SH, Graph, Namespace, Node

__all__ = ["SCHEMA", "graph", "is_right", "schema_org", "strangers"]

SCHEMA = Namespace("http://schema.org/")


def graph(data: Mapping[str, Any], context: Mapping[str, Any]) -> Graph:
    """Return what JSON-LD says, in a context that stands for the one it names."""
    local = {**data, "@context": context}
    found = Graph().parse(data=json.dumps(local), format="json-ld")
    return Graph().parse(data=found.serialize(format="nt"), format="nt")  # types by their words


@cache
def schema_org() -> Graph:
    """Return the shapes of schema.org, which pyshacl comes with."""
    return Graph().parse(Path(pyshacl.__file__).parent / "assets" / "schema.ttl")


def is_right(found: Graph, shapes: Graph) -> tuple[bool, str]:
    """Tell whether a graph conforms to shapes, and why not."""
    classes = shapes.triples((None, RDFS.subClassOf, None))
    whole = Graph()
    for triple in (*found, *classes):
        whole.add(triple)
    conforms, _, report = pyshacl.validate(whole, shacl_graph=shapes)
    return bool(conforms), report


def strangers(found: Graph, shapes: Graph) -> Iterator[tuple[Node, Node]]:
    """Yield each property that the class of its subject does not have, with that class."""
    for subject, kind in found.subject_objects(RDF.type):
        has = {
            path
            for above in shapes.transitive_objects(kind, RDFS.subClassOf)
            for shape in shapes.objects(above, SH.property)
            for path in shapes.objects(shape, SH.path)
        }
        for predicate in found.predicates(subject):
            if predicate != RDF.type and predicate not in has:
                yield kind, predicate
