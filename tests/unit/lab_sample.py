"""A lab that passes every check, and ways to spoil it."""

from glossary.checks.labs import check
from glossary.lab import Lab, parse_lab
from glossary.library import build
from glossary.notebook import Output, write_notebook
from glossary.parse import parse
from tests.unit.sample import sample

PATH = "docs/labs/first.py"
LAB = """\
# ---
# number: 1
# title: 第一个实验
# title_en: The First Lab
# description: 做完能看到两个概念怎样一起起作用，不多也不少。
# ---

# %% [markdown]
# 看[甲](../terms/alpha.md)、[乙](../terms/beta.md)、[丙](../terms/gamma.md)，
# 价格 3$，公式 $x^2$，代码 `$x$`。
#
# $$
# y = x^2
# $$
#
# ## 造数据 <a id="data"></a>

# %%
x = 3
print(x**2)

# %%
# 图：一条上升的直线
import matplotlib.pyplot as plt

plt.plot([0, 1], [0, x])
plt.show()

# %% [markdown]
# ## 练习 <a id="exercises"></a>
#
# ### 一 <a id="one"></a>

# %% [markdown] tags=["answer"]
# 是九。

# %% tags=["answer"]
print("nine")

# %% [markdown]
# ### 二 <a id="two"></a>

# %% [markdown] tags=["answer"]
# 也是九。

# %% [markdown]
# ### 三 <a id="three"></a>

# %% [markdown] tags=["answer"]
# 还是九。
"""
OUTPUTS = (Output("9\n"), Output("", "<svg/>\n"), Output("nine\n"))


def lab(text: str = LAB, path: str = PATH) -> Lab:
    """The lab that a source makes."""
    return build([], labs=[parse_lab(path, text)]).labs[path.split("/")[-1].removesuffix(".py")]


def spoiled(old: str, new: str) -> str:
    """The source with one thing changed."""
    assert LAB.count(old) == 1, old
    return LAB.replace(old, new)


def problems(text: str = LAB, *, notebook: str | None = None) -> list[str]:
    """What the checks say of a lab beside the sample's entries, with the notebook it makes."""
    pages = [parse(path, source) for path, source in sample().items()]
    known = build(pages, labs=[parse_lab(PATH, text)])
    notebooks = {
        name: write_notebook(one, [Output()] * len(one.code), 2) for name, one in known.labs.items()
    }
    if notebook is not None:
        notebooks = {"first": notebook}
    whole = build(pages, labs=[parse_lab(PATH, text)], notebooks=notebooks)
    return [str(problem) for problem in check(whole)]
