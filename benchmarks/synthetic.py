"""Projects of made-up entries that pass every check, as large as wanted."""

import random
import shutil
from pathlib import Path

from glossary.entry import Category

ROOT = Path(__file__).resolve().parent.parent
WORDS = [
    "梯度",
    "权重",
    "损失",
    "样本",
    "特征",
    "网络",
    "函数",
    "参数",
    "误差",
    "概率",
    "矩阵",
    "张量",
]

PAGE = """\
---
title: {title}
title_en: Synthetic Concept {n}
aliases: [{alias}, synth {n}]
level: {level}
category: {category}
description: 编号 {n} 的合成概念，由{words}拼成，只用来量网站和搜索的速度与大小。
description_en: The made-up concept number {n}, which serves to measure the site and its search.
builds_on: {{{builds_on}}}
related: [{related}]
sources:
  - {{title: "No Source, Synthetic Concept {n}, 2026", url: "https://example.org/{n}"}}
---

第 {n} 号合成概念讲的是{words}之间的关系，记作 \\(x_{{{n}}}\\)，见[另一个概念]({other}.md)。
第 {n} 号概念的取值满足下面的等式，其中 \\(\\alpha_{{{n}}}\\) 是系数。

## 直觉 {{ #intuition }}

把第 {n} 号概念想成把{words}排成一列，再按 {n} 取余。

## 公式 {{ #formula }}

\\[
x_{{{n}}} = \\sum_{{i=1}}^{{{n}}} \\frac{{\\alpha_i}}{{1+e^{{-z_i}}}}
\\]

## 代码 {{ #code }}

下面的脚本打印第 {n} 号概念的值。

```python title="snippets/synthetic-concept-{n}/value.py"
--8<-- "synthetic-concept-{n}/value.py"
```

```text title="输出"
--8<-- "synthetic-concept-{n}/value.out"
```

## 常见误解 {{ #pitfalls }}

**“第 {n} 号概念与编号无关。”** 它的值正是由编号 {n} 决定的，换一个编号结果就不同。

## 面试问题 {{ #interview }}

/// details | 第 {n} 号概念为什么由{words}组成？
    type: question
    attrs: {{id: q-why}}

第 {n} 号概念只用来测量，所以它的组成是随机抽出来的：{words}里的每一个都可能换成别的，换掉以后第 {n} 号的名字和编号仍然不变。
///

/// details | 怎样验证第 {n} 号概念的值？
    type: question
    attrs: {{id: q-how}}

运行第 {n} 号概念的脚本，看它打印的数是不是 {n} 的平方；脚本里还断言了第 {n} 号的值不小于零，不成立时脚本会直接报错，错误信息里带着编号 {n}，一看就知道该改哪里。
///

/// details | 第 {n} 号概念的值什么时候会变？
    type: question
    attrs: {{id: q-when}}

第 {n} 号概念的值只由编号决定，所以只有改了编号才会变；改它的名字、级别或组成时，第 {n} 号脚本的输出仍然是 {n} 的平方，一个数字也不会动。
///
"""
SNIPPET = '"""第 {n} 号概念的值。"""\n\nvalue = {n} ** 2\nprint(value)\nassert value >= 0\n'
CONFIGURATION = (
    "mkdocs.yml",
    "theme",
    "docs/assets",
    "docs/index.md",
    "docs/interview.md",
    "docs/map.md",
    "docs/path.md",
    "docs/offline.md",
    "docs/sheet.md",
    "docs/contribute.md",
)


def write_project(folder: Path, count: int) -> None:
    """Write a project of `count` entries below `folder`, with the configuration of this one."""
    for name in CONFIGURATION:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, target)
    write_entries(folder, count)


def write_entries(folder: Path, count: int) -> None:
    """Write `count` entries and their snippets; a third each of levels L0, L1 and L2."""
    random_words = random.Random(0)
    categories = list(Category)
    (folder / "docs" / "terms").mkdir(parents=True, exist_ok=True)
    for n in range(count):
        level = min(2, 3 * n // count) if count >= 9 else 0
        below = range(-(-(level - 1) * count // 3), -(-level * count // 3)) if level else ()
        chosen = random_words.sample(below, 3) if level else ()
        page = PAGE.format(
            n=n,
            title=f"合成{''.join(random_words.sample(WORDS, 2))}概念{n}",
            alias=f"{random_words.choice(WORDS)}合成物{n}",
            level=f"L{level}",
            category=categories[n % len(categories)],
            words="、".join(random_words.sample(WORDS, 3)),
            builds_on=", ".join(f"synthetic-concept-{k}: 随机的组成部分" for k in chosen),
            related=f"synthetic-concept-{(n + 1) % count}" if count > 1 else "",
            other=f"synthetic-concept-{(n + 1) % count}",
        )
        (folder / f"docs/terms/synthetic-concept-{n}.md").write_text(page, encoding="utf-8")
        snippets = folder / f"snippets/synthetic-concept-{n}"
        snippets.mkdir(parents=True, exist_ok=True)
        (snippets / "value.py").write_text(SNIPPET.format(n=n), encoding="utf-8")
        (snippets / "value.out").write_text(f"{n**2}\n", encoding="utf-8")
