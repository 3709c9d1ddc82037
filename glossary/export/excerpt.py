"""What does a page show of its term at a glance?"""

from glossary.document import Document


def excerpt(document: Document) -> str:
    """Markdown of the definition, the formula section and every figure, in the page's order."""
    lines = document.text.split("\n")
    headings = [heading for heading in document.headings if heading.level == 2]
    first = document.text.count("\n") - document.body.count("\n")
    begins = [("definition", first), *((h.anchor or "", h.line) for h in headings)]
    ends = [*(heading.line - 1 for heading in headings), len(lines)]
    figures = {link.line for link in document.links if link.image}
    pieces = []
    for (anchor, begin), end in zip(begins, ends, strict=True):
        if anchor in {"definition", "formula"}:
            pieces.append("\n".join(lines[begin:end]))
        elif anchor != "interview":
            pieces += [lines[number - 1] for number in sorted(figures) if begin < number <= end]
    return "\n\n".join(piece.strip() for piece in pieces if piece.strip())
