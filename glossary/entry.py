"""What one entry says about its term: names, level, category, constituents and sources."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, StringConstraints

from glossary.document import Document


class Level(StrEnum):
    """How far a concept is put together from others; L0 is the simplest."""

    L0 = "L0"
    L1 = "L1"
    L2 = "L2"
    L3 = "L3"

    @property
    def number(self) -> int:
        """0 to 3, for comparing levels."""
        return int(self.value[1])

    @property
    def name_zh(self) -> str:
        """The level's Chinese name."""
        return LEVEL_TEXTS[self][0]

    @property
    def meaning(self) -> str:
        """One Chinese sentence that says what belongs to the level."""
        return LEVEL_TEXTS[self][1]

    @property
    def uri(self) -> str:
        """The page, below ``docs/``, that lists the level's entries."""
        return f"levels/{self.value.lower()}.md"


LEVEL_TEXTS = {
    Level.L0: ("原子概念", "从面试官的角度不再往下拆的概念，直接学它的定义。"),
    Level.L1: ("基础概念", "由两个以上的 L0 概念组成，可以往下拆开分析。"),
    Level.L2: ("综合概念", "由两个以上的 L1 概念组成，或者是一个专题。"),
    Level.L3: ("大概念", "由两个以上的 L2 概念组成，面试里可以谈上半小时。"),
}


class Category(StrEnum):
    """The part of the field a term belongs to; the value is the Chinese name."""

    MATH = "数学基础"
    DATA = "数据与评估"
    MODELS = "模型"
    TRAINING = "模型训练"
    OPTIMIZATION = "优化算法"
    PYTORCH = "pytorch语法"
    VISION = "计算机视觉"
    SEQUENCES = "序列与注意力"
    LLM = "大语言模型"
    GENERATIVE = "生成模型"
    RL = "强化学习与对齐"
    SYSTEMS = "系统与部署"

    @property
    def slug(self) -> str:
        """The category's part of a URL."""
        return self.name.lower()

    @property
    def uri(self) -> str:
        """The page, below ``docs/``, that lists the category's entries."""
        return f"categories/{self.slug}.md"


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Reason = Annotated[str, StringConstraints(min_length=2, max_length=60)]
CLOSED = ConfigDict(extra="forbid", frozen=True, strict=True)


class Source(BaseModel):
    """A paper, book chapter or official documentation that bears the entry out."""

    model_config = CLOSED

    title: str = Field(min_length=8, max_length=250, description="作者、题目、出处与年份")
    url: Annotated[AnyHttpUrl, Field(strict=False, description="来源的网址")]


class Metadata(BaseModel):
    """The front matter of an entry, its fields in the order in which they are written."""

    model_config = CLOSED

    title: Name = Field(description="中文名")
    title_en: Name = Field(
        description="英文名；有缩写时写在末尾的括号里，例如 Multilayer Perceptron (MLP)"
    )
    aliases: tuple[Name, ...] = Field(strict=False, description="别名，印在页面上")
    hidden_aliases: tuple[Name, ...] = Field(
        default=(), strict=False, description="读者会输入但并非正名的叫法：能搜到，不印出来"
    )
    ambiguous: dict[Name, Reason] = Field(
        default_factory=dict,
        description="有意与别的词条共用的名字，以及它在这里指什么；名字本身也写在别名里",
    )
    level: Level = Field(strict=False, description="概念级别，L0 到 L3")
    category: Category = Field(strict=False, description="类别")
    description: str = Field(min_length=15, max_length=120, description="独立可读的一句中文定义")
    description_en: str = Field(min_length=30, max_length=300, description="独立可读的一句英文定义")
    builds_on: dict[Slug, Reason] = Field(
        description="直接组成它的概念（级别必须更低）以及理由；L0 写 {}"
    )
    related: tuple[Slug, ...] = Field(strict=False, description="相关词条的 slug")
    sources: tuple[Source, ...] = Field(
        strict=False, min_length=1, description="至少一个可以查证的来源"
    )


@dataclass(frozen=True)
class Entry:
    """A term: what its front matter says, and its page."""

    slug: str
    meta: Metadata
    document: Document

    @cached_property
    def abbreviation(self) -> str | None:
        """``MLP`` in ``Multilayer Perceptron (MLP)``."""
        match = ABBREVIATION.search(self.meta.title_en)
        return match[1] if match else None

    @cached_property
    def name_en(self) -> str:
        """The English name without its abbreviation."""
        return ABBREVIATION.sub("", self.meta.title_en)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Every name that leads to the entry, printed ones first, without repetition."""
        meta = self.meta
        abbreviation = (self.abbreviation,) if self.abbreviation else ()
        names = (meta.title, self.name_en, *abbreviation, *meta.aliases, *meta.hidden_aliases)
        return tuple(dict.fromkeys(names))


ABBREVIATION = re.compile(r"\s*\(([^()]+)\)$")
