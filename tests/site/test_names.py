"""The pages that tell the meanings of a shared name apart."""

from pathlib import Path

import pytest

from benchmarks.synthetic import write_project
from tests.site.conftest import build_site

CLUES = {1: "训练时随机<b>置零</b>", 2: "每一步把权重缩小一点"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small site in which two entries share the name 共名."""
    root = tmp_path_factory.mktemp("project")
    write_project(root, 9)
    for number, clue in CLUES.items():
        page = root / f"docs/terms/synthetic-concept-{number}.md"
        text = page.read_text("utf-8")
        declared = f', 共名]\nambiguous: {{共名: "{clue}"}}\nlevel: '
        assert "]\nlevel: " in text
        page.write_text(text.replace("]\nlevel: ", declared, 1), encoding="utf-8")
    return build_site(tmp_path_factory.mktemp("site"), root / "mkdocs.yml")


def test_a_shared_name_has_a_page_with_each_meaning_as_text(site: Path) -> None:
    html = (site / "names/共名/index.html").read_text("utf-8")
    assert "<h1>“共名”指什么？</h1>" in html
    assert "<strong>训练时随机&lt;b&gt;置零&lt;/b&gt;</strong>" in html
    assert 'href="../../terms/synthetic-concept-2/"' in html


def test_entries_the_index_and_the_home_page_lead_to_it(site: Path) -> None:
    pages = {
        name: (site / name / "index.html").read_text("utf-8")
        for name in ("terms/synthetic-concept-1", "names", ".")
    }
    assert 'href="../../names/共名/"' in pages["terms/synthetic-concept-1"]
    assert 'href="共名/"' in pages["names"]
    assert 'href="names/"' in pages["."]


def test_an_entry_without_shared_names_leads_to_none(site: Path) -> None:
    html = (site / "terms/synthetic-concept-3/index.html").read_text("utf-8")
    assert "易混：" not in html
