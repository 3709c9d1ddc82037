from glossary.entry import Category, Level
from glossary.pages import (
    ENTRIES_PER_PAGE,
    entry_pages,
    linked_data,
    listings,
    with_downloads,
    with_tooltips,
    without_idle_marks,
)
from tests.unit.sample import ALPHA, library, page, sample, spoiled


def test_an_entry_page_names_constituents_users_and_neighbours() -> None:
    pages = entry_pages(library(sample()))
    gamma = pages["gamma"]
    assert [(r.entry.slug, r.reason) for r in gamma.builds_on] == [
        ("alpha", "它的前一半"),
        ("beta", "它的后一半"),
    ]
    assert [entry.slug for entry in gamma.learning_path] == ["alpha", "beta"]
    assert [(r.entry.slug, r.reason) for r in pages["alpha"].built_on_by] == [
        ("gamma", "它的前一半")
    ]
    assert (pages["alpha"].previous, pages["alpha"].following) == (None, "beta")
    assert (pages["beta"].previous, pages["beta"].following) == ("alpha", "gamma")
    assert (gamma.previous, gamma.following) == ("beta", None)


def test_every_level_and_category_has_a_listing_even_without_entries() -> None:
    found = {listing.kind: listing for listing in listings(library(sample()))}
    assert set(found) == {*Level, *Category}
    assert found[Level.L1].uri == "levels/l1.md"
    assert [group.title for group in found[Category.TRAINING].groups] == [
        "L0 原子概念",
        "L1 基础概念",
    ]
    assert found[Category.VISION].total == 0


def test_a_long_listing_is_cut_into_pages() -> None:
    pages = {
        f"docs/terms/n{n}.md": page(f"n{n}", f"题{n}", f"别{n}")
        for n in range(ENTRIES_PER_PAGE + 1)
    }
    level = [listing for listing in listings(library(pages)) if listing.kind == Level.L0]
    assert [listing.uri for listing in level] == ["levels/l0.md", "levels/l0-2.md"]
    assert [sum(len(g.entries) for g in listing.groups) for listing in level] == [
        ENTRIES_PER_PAGE,
        1,
    ]
    assert level[1].title == "L0 原子概念（第 2 页，共 2 页）"


def test_links_to_entries_get_the_definition_as_escaped_title() -> None:
    pages = spoiled(ALPHA, "description: 甲概念的一句话定义", 'description: 甲<b>"&概念的定义')
    content = '<a href="../alpha/#code">甲</a> <a href="../none/">无</a>'
    assert with_tooltips(content, library(pages)) == (
        '<a href="../alpha/#code" title="甲概念：甲&lt;b&gt;&quot;&amp;概念的定义，'
        '写得足够长，能够独立读懂。">甲</a> <a href="../none/">无</a>'
    )


def test_the_name_over_a_snippet_downloads_it() -> None:
    content = '<span class="filename">snippets/alpha/a.py</span><span class="filename">输出</span>'
    assert with_downloads(content, "../../") == (
        '<span class="filename"><a href="../../snippets/alpha/a.py" download '
        'title="下载这个文件">snippets/alpha/a.py</a></span><span class="filename">输出</span>'
    )


def test_code_has_marks_for_what_has_a_colour_alone() -> None:
    content = '<span class="n">x</span><span class="w"> </span><span class="o">=</span>'
    assert without_idle_marks(content) == 'x <span class="o">=</span>'


def test_an_entry_is_a_defined_term_of_schema_org() -> None:
    entry = library(sample()).entries["gamma"]
    site = "https://example.org/g/"
    assert linked_data(entry, f"{site}terms/gamma/", "词汇表", site) == {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "@id": "https://example.org/g/terms/gamma/",
        "name": "丙概念",
        "alternateName": ["Gamma", "丙别名"],
        "description": "丙概念的一句话定义，写得足够长，能够独立读懂。",
        "termCode": "gamma",
        "url": "https://example.org/g/terms/gamma/",
        "inLanguage": "zh-CN",
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "name": "词汇表",
            "url": "https://example.org/g/",
        },
    }
