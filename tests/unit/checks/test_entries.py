"""One smallest failing case for every check of entries, with the whole message."""

import pytest

from glossary.entry import Category
from tests.unit.sample import ALPHA, BETA, GAMMA, messages, page, sample, snippets, spoiled


def with_file(name: str) -> set[str]:
    return snippets(sample()) | {name}


@pytest.mark.parametrize(
    ("path", "old", "new", "expected"),
    [
        pytest.param(
            ALPHA,
            "title_en: Alpha",
            "title_en: Omega",
            [
                "docs/terms/alpha.md:3: the file name 'alpha' does not fit the English name "
                "'Omega'\n  fix: rename the file to omega.md, or correct title_en"
            ],
            id="a slug that does not fit",
        ),
        pytest.param(
            BETA,
            "title: 乙概念",
            "title: 甲概念",
            [
                "docs/terms/alpha.md:2: the name '甲概念' also belongs to docs/terms/beta.md\n"
                "  fix: remove it from one of them; if readers really mean both, add "
                "'ambiguous: {甲概念: what it means here}' to each",
                "docs/terms/beta.md:2: the name '甲概念' also belongs to docs/terms/alpha.md\n"
                "  fix: remove it from one of them; if readers really mean both, add "
                "'ambiguous: {甲概念: what it means here}' to each",
            ],
            id="a title that two entries have",
        ),
        pytest.param(
            BETA,
            "aliases: [乙别名]",
            "aliases: [甲-别 名]",
            [
                "docs/terms/alpha.md:4: the name '甲别名' also belongs to docs/terms/beta.md\n"
                "  fix: remove it from one of them; if readers really mean both, add "
                "'ambiguous: {甲别名: what it means here}' to each",
                "docs/terms/beta.md:4: the name '甲-别 名' also belongs to docs/terms/alpha.md\n"
                "  fix: remove it from one of them; if readers really mean both, add "
                "'ambiguous: {甲-别 名: what it means here}' to each",
            ],
            id="an alias that two entries have, spaces and hyphens aside",
        ),
        pytest.param(
            ALPHA,
            "aliases: [甲别名]",
            "aliases: [甲别名, 甲别名]",
            ["docs/terms/alpha.md:4: the name '甲别名' stands twice\n  fix: remove it here"],
            id="an alias that stands twice",
        ),
        pytest.param(
            ALPHA,
            "aliases: [甲别名]",
            "aliases: [甲别名]\nambiguous: {乙别名: 这里的意思}",
            [
                "docs/terms/alpha.md:5: '乙别名' is declared ambiguous, but is not among the "
                "entry's names\n  fix: add it to aliases or hidden_aliases"
            ],
            id="an ambiguous name that the entry does not have",
        ),
        pytest.param(
            ALPHA,
            "aliases: [甲别名]",
            "aliases: [甲别名]\nambiguous: {甲别名: 这里的意思}",
            [
                "docs/terms/alpha.md:5: '甲别名' is declared ambiguous, but no other entry has "
                "that name\n  fix: remove it from 'ambiguous'"
            ],
            id="an ambiguous name that is not shared",
        ),
        pytest.param(
            ALPHA,
            "related: []",
            "related: [betta]",
            [
                "docs/terms/alpha.md:10: 'related' names 'betta', which is not an entry\n"
                "  fix: did you mean 'beta'?"
            ],
            id="an unknown reference with a near one",
        ),
        pytest.param(
            ALPHA,
            "related: []",
            "related: [dropout]",
            [
                "docs/terms/alpha.md:10: 'related' names 'dropout', which is not an entry\n"
                "  fix: write the entry first: glossary new dropout"
            ],
            id="an unknown reference",
        ),
        pytest.param(
            ALPHA,
            "related: []",
            "related: [alpha]",
            [
                "docs/terms/alpha.md:10: 'related' names the entry itself\n  fix: remove 'alpha'",
            ],
            id="a reference to itself",
        ),
        pytest.param(
            GAMMA,
            "related: []",
            "related: [alpha]",
            [
                "docs/terms/gamma.md:12: 'related' names 'alpha', which is named already\n"
                "  fix: keep the first; 'related' is for entries that 'builds_on' does not name"
            ],
            id="a constituent that is also related",
        ),
        pytest.param(
            ALPHA,
            "builds_on: {}",
            "builds_on: {beta: 它的一部分}",
            [
                "docs/terms/alpha.md:9: an L0 entry cannot build on 'beta', which is L0\n"
                "  fix: remove it here (it may go to 'related'), or correct one of the two levels"
            ],
            id="an L0 entry with a constituent",
        ),
        pytest.param(
            GAMMA,
            "\n  beta: 它的后一半",
            "",
            [
                "docs/terms/gamma.md:9: an L1 entry builds on at least two L0 entries, "
                "this one on 1\n  fix: name the L0 concepts that it is put together from, "
                "or lower its level"
            ],
            id="too few constituents",
        ),
        pytest.param(
            ALPHA,
            "builds_on: {}",
            "builds_on: {gamma: 它的一部分}",
            [
                "docs/terms/alpha.md:9: a cycle: alpha builds on gamma builds on alpha\n"
                "  fix: remove the edge that does not name a constituent",
                "docs/terms/alpha.md:9: an L0 entry cannot build on 'gamma', which is L1\n"
                "  fix: remove it here (it may go to 'related'), or correct one of the two levels",
            ],
            id="a cycle",
        ),
        pytest.param(
            ALPHA,
            "## 直觉 { #intuition }\n\n可以把甲概念想成一个比方。\n\n",
            "",
            [
                "docs/terms/alpha.md:45: section '直觉' is missing\n"
                "  fix: add: ## 直觉 { #intuition }"
            ],
            id="a missing section",
        ),
        pytest.param(
            ALPHA,
            "可以把甲概念想成一个比方。\n",
            "",
            [
                "docs/terms/alpha.md:17: section '直觉' is empty\n"
                "  fix: write it, or remove the heading if the section is optional"
            ],
            id="an empty section",
        ),
        pytest.param(
            ALPHA,
            "## 直觉 { #intuition }",
            "## 直觉",
            [
                "docs/terms/alpha.md:17: the heading '直觉' has no anchor\n"
                "  fix: write: ## 直觉 { #intuition }",
                "docs/terms/alpha.md:49: section '直觉' is missing\n"
                "  fix: add: ## 直觉 { #intuition }",
            ],
            id="a missing anchor",
        ),
        pytest.param(
            ALPHA,
            "## 直觉 { #intuition }",
            "# 甲概念 { #top }\n\n## 直觉 { #intuition }",
            [
                "docs/terms/alpha.md:17: the heading '甲概念' repeats the page's title\n"
                "  fix: remove it: the title comes from the front matter"
            ],
            id="a heading that repeats the title",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。\n",
            "",
            [
                "docs/terms/alpha.md:16: the entry has no definition before its first section\n"
                "  fix: say what the term is, in a paragraph or two, right after the front matter"
            ],
            id="no definition",
        ),
        pytest.param(
            ALPHA,
            "id: q-use",
            "id: q-what",
            [
                "docs/terms/alpha.md:44: the anchor 'q-what' is used in line 37 already\n"
                "  fix: give one of them another name"
            ],
            id="a question id that is used twice",
        ),
        pytest.param(
            ALPHA,
            "    attrs: {id: q-what}\n",
            "",
            [
                "docs/terms/alpha.md:37: the question '甲概念是什么？' has no id\n"
                "  fix: add below it: '    attrs: {id: q-why-it-helps}', and never change it later"
            ],
            id="a question without an id",
        ),
        pytest.param(
            ALPHA,
            "id: q-what",
            "id: What",
            [
                "docs/terms/alpha.md:37: the question id 'What' is not of the form "
                "q-why-it-helps\n  fix: start it with q- and write lower-case words joined by "
                "hyphens"
            ],
            id="a question id of another form",
        ),
        pytest.param(
            ALPHA,
            "/// details | 甲概念是什么？",
            "/// details |",
            [
                "docs/terms/alpha.md:37: a question without words\n"
                "  fix: write: /// details | the question?"
            ],
            id="a question without words",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "甲概念见[乙](betta.md)。",
            [
                "docs/terms/alpha.md:15: the link '乙' leads to betta.md, which does not exist\n"
                "  fix: did you mean 'beta.md'?"
            ],
            id="a link to a missing page",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "甲概念见[乙](beta.md#q-wat)。",
            [
                "docs/terms/alpha.md:15: the link '乙' leads to #q-wat, which docs/terms/beta.md "
                "does not have\n  fix: did you mean 'q-what'?"
            ],
            id="a link to a missing anchor",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "甲概念见[甲](alpha.md)。",
            [
                "docs/terms/alpha.md:15: the link '甲' leads to the page it stands on\n"
                "  fix: remove the link"
            ],
            id="a link to the page itself",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "甲概念记作 \\(\\frac{a\\)。",
            [
                "docs/terms/alpha.md:15: the formula '\\\\frac{a' is wrong: 7: Expected closing "
                'token "}", but reached end of input.\n'
                "  fix: correct the TeX; the number counts its characters"
            ],
            id="a wrong formula",
        ),
        pytest.param(
            BETA,
            "乙概念是什么，用一句话说清楚。",
            "可以把甲概念想成一个比方。",
            [
                "docs/terms/beta.md:15: the sentence '可以把甲概念想成一个比方。' stands in "
                "docs/terms/alpha.md:19 too\n  fix: say here what is true of this term alone, "
                "or link to the other entry"
            ],
            id="a sentence that stands in two entries",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "TODO 先用一两段说清它是什么。",
            [
                "docs/terms/alpha.md:15: the template's TODO is still here\n"
                "  fix: write what it asks for, or remove the line"
            ],
            id="a TODO of the template",
        ),
        pytest.param(
            ALPHA,
            '```text title="输出"\n--8<-- "alpha/example.out"\n```\n\n',
            "",
            [
                "snippets/alpha/example.out:1: snippets/alpha/example.out is printed, but no page "
                'shows it\n  fix: show it in docs/terms/alpha.md with --8<-- "alpha/example.out", '
                "or print nothing"
            ],
            id="an output that nobody shows",
        ),
        pytest.param(
            ALPHA,
            'title="snippets/alpha/example.py"',
            'title="example.py"',
            [
                "docs/terms/alpha.md:23: the fence shows snippets/alpha/example.py under the title "
                "'example.py'\n  fix: write: ```python title=\"snippets/alpha/example.py\""
            ],
            id="a fence with another title",
        ),
        pytest.param(
            ALPHA,
            "甲概念是什么，用一句话说清楚。",
            "甲概念：\n\n```python\nprint(1)\n```",
            [
                "docs/terms/alpha.md:17: Python code is written into the page\n"
                "  fix: move it to snippets/alpha/<what>.py and embed that file"
            ],
            id="code that is written into the page",
        ),
    ],
)
def test_a_mistake_is_reported_with_its_line_and_remedy(
    path: str, old: str, new: str, expected: list[str]
) -> None:
    assert messages(spoiled(path, old, new)) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param(
            snippets(sample()) - {"alpha/example.out"},
            [
                "docs/terms/alpha.md:28: snippets/alpha/example.out is shown but does not exist\n"
                "  fix: run: glossary update; if it writes no such file, the snippet does not "
                "make it"
            ],
            id="an output that is missing",
        ),
        pytest.param(
            snippets(sample()) - {"alpha/example.py", "alpha/example.out"} | {"alpha/exampel.py"},
            [
                "docs/terms/alpha.md:24: snippets/alpha/example.py is shown but does not exist\n"
                "  fix: did you mean 'alpha/exampel.py'?",
                "docs/terms/alpha.md:28: snippets/alpha/example.out is shown but does not exist\n"
                "  fix: write it, or remove what shows it",
                "snippets/alpha/exampel.py:1: snippets/alpha/exampel.py is shown by no entry\n"
                '  fix: embed it in docs/terms/alpha.md with --8<-- "alpha/exampel.py", or remove '
                "it",
            ],
            id="a snippet that is missing, and one that nobody shows",
        ),
        pytest.param(
            with_file("alpha/example.svg"),
            [
                "snippets/alpha/example.svg:1: snippets/alpha/example.svg is drawn, but no page "
                "shows it\n  fix: show it in docs/terms/alpha.md with "
                "![what it shows](../../snippets/alpha/example.svg), or draw nothing"
            ],
            id="a figure that nobody shows",
        ),
        pytest.param(
            with_file("alpha/gone.out"),
            [
                "snippets/alpha/gone.out:1: snippets/alpha/gone.out is left over: the snippet "
                "that made it is gone\n  fix: remove it"
            ],
            id="an output whose snippet is gone",
        ),
        pytest.param(
            with_file("alhpa/example.py"),
            [
                "snippets/alhpa/example.py:1: snippets/alhpa/example.py belongs to no entry\n"
                "  fix: did you mean 'alpha'?"
            ],
            id="a folder of no entry",
        ),
        pytest.param(
            with_file("alpha/data.csv"),
            [
                "snippets/alpha/data.csv:1: snippets/alpha/data.csv is not a snippet, an output "
                "or a figure\n  fix: name it snippets/<slug>/<snake_case>.py, .out or .svg, or "
                "remove it"
            ],
            id="a file of another kind",
        ),
    ],
)
def test_a_file_that_is_missing_or_unseen_is_reported(files: set[str], expected: list[str]) -> None:
    assert messages(sample(), files) == expected


