"""The exported graphs: read again by other libraries, and held to SKOS' own rules."""

from collections import Counter
from pathlib import Path

import igraph
import pytest
from rdflib import RDF, Graph
from rdflib.namespace import DCTERMS, SKOS

from glossary.export.graph import graphml, serialized, skos
from glossary.library import Library, load
from tests.unit.sample import library, sample

ROOT = Path(__file__).resolve().parents[3]
SITE = "https://example.org/g/"
# rdflib's own reader of JSON-LD uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
LABELS = (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)


@pytest.fixture(scope="module")
def project() -> Library:
    return load(ROOT)


@pytest.fixture(scope="module", params=["turtle", "json-ld"])
def read(request: pytest.FixtureRequest, project: Library) -> Graph:
    """The whole glossary, written and read again."""
    text = serialized(skos(project, SITE), request.param)
    return Graph().parse(data=text, format=request.param)


def test_every_entry_is_a_concept_with_both_names_and_definitions(
    read: Graph, project: Library
) -> None:
    concepts = set(read.subjects(RDF.type, SKOS.Concept))
    assert {str(one) for one in concepts} == {f"{SITE}terms/{slug}/" for slug in project.entries}
    for one in concepts:
        for kind in (SKOS.prefLabel, SKOS.definition):
            languages = Counter(text.language for text in read.objects(one, kind))  # type: ignore[attr-defined]
            assert languages == {"zh": 1, "en": 1}, (one, kind)


def test_labels_of_a_concept_are_pairwise_disjoint(read: Graph) -> None:
    """SKOS S13."""
    for one in read.subjects(RDF.type, SKOS.Concept):
        found = [text for kind in LABELS for text in read.objects(one, kind)]
        assert len(found) == len(set(found)), one


def test_related_is_symmetric_and_every_link_leads_to_a_concept(read: Graph) -> None:
    """SKOS S23."""
    concepts = set(read.subjects(RDF.type, SKOS.Concept))
    for kind in (SKOS.related, DCTERMS.requires):
        for one, other in read.subject_objects(kind):
            assert {one, other} <= concepts
            assert kind == DCTERMS.requires or (other, kind, one) in read


def test_what_an_entry_builds_on_it_requires(project: Library) -> None:
    graph = skos(library(sample()), SITE)
    edges = {(str(a), str(b)) for a, b in graph.subject_objects(DCTERMS.requires)}
    assert edges == {
        (f"{SITE}terms/gamma/", f"{SITE}terms/alpha/"),
        (f"{SITE}terms/gamma/", f"{SITE}terms/beta/"),
    }


def test_graphml_is_read_with_names_and_reasons(tmp_path: Path) -> None:
    file = tmp_path / "glossary.graphml"
    file.write_text(graphml(library(sample())), encoding="utf-8")
    graph = igraph.Graph.Read_GraphML(str(file))
    ids = graph.vs["slug"]
    assert sorted(zip(ids, graph.vs["title"], graph.vs["level"], strict=True)) == [
        ("alpha", "甲概念", 0),
        ("beta", "乙概念", 0),
        ("gamma", "丙概念", 1),
    ]
    edges = {(ids[e.source], ids[e.target], e["reason"]) for e in graph.es}
    assert edges == {("alpha", "gamma", "它的前一半"), ("beta", "gamma", "它的后一半")}
