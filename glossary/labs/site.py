"""The MkDocs plugin of the labs: gives their notebooks, which mkdocs-jupyter renders, our pages."""

import html
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from glossary.entry import Entry
from glossary.lab import Lab
from glossary.labs import page as lab_page
from glossary.library import Library
from glossary.notebook import Kept, read_notebook, with_addresses

INDEX = "labs/index.md"
DESCRIPTION = "术语放在一起怎样起作用：可以下载、可以运行的笔记本。"
COLAB = "https://colab.research.google.com/github/"
GITHUB = "https://github.com/"


@dataclass(frozen=True)
class LabPage:
    """What stands around a lab's text; `colab` is empty where there is no repository."""

    lab: Lab
    seconds: float | None
    terms: tuple[Entry, ...]
    colab: str


class LabsConfig(Config):  # type: ignore[no-untyped-call]
    """`repository` is the address on GitHub, without a slash at its end; its branch is `branch`."""

    repository = config_options.Type(str, default="")
    branch = config_options.Type(str, default="main")


class LabsPlugin(BasePlugin[LabsConfig]):  # type: ignore[no-untyped-call]
    """Stands below mkdocs-jupyter and the glossary's own plugin, whose library it shows."""

    labs: dict[str, LabPage]
    files: Files

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the list of labs, their figures, and what is to be downloaded."""
        library: Library = config.plugins["glossary"].library  # type: ignore[attr-defined]
        self.labs = {}
        site_url = config.site_url or ""
        for slug, lab in library.labs.items():
            kept = read_notebook(library.notebooks[slug]) or Kept((), None)
            terms = tuple(library.entries[term] for term in lab.terms if term in library.entries)
            self.labs[slug] = LabPage(lab, kept.seconds, terms, self.colab(slug))
            texts = {f"{slug}.ipynb": library.notebooks[slug], f"{slug}.py": lab.source.text}
            if site_url:
                texts = {name: with_addresses(text, site_url) for name, text in texts.items()}
            for number, output in enumerate(kept.outputs, 1):
                if output.figure:
                    texts[lab_page.figure_name(number)] = output.figure
            for name, text in texts.items():
                files.append(File.generated(config, f"labs/{slug}/{name}", content=text))
        files.append(File.generated(config, INDEX, content=""))
        self.files = files
        return files

    def colab(self, slug: str) -> str:
        """Where a lab opens in Colab."""
        repository = self.config.repository
        if not repository.startswith(GITHUB):
            return ""
        name = repository.removeprefix(GITHUB)
        return f"{COLAB}{name}/blob/{self.config.branch}/docs/labs/{slug}.ipynb"

    def on_pre_page(self, page: Page, /, *, config: MkDocsConfig, files: Files) -> Page:
        """Render the lab's text ourselves, and take the cells from what mkdocs-jupyter renders."""
        shown = self.shown(page)
        if shown:
            carried = page.render
            page.render = rendering(page, carried, shown.lab)  # type: ignore[method-assign,assignment]
            if page.edit_url:
                page.edit_url = page.edit_url.replace(".ipynb", ".py")
        return page

    def on_page_markdown(self, markdown: str, /, *, page: Page, **_: object) -> str:
        """Choose template and text, escape what Material's templates print as it is."""
        shown = self.shown(page)
        if shown:
            meta = shown.lab.meta
            page.meta.update(template="lab.html", title=meta.title, description=meta.description)
            markdown = lab_page.markdown(shown.lab)
        elif page.file.src_uri == INDEX:
            page.meta.update(template="labs.html", title="实验", description=DESCRIPTION)
        else:
            return markdown
        for field in ("title", "description"):
            page.meta[field] = Markup(html.escape(str(page.meta[field])))
        return markdown

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the templates show; the labs before and after."""
        shown = self.shown(page)
        extra: dict[str, object] = {"labs": list(self.labs.values()), "shown_lab": shown}
        if shown:
            slugs = [None, *self.labs, None]
            place = slugs.index(shown.lab.slug)
            page.previous_page = self.page_of(slugs[place - 1])
            page.next_page = self.page_of(slugs[place + 1])
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def page_of(self, slug: str | None) -> Page | None:
        """The page of a lab."""
        file = self.files.get_file_from_path(f"labs/{slug}.ipynb") if slug else None
        return file.page if file else None

    def shown(self, page: Page) -> LabPage | None:
        """The lab that a page shows, if it shows one."""
        uri = page.file.src_uri
        return self.labs.get(uri.removeprefix("labs/").removesuffix(".ipynb"))


def rendering(
    page: Page, carried: Callable[[MkDocsConfig, Files], None], lab: Lab
) -> Callable[[MkDocsConfig, Files], None]:
    """A page's `render` that puts mkdocs-jupyter's cells into the site's Markdown."""

    def render(config: MkDocsConfig, files: Files) -> None:
        carried(config, files)
        cells = lab_page.code_cells(page.content or "", lab)
        Page.render(page, config, files)
        page.content = lab_page.with_cells(page.content or "", cells)

    return render
