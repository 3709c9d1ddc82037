import pytest

from tests.unit.sample import ALPHA, GAMMA, messages, sample, spoiled


def test_the_sample_passes_every_check() -> None:
    assert messages(sample()) == []


def test_an_entry_without_front_matter_is_told_how_to_start() -> None:
    pages = sample()
    del pages[GAMMA]
    pages[ALPHA] = pages[ALPHA].split("---\n", 2)[2]
    assert messages(pages) == [
        "docs/terms/alpha.md:1: the entry has no front matter\n"
        "  fix: start the file with a line '---', the fields, and another line '---'; "
        "'glossary new' writes them for you"
    ]


def test_broken_yaml_is_shown_with_its_line() -> None:
    assert messages(spoiled(ALPHA, "aliases: [甲别名]", "aliases: [甲别名"))[:1] == [
        "docs/terms/alpha.md:5: the front matter is not valid YAML: "
        "did not find expected ',' or ']'\n"
        "  fix: put values that hold ': ' or start with a quote, '[' or '{' in double quotes, "
        "and indent with spaces"
    ]


def test_bytes_that_are_not_utf8_are_reported() -> None:
    assert messages(spoiled(ALPHA, "是什么，用一句话", "是什\ufffd，用一句话")) == [
        "docs/terms/alpha.md:15: the line is not valid UTF-8\n  fix: save the file as UTF-8"
    ]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "title: 甲概念\n",
            "",
            "docs/terms/alpha.md:1: field 'title' is missing\n"
            "  fix: add it, for example: title: 过拟合",
        ),
        (
            "aliases: [甲别名]",
            "alias: [甲别名]\naliases: [甲别名]",
            "docs/terms/alpha.md:4: unknown field 'alias'\n  fix: did you mean 'aliases'?",
        ),
        (
            "aliases: [甲别名]",
            "aliases: [甲别名]\ncolour: red",
            "docs/terms/alpha.md:5: unknown field 'colour'\n  fix: remove it; known are title, "
            "title_en, aliases, hidden_aliases, ambiguous, level, category, description, "
            "description_en, builds_on, related, sources",
        ),
        (
            "title: 甲概念",
            'title: ""',
            "docs/terms/alpha.md:2: field 'title' is empty\n"
            "  fix: fill it in, for example: title: 过拟合",
        ),
        (
            "title: 甲概念",
            "title:",
            "docs/terms/alpha.md:2: 'title' should be text, but YAML reads None (NoneType)\n"
            "  fix: fill it in",
        ),
        (
            "aliases: [甲别名]",
            "aliases: [甲别名, no]",
            "docs/terms/alpha.md:4: 'aliases.1' should be text, but YAML reads False (bool)\n"
            "  fix: put it in double quotes",
        ),
        (
            "aliases: [甲别名]",
            "aliases: 甲别名",
            "docs/terms/alpha.md:4: 'aliases' should be a list\n"
            "  fix: write it as aliases: [first, second], or aliases: [] for none",
        ),
        (
            "builds_on: {}",
            "builds_on: []",
            "docs/terms/alpha.md:9: 'builds_on' should be fields with values\n  fix: write it as "
            "builds_on: {l2-norm: 惩罚的是它的平方}, or builds_on: {} for an L0 entry",
        ),
        (
            "builds_on: {}",
            "builds_on: {L2 Norm: 惩罚的是它的平方}",
            "docs/terms/alpha.md:9: 'L2 Norm' in 'builds_on' is not a slug\n"
            "  fix: write the name of the entry's file without .md, such as weight-decay",
        ),
        (
            "level: L0",
            "level: L4",
            "docs/terms/alpha.md:5: unknown level 'L4'\n  fix: use one of L0, L1, L2, L3",
        ),
        (
            "level: L0",
            "level: 0",
            "docs/terms/alpha.md:5: unknown level 0\n  fix: use one of L0, L1, L2, L3",
        ),
        (
            "category: 模型训练",
            "category: 模型训炼",
            "docs/terms/alpha.md:6: unknown category '模型训炼'\n  fix: did you mean '模型训练'?",
        ),
        (
            "description: 甲概念的一句话定义，写得足够长，能够独立读懂。",
            "description: 太短。",
            "docs/terms/alpha.md:7: 'description' is too short: 3 characters\n"
            "  fix: write at least 15 characters",
        ),
        (
            "description: 甲概念的一句话定义，写得足够长，能够独立读懂。",
            f"description: {'长' * 121}",
            "docs/terms/alpha.md:7: 'description' is too long: 121 characters\n"
            "  fix: write at most 120 characters",
        ),
        (
            'url: "https://example.org/alpha"',
            'url: "example.org"',
            "docs/terms/alpha.md:12: 'example.org' is not a web address\n"
            "  fix: write it in full: https://…",
        ),
        (
            'title: "Author, Title of Alpha, 2020", ',
            "",
            "docs/terms/alpha.md:12: field 'sources.0.title' is missing\n"
            "  fix: add it, for example: title: 过拟合",
        ),
        (
            'sources:\n  - {title: "Author, Title of Alpha, 2020", url: "https://example.org/alpha"}',
            "sources: []",
            "docs/terms/alpha.md:11: field 'sources' is empty\n  fix: fill it in, for example: "
            'sources: [{title: "Author, Title, Place Year", url: "https://…"}]',
        ),
        (
            "title: 甲概念\ntitle_en: Alpha\n",
            "title_en: Alpha\ntitle: 甲概念\n",
            "docs/terms/alpha.md:2: field 'title_en' stands where 'title' belongs\n"
            "  fix: order the fields: title, title_en, aliases, level, category, description, "
            "description_en, builds_on, related, sources",
        ),
        (
            "related: []",
            "related: []\nrelated: []",
            "docs/terms/alpha.md:11: field 'related' stands twice\n  fix: keep one of them",
        ),
    ],
)
def test_a_spoiled_field_is_reported_with_its_line_and_remedy(
    old: str, new: str, message: str
) -> None:
    assert message in messages(spoiled(ALPHA, old, new))