def test_a_figure_that_is_shown_but_missing_is_reported() -> None:
    pages = spoiled(
        ALPHA, "## 常见误解", "![一条曲线](../../snippets/alpha/example.svg)\n\n## 常见误解"
    )
    assert messages(pages) == [
        "docs/terms/alpha.md:31: snippets/alpha/example.svg is shown but does not exist\n"
        "  fix: run: glossary update; if it writes no such file, the snippet does not make it"
    ]


def test_a_snippet_of_another_entry_is_not_shown() -> None:
    pages = spoiled(
        ALPHA, "## 常见误解", "![一条曲线](../../snippets/beta/example.svg)\n\n## 常见误解"
    )
    assert messages(pages, with_file("beta/example.svg")) == [
        "docs/terms/alpha.md:31: snippets/beta/example.svg belongs to another entry\n"
        "  fix: show files of snippets/alpha/ only, and link to the other entry"
    ]


def test_an_entry_without_a_snippet_is_reported() -> None:
    pages = sample()
    start = pages[ALPHA].index("```python")
    end = pages[ALPHA].index("## 常见误解")
    pages[ALPHA] = pages[ALPHA][:start] + "没有代码。\n\n" + pages[ALPHA][end:]
    assert messages(pages, snippets(sample()) - {"alpha/example.py", "alpha/example.out"}) == [
        "docs/terms/alpha.md:21: the entry shows no snippet\n"
        "  fix: write snippets/alpha/<what>.py and embed it under 代码"
    ]


