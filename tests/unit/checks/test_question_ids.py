"""Published questions keep their ids; the list is the sample's unless a test spoils it."""

from pathlib import Path

import pytest

from glossary.checks import check
from glossary.checks.question_ids import listing
from glossary.library import build, load
from glossary.parse import parse
from tests.unit.sample import ALPHA, sample, snippets, spoiled

IDS = [f"{slug}#q-{name}" for slug in ("alpha", "beta", "gamma") for name in ("use", "what")]
IDS.append("gamma#q-when-not")
LISTED = "# explained\n" + "".join(f"{name}\n" for name in IDS)


def messages(pages: dict[str, str], published: str) -> list[str]:
    parsed = [parse(path, text) for path, text in pages.items()]
    return [str(problem) for problem in check(build(parsed, snippets(pages), published))]


def test_questions_that_are_all_listed_are_no_problem() -> None:
    assert messages(sample(), LISTED) == []


def test_without_a_list_nothing_is_said() -> None:
    assert messages(sample(), "") == []


def test_a_reworded_question_is_no_problem() -> None:
    pages = spoiled(ALPHA, "/// details | 甲概念是什么？", "/// details | 怎样定义甲概念？")
    assert messages(pages, LISTED) == []


UNLISTED = (
    "docs/terms/alpha.md:{line}: the question id 'alpha#{name}' is not listed in question-ids.txt\n"
    "  fix: run: glossary update alpha (from then on the id stays as it is)"
)
GONE = (
    "question-ids.txt:3: the published question 'alpha#q-what' is gone\n"
    "  fix: write 'attrs: {{id: q-what}}' in docs/terms/alpha.md again{hint}; "
    "only if the question is truly gone, remove this line"
)


def test_a_renamed_id_is_named_with_its_new_name() -> None:
    pages = spoiled(ALPHA, "id: q-what}", "id: q-definition}")
    assert messages(pages, LISTED) == [
        UNLISTED.format(line=37, name="q-definition"),
        GONE.format(hint=" (is it now 'q-definition'?)"),
    ]


TWO_NEW = f"""\
/// details | 甲概念从哪里来？
    type: question
    attrs: {{id: q-new}}

{"甲概念的来历很长，要从头说起。" * 8}
///

/// details | 甲概念是什么？"""


def test_among_several_new_ids_the_nearest_is_named() -> None:
    pages = spoiled(ALPHA, "/// details | 甲概念是什么？", TWO_NEW)
    pages[ALPHA] = pages[ALPHA].replace("id: q-what}", "id: q-whats}")
    assert messages(pages, LISTED) == [
        UNLISTED.format(line=37, name="q-new"),
        UNLISTED.format(line=44, name="q-whats"),
        GONE.format(hint=" (did you mean 'q-whats'?)"),
    ]


def test_a_question_that_was_removed_leaves_no_hint() -> None:
    pages = sample()
    before, _, rest = pages[ALPHA].partition("/// details | 甲概念是什么？")
    pages[ALPHA] = before + rest.partition("///\n\n")[2]
    assert [message for message in messages(pages, LISTED) if "ids.txt" in message] == [
        GONE.format(hint="")
    ]


def test_an_entry_that_is_gone_is_named() -> None:
    pages = sample()
    published = LISTED + "omega#q-why\n"
    assert messages(pages, published) == [
        "question-ids.txt:9: the entry of the published question 'omega#q-why' is gone\n"
        "  fix: restore docs/terms/omega.md; only if the question is truly gone, remove this line"
    ]


def test_a_line_that_is_no_id_is_named() -> None:
    assert messages(sample(), LISTED + "<<<<<<< ours\n") == [
        "question-ids.txt:9: '<<<<<<< ours' is not of the form entry#q-id\n  fix: correct it"
    ]


def test_a_mistake_in_the_front_matter_does_not_take_the_questions_away() -> None:
    pages = spoiled(ALPHA, "level: L0", "level: L7")
    assert [message for message in messages(pages, LISTED) if "question" in message] == []


def test_an_entry_that_is_not_finished_is_not_listed_yet() -> None:
    pages = spoiled(ALPHA, "可以把甲概念想成", "TODO 可以把甲概念想成")
    beta_and_gamma = "".join(f"{name}\n" for name in IDS if "alpha" not in name)
    assert [message for message in messages(pages, beta_and_gamma) if "q-" in message] == []
    text = listing(build(parse(path, text) for path, text in pages.items()))
    assert [line for line in text.splitlines() if line[0] != "#"] == beta_and_gamma.split()


@pytest.mark.parametrize("published", ["", "# old words\nbeta#q-use\ngone#q-kept\n"])
def test_the_listing_adds_what_is_new_in_order_and_drops_nothing(published: str) -> None:
    parsed = [parse(path, text) for path, text in sample().items()]
    text = listing(build(parsed, published=published))
    kept = ["gone#q-kept"] * ("gone" in published)
    assert [line for line in text.splitlines() if line[0] != "#"] == sorted([*IDS, *kept])
    assert listing(build(parsed, published=text)) == text


def test_loading_reads_the_list_with_its_lines(tmp_path: Path) -> None:
    (tmp_path / "question-ids.txt").write_text("# explained\n\nalpha#q-what\n", encoding="utf-8")
    assert load(tmp_path).published == {"alpha#q-what": 3}
