"""What does the search dialog load? Names and pinyin first, descriptions and questions later.

Names come as compact rows, since the first list of results waits for them. Their pinyin is not
written out: `readings` gives each character's usual syllable, `exceptions` the names that are
read otherwise.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from glossary.entry import Category, Entry, Level
from glossary.library import Library
from glossary.plain_text import plain_line
from glossary.search_texts import texts

Json = dict[str, Any]

# What pypinyin's dictionary reads wrongly, or joins with the neighbouring character.
PHRASES = {
    **dict.fromkeys(("微调", "精调"), "{0} tiao"),
    **dict.fromkeys(("调参", "调优"), "tiao {1}"),
    **dict.fromkeys(
        ("重采样", "重参数", "重复用", "重计算", "重加权", "重排序", "重训练", "重缩放"),
        "chong {1} {2}",
    ),
    **dict.fromkeys(
        ("重算", "重排", "重构", "重置", "重写", "重试", "重组", "重用", "重映"), "chong {1}"
    ),
    **dict.fromkeys(("步长", "最长", "变长", "定长", "超长", "句长", "时长"), "{0} chang"),
    **dict.fromkeys(("长尾", "长文", "长序", "长上", "长距"), "chang {1}"),
    **dict.fromkeys(("行向量", "行主序", "行优先"), "hang {1} {2}"),
    "逐行": "{0} hang",
    "似然": "si {1}",
    "字模": "{0} mo",
}


@cache
def teach() -> None:
    """Correct pypinyin's dictionary, once."""
    from pypinyin import Style, load_phrases_dict, pinyin  # a third of the command's start-up

    phrases = {}
    for phrase, pattern in PHRASES.items():
        usual = [pinyin(char, style=Style.NORMAL)[0][0] for char in phrase]
        phrases[phrase] = [[syllable] for syllable in pattern.format(*usual).split()]
    load_phrases_dict(phrases)


def syllables(name: str) -> tuple[tuple[str, str], ...]:
    """The Chinese characters of a name, each with its syllable: ``微调`` is wei, tiao."""
    from pypinyin import Style, pinyin

    teach()
    read: list[tuple[str, str]] = []
    for run in re.findall(r"[\u4e00-\u9fff]+", name):
        spoken = [choices[0] for choices in pinyin(run, style=Style.NORMAL)]
        read += zip(run, spoken, strict=True)
    return tuple(read)


def usual_readings(names: Iterable[str]) -> dict[str, str]:
    """Each character's most frequent syllable; among equals the alphabetically first."""
    counts: dict[str, Counter[str]] = {}
    for name in names:
        for char, syllable in syllables(name):
            counts.setdefault(char, Counter())[syllable] += 1
    return {
        char: min(found, key=lambda syllable: (-found[syllable], syllable))
        for char, found in counts.items()
    }


def exceptions(names: Iterable[str], usual: dict[str, str]) -> dict[str, str]:
    """The names that are not read as their characters usually are, with their syllables."""
    unusual = {}
    for name in sorted(set(names)):
        read = syllables(name)
        if any(usual[char] != syllable for char, syllable in read):
            unusual[name] = " ".join(syllable for _, syllable in read)
    return unusual


def by_syllable(usual: dict[str, str]) -> dict[str, str]:
    """``{"guo": "果过"}``, turned round because it is shorter."""
    characters: dict[str, str] = {}
    for char, syllable in sorted(usual.items()):
        characters[syllable] = characters.get(syllable, "") + char
    return dict(sorted(characters.items()))


def row(entry: Entry) -> list[Any]:
    """One entry of the names data: slug, level, category, names, aliases, hidden aliases."""
    meta = entry.meta
    return [
        entry.slug,
        meta.level.number,
        list(Category).index(meta.category),
        [meta.title, entry.name_en, *([entry.abbreviation] if entry.abbreviation else [])],
        list(meta.aliases),
        list(meta.hidden_aliases),
    ]


def names(library: Library) -> Json:
    """All names of all entries by level, with what is needed to read them as pinyin."""
    entries = [entry for level in Level for entry in library.of_level(level)]
    spelled = [name for entry in entries for name in entry.names]
    usual = usual_readings(spelled)
    return {
        "levels": [[level.value, level.name_zh] for level in Level],
        "categories": [category.value for category in Category],
        "readings": by_syllable(usual),
        "exceptions": exceptions(spelled, usual),
        "entries": [row(entry) for entry in entries],
    }


def details(library: Library) -> Json:
    """For each slug the description and the interview questions with their ids."""
    return {
        slug: [
            entry.meta.description,
            [[asked.id, plain_line(asked.text)] for asked in entry.document.questions if asked.id],
        ]
        for slug, entry in sorted(library.entries.items())
    }


def labs(library: Library) -> list[Json]:
    """The labs with their headings and anchors; those of the exercises are alike and left out."""
    return [
        {
            "slug": lab.slug,
            "number": lab.meta.number,
            "title": lab.meta.title,
            "english": lab.meta.title_en,
            "description": lab.meta.description,
            "headings": [[h.anchor, h.text] for h in lab.sections],
        }
        for lab in library.labs.values()
    ]


def compact(data: Json | list[Json]) -> str:
    """JSON without spaces, one line."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def files(library: Library, code: Mapping[str, str]) -> dict[str, str]:
    """The search data by file name, from the entries and the snippets' programs by name.

    The same entries give the same bytes.
    """
    data: dict[str, Json | list[Json]] = {
        "names.json": names(library),
        "details.json": details(library),
        "texts.json": texts(library, code),
        "labs.json": labs(library),
    }
    return {name: compact(content) for name, content in data.items()}
