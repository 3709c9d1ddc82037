"""A glossary of three entries that passes every check, and ways to spoil it."""

from glossary.checks import check
from glossary.library import Library, build
from glossary.parse import parse

PAGE = """\
---
title: {title}
title_en: {title_en}
aliases: [{alias}]
level: {level}
category: 模型训练
description: {title}的一句话定义，写得足够长，能够独立读懂。
description_en: One sentence about {title_en} that stands alone.
builds_on: {builds_on}
related: []
sources:
  - {{title: "Author, Title of {title_en}, 2020", url: "https://example.org/{slug}"}}
---

{title}是什么，用一句话说清楚。

## 直觉 {{ #intuition }}

可以把{title}想成一个比方。

## 代码 {{ #code }}

```python title="snippets/{slug}/example.py"
--8<-- "{slug}/example.py"
```

```text title="输出"
--8<-- "{slug}/example.out"
```

## 常见误解 {{ #pitfalls }}

**“{title}总是对的。”** 不一定，{title}也有不成立的时候。

## 面试问题 {{ #interview }}

/// details | {title}是什么？
    type: question
    attrs: {{id: q-what}}

先说{title}的定义，再说{title}为什么重要，举一个只属于{title}的例子，最后说明{title}在哪些情况下不成立，以及不成立时应该换用什么办法来代替{title}。
///

/// details | {title}有什么用？
    type: question
    attrs: {{id: q-use}}

{title}的用处要从一个具体的问题讲起：先说没有{title}时会怎样，再说用了{title}以后哪个数字变好了多少，最后提醒{title}的代价和它适用的边界。
///
{third}"""

THIRD = """
/// details | {title}何时不能用？
    type: question
    attrs: {{id: q-when-not}}

{title}不能用的场合要分开来说：一种是前提不成立，一种是代价太大；各举一个数字说明差了多少，再说在这两种场合里该用什么来代替{title}才对。
///
"""

ALPHA, BETA, GAMMA = (f"docs/terms/{slug}.md" for slug in ("alpha", "beta", "gamma"))


def page(
    slug: str, title: str, alias: str, level: str = "L0", builds_on: str = "{}", title_en: str = ""
) -> str:
    """One entry that passes every check when its constituents are there."""
    return PAGE.format(
        slug=slug,
        title=title,
        title_en=title_en or slug.capitalize(),
        alias=alias,
        level=level,
        builds_on=builds_on,
        third="" if level == "L0" else THIRD.format(title=title),
    )


def sample() -> dict[str, str]:
    """Path -> text of three entries: gamma (L1) builds on alpha and beta (L0)."""
    return {
        ALPHA: page("alpha", "甲概念", "甲别名"),
        BETA: page("beta", "乙概念", "乙别名"),
        GAMMA: page("gamma", "丙概念", "丙别名", "L1", "\n  alpha: 它的前一半\n  beta: 它的后一半"),
    }


def snippets(pages: dict[str, str]) -> set[str]:
    """The files that entries of the sample embed."""
    slugs = [path.split("/")[-1].removesuffix(".md") for path in pages if "/terms/" in path]
    return {f"{slug}/example.{ending}" for slug in slugs for ending in ("py", "out")}


def library(pages: dict[str, str], files: set[str] | None = None) -> Library:
    """A library of pages, with the files that they embed unless others are given."""
    parsed = [parse(path, text) for path, text in pages.items()]
    return build(parsed, snippets(pages) if files is None else files)


def spoiled(path: str, old: str, new: str, count: int = 1) -> dict[str, str]:
    """The sample with a piece of one page replaced."""
    pages = sample()
    assert old in pages[path]
    pages[path] = pages[path].replace(old, new, count)
    return pages


def messages(pages: dict[str, str], files: set[str] | None = None) -> list[str]:
    """What all checks together say of some pages."""
    return [str(problem) for problem in check(library(pages, files))]
