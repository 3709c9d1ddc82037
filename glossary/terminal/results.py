"""How does a list of found entries look, for a reader and for a script?"""

from typing import Any

from rich.text import Text

from glossary.plain_text import plain_line
from glossary.terminal.search import Hit
from glossary.terminal.wrap import wrapped


def lines(hit: Hit, width: int) -> list[Text]:
    """Names, level, category and slug, then the definition in one sentence."""
    meta = hit.entry.meta
    names = Text.assemble((meta.title, "bold green"), "  ", meta.title_en)
    place = Text.assemble(
        (f"{meta.level} · {meta.category}", "cyan"), "  ", (hit.entry.slug, "dim")
    )
    one_line = names.cell_len + 2 + place.cell_len <= width
    heads = [names + Text("  ") + place] if one_line else [names, Text("  ") + place]
    found = [line for head in heads for line in wrapped(head, width, indent="  ", first="")]
    found += wrapped(Text(meta.description), width, indent="    ")
    if hit.question:
        asked = Text(f"面试题：{plain_line(hit.question.text)}", "yellow")
        found += wrapped(asked, width, indent="    ")
    return found


def data(hit: Hit) -> dict[str, Any]:
    """The same for scripts."""
    meta, asked = hit.entry.meta, hit.question
    return {
        "slug": hit.entry.slug,
        "title": meta.title,
        "title_en": meta.title_en,
        "level": meta.level.value,
        "category": meta.category.value,
        "description": meta.description,
        "score": hit.score,
        "question": {"id": asked.id, "text": plain_line(asked.text)} if asked else None,
    }
