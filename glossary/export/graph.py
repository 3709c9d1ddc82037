"""The graph for other tools: SKOS as Turtle and JSON-LD, and GraphML."""

import json
import tempfile
from pathlib import Path
from typing import Any

import igraph
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, SKOS

from glossary.entry import Category, Level
from glossary.library import Library

UNPUBLISHED = "https://example.org/deep-learning-glossary/"


def skos(library: Library, site_url: str | None) -> Graph:
    """The entries as SKOS concepts (https://www.w3.org/TR/skos-reference/).

    A concept's identifier is the address of its page. What it is built on it ``dcterms:requires``:
    that is no broader concept, so SKOS has no word for it. Related entries are ``skos:related``,
    both ways as SKOS demands. Categories and levels are collections.
    """
    base = site_url or UNPUBLISHED
    graph = Graph()
    place = Namespace(base)
    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    scheme = URIRef(base)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    graph.add((scheme, DCTERMS.title, Literal("深度学习词汇表", lang="zh")))
    address = {slug: place[f"terms/{slug}/"] for slug in library.entries}
    for slug, entry in library.entries.items():
        meta, one = entry.meta, address[slug]
        graph.add((one, RDF.type, SKOS.Concept))
        graph.add((one, SKOS.inScheme, scheme))
        graph.add((one, SKOS.notation, Literal(slug)))
        graph.add((one, SKOS.prefLabel, Literal(meta.title, lang="zh")))
        graph.add((one, SKOS.prefLabel, Literal(entry.name_en, lang="en")))
        graph.add((one, SKOS.definition, Literal(meta.description, lang="zh")))
        graph.add((one, SKOS.definition, Literal(meta.description_en, lang="en")))
        others = [(name, SKOS.altLabel) for name in meta.aliases]
        others += [(name, SKOS.hiddenLabel) for name in meta.hidden_aliases]
        if entry.abbreviation:
            others.append((entry.abbreviation, SKOS.altLabel))
        for name, kind in dict(others).items():
            if name not in (meta.title, entry.name_en):
                graph.add((one, kind, Literal(name, lang="en" if name.isascii() else "zh")))
        for name in library.constituents(slug):
            graph.add((one, DCTERMS.requires, address[name]))
        for name in meta.related:
            if name in address:
                graph.add((one, SKOS.related, address[name]))
                graph.add((address[name], SKOS.related, one))
    for kind in (*Level, *Category):
        members = library.of_level(kind) if isinstance(kind, Level) else library.of_category(kind)
        collection = place[kind.uri.replace(".md", "/")]
        graph.add((collection, RDF.type, SKOS.Collection))
        graph.add((collection, SKOS.prefLabel, Literal(str(kind), lang="zh")))
        for entry in members:
            graph.add((collection, SKOS.member, address[entry.slug]))
    return graph


def serialized(concepts: Graph, format: str) -> str:
    """The concepts as ``turtle`` or ``json-ld``; the same concepts give the same bytes."""
    text = concepts.serialize(format=format)
    if format == "turtle":
        return text
    # rdflib writes JSON-LD in the order of a set, which changes from run to run.
    return json.dumps(in_order(json.loads(text)), ensure_ascii=False, indent=1) + "\n"


def in_order(data: Any) -> Any:
    """JSON whose keys and lists are sorted; JSON-LD gives their order no meaning."""
    if isinstance(data, dict):
        return {key: in_order(data[key]) for key in sorted(data)}
    if isinstance(data, list):
        return sorted(map(in_order, data), key=json.dumps)
    return data


def graphml(library: Library) -> str:
    """Nodes with names, level and category, edges from a constituent to what is built on it."""
    entries = list(library.entries.values())
    number = {entry.slug: n for n, entry in enumerate(entries)}
    edges = [
        (number[name], number[entry.slug], entry.meta.builds_on[name])
        for entry in entries
        for name in library.constituents(entry.slug)
    ]
    graph = igraph.Graph(len(entries), [edge[:2] for edge in edges], directed=True)
    graph.vs["slug"] = [entry.slug for entry in entries]
    graph.vs["title"] = [entry.meta.title for entry in entries]
    graph.vs["title_en"] = [entry.name_en for entry in entries]
    graph.vs["level"] = [entry.meta.level.number for entry in entries]
    graph.vs["category"] = [entry.meta.category.value for entry in entries]
    graph.es["reason"] = [edge[2] for edge in edges]
    with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        graph.write_graphml(file.name)
        return Path(file.name).read_text(encoding="utf-8")