def test_sections_out_of_order_are_reported_once() -> None:
    pages = sample()
    start, end = pages[ALPHA].index("## 常见误解"), pages[ALPHA].index("## 面试问题")
    pitfalls = pages[ALPHA][start:end]
    pages[ALPHA] = (pages[ALPHA][:start] + pages[ALPHA][end:]).replace(
        "## 直觉", pitfalls + "## 直觉"
    )
    assert messages(pages) == [
        "docs/terms/alpha.md:17: section '常见误解' stands where '直觉' belongs\n"
        "  fix: order the sections: 直觉, 代码, 常见误解, 面试问题"
    ]


def test_an_entry_with_one_question_is_reported() -> None:
    pages = sample()
    pages[ALPHA] = pages[ALPHA][: pages[ALPHA].index("/// details | 甲概念有什么用")]
    assert messages(pages) == [
        "docs/terms/alpha.md:35: the L0 entry asks 1 interview questions, fewer than 2\n"
        "  fix: add under 面试问题: a block '/// details | question' with 'type: question'"
    ]


def test_an_entry_with_constituents_and_two_questions_is_reported() -> None:
    pages = sample()
    pages[GAMMA] = pages[GAMMA][: pages[GAMMA].index("/// details | 丙概念何时不能用")]
    assert messages(pages) == [
        "docs/terms/gamma.md:37: the L1 entry asks 2 interview questions, fewer than 3\n"
        "  fix: add under 面试问题: a block '/// details | question' with 'type: question'"
    ]


