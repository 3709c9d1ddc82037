"""The pages that tell the meanings of a shared name apart."""

import shutil
from pathlib import Path

import pytest

from tests.site.conftest import ROOT, build_site

SHARED = {
    "dropout": "训练时随机<b>置零</b>",
    "weight-decay": "每一步把权重缩小一点",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a copy in which two entries share the name 共名."""
    root = tmp_path_factory.mktemp("project")
    for name in ("docs", "snippets", "theme"):
        shutil.copytree(ROOT / name, root / name)
    for name in ("mkdocs.yml", "question-ids.txt"):
        shutil.copy(ROOT / name, root / name)
    for slug, clue in SHARED.items():
        page = root / f"docs/terms/{slug}.md"
        before, level, after = page.read_text("utf-8").partition("\nlevel: ")
        head, _, names = before.partition("\naliases: [")
        ambiguous = f'\nambiguous: {{共名: "{clue}"}}'
        page.write_text(f"{head}\naliases: [共名, {names}{ambiguous}{level}{after}", "utf-8")
    return build_site(tmp_path_factory.mktemp("site"), root / "mkdocs.yml")


def test_a_shared_name_has_a_page_with_each_meaning_as_text(site: Path) -> None:
    html = (site / "names/共名/index.html").read_text("utf-8")
    assert "<h1>“共名”指什么？</h1>" in html
    assert "<strong>训练时随机&lt;b&gt;置零&lt;/b&gt;</strong>" in html
    assert 'href="../../terms/weight-decay/"' in html


def test_entries_the_index_and_the_home_page_lead_to_it(site: Path) -> None:
    pages = {
        name: (site / name / "index.html").read_text("utf-8")
        for name in ("terms/dropout", "names", ".")
    }
    assert 'href="../../names/共名/"' in pages["terms/dropout"]
    assert 'href="共名/"' in pages["names"]
    assert 'href="names/"' in pages["."]