def test_a_question_without_an_answer_is_reported() -> None:
    pages = sample()
    start = pages[ALPHA].index("甲概念的用处要从")
    pages[ALPHA] = pages[ALPHA][:start] + "///\n"
    assert messages(pages) == [
        "docs/terms/alpha.md:44: the question '甲概念有什么用？' has no answer\n"
        "  fix: answer as a strong candidate would: the claim, the reason, a number or a case, "
        "the limits"
    ]


def test_a_fixed_level_cannot_be_changed() -> None:
    pages = sample() | {
        "docs/terms/dropout.md": page("dropout", "丢弃法", "暂退法", "L0"),
    }
    assert messages(pages) == [
        "docs/terms/dropout.md:5: 'dropout' is L0 here, but the project has fixed it as L1\n"
        "  fix: write level: L1"
    ]


def test_an_alias_that_both_entries_declare_ambiguous_is_allowed() -> None:
    pages = sample()
    for path in (ALPHA, BETA):
        own = "甲别名" if path == ALPHA else "乙别名"
        pages[path] = pages[path].replace(
            f"aliases: [{own}]", f"aliases: [{own}, 步长]\nambiguous: {{步长: 这里的意思}}"
        )
    assert messages(pages) == []


def test_all_problems_are_reported_at_once_by_path_and_line() -> None:
    pages = spoiled(GAMMA, "related: []", "related: [dropout]")
    pages[ALPHA] = pages[ALPHA].replace("level: L0", "level: L9")
    pages[BETA] = pages[BETA].replace("## 直觉 { #intuition }", "## 直觉")
    places = [message.split(": ")[0] for message in messages(pages)]
    assert places == [
        "docs/terms/alpha.md:5",
        "docs/terms/beta.md:17",
        "docs/terms/beta.md:49",
        "docs/terms/gamma.md:9",
        "docs/terms/gamma.md:12",
    ]


def test_every_category_has_a_page_of_its_own() -> None:
    assert len({category.uri for category in Category}) == len(Category) == 12
