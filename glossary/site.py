"""The MkDocs plugin: hands MkDocs the pages, data and files that the other modules work out."""

import html
import json
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from glossary import interview, namesakes, offline, pages, search_index
from glossary.checks import check
from glossary.entry import Category, Level
from glossary.export import anki
from glossary.export.data import glossary_data, schemas
from glossary.history import last_changes
from glossary.library import Library, load

log = get_plugin_logger(__name__)


class GlossaryPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Adapts MkDocs' events to plain functions; keeps what one build needs."""

    root: Path
    library: Library
    entries: dict[str, pages.EntryPage]
    listings: dict[str, pages.Listing]
    shared_names: dict[str, namesakes.SharedName]
    shared_by_entry: dict[str, tuple[namesakes.SharedName, ...]]
    dates: dict[str, str]
    rendered: dict[str, interview.Parts]
    files: Files
    category_page: Page | None = None
    served = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Pages that are being written shall not be kept by the browser."""
        self.served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Let includes be found from whatever folder the build is started in."""
        self.root = Path(config.config_file_path).parent
        options = config.mdx_configs.setdefault("pymdownx.snippets", {})
        options["base_path"] = [str(self.root / path) for path in options.get("base_path", ["."])]
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Read and check the entries; add listings, data and the snippets as files."""
        self.library = load(self.root)
        problems = check(self.library)
        if problems:
            raise PluginError("\n" + "\n".join(str(problem) for problem in problems))
        self.entries = pages.entry_pages(self.library)
        self.listings = {listing.uri: listing for listing in pages.listings(self.library)}
        self.shared_names = {name.uri: name for name in namesakes.shared_names(self.library)}
        self.shared_by_entry = namesakes.by_entry(self.shared_names.values())
        self.dates = last_changes(self.root)
        self.rendered = {}
        data = glossary_data(self.library, config.site_url or None)
        generated = dict.fromkeys(self.listings, "")
        generated |= dict.fromkeys([namesakes.INDEX, *self.shared_names], "")
        for name, text in search_index.files(self.library, self.programs()).items():
            generated[f"assets/search/{name}"] = text
        generated["glossary.json"] = data.model_dump_json(indent=1) + "\n"
        for name, schema in schemas().items():
            generated[name] = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        for uri, content in generated.items():
            files.append(File.generated(config, uri, content=content))
        packages = anki.packages(self.library, self.root, config.site_url or None)
        for name, package in packages.items():
            files.append(File.generated(config, f"downloads/{name}", content=package))
        for name in sorted(self.library.snippets):
            path = str(self.root / "snippets" / name)
            files.append(File.generated(config, f"snippets/{name}", abs_src_path=path))
        self.files = files
        return files

    @event_priority(-100)  # when every other plugin has written its files
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Give the build its version, and browsers what they need to keep it."""
        if not self.served:
            offline.publish(Path(config.site_dir))

    def programs(self) -> dict[str, str]:
        """The snippets' Python files by name, as text."""
        names = sorted(name for name in self.library.snippets if name.endswith(".py"))
        return {name: (self.root / "snippets" / name).read_text("utf-8") for name in names}

    def on_serve(
        self, server: LiveReloadServer, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Build again when a snippet changes."""
        server.watch(str(self.root / "snippets"))
        return server

    def on_page_markdown(self, markdown: str, page: Page, **_: Any) -> str:
        """Choose the template, escape what Material's templates print as it is."""
        page.meta["search"] = {"exclude": True}  # the search data are ours
        entry = self.entry_page(page)
        listing = self.listings.get(page.file.src_uri)
        if entry:
            page.meta["template"] = "entry.html"
        elif listing:
            page.meta["template"] = "listing.html"
            page.meta["title"], page.meta["description"] = listing.title, listing.description
        elif page.file.src_uri == namesakes.INDEX:
            page.meta["template"], page.meta["title"] = "names.html", "易混名称"
            page.meta["description"] = "同一个名字指几个概念时，到这里分清是哪一个。"
        elif name := self.shared_names.get(page.file.src_uri):
            page.meta["template"], page.meta["title"] = "name.html", f"“{name.name}”指什么？"
            page.meta["description"] = name.description
        for field in ("title", "description"):
            if field in page.meta:
                page.meta[field] = Markup(html.escape(str(page.meta[field])))
        date = self.dates.get(f"docs/{page.file.src_uri}") or max(self.dates.values(), default="")
        if date:
            page.update_date = date
        return markdown

    def on_page_content(self, content: str, page: Page, **_: Any) -> str:
        """Definitions on links, download links on snippets; the entries' parts for drills."""
        content = pages.without_idle_marks(content)
        to_root = "../" * page.url.count("/")
        content = pages.with_downloads(pages.with_tooltips(content, self.library), to_root)
        entry = self.entry_page(page)
        if entry:
            self.rendered[entry.entry.slug] = interview.parts(content, page.url)
        return content

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Every page is rendered now: add what the interview page loads, name the build."""
        env.globals["offline_version"] = "" if self.served else offline.PLACEHOLDER
        for name, text in interview.files(self.library, self.rendered).items():
            files.append(File.generated(config, f"assets/interview/{name}", content=text))
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Give the templates what they show beside the page's own text."""
        extra: dict[str, Any] = {"library": self.library, "levels": list(Level)}
        extra["categories"] = list(Category)
        extra["shared_names"] = self.shared_names.values()
        entry = self.entry_page(page)
        if entry:
            extra["surroundings"] = entry
            extra["own_shared_names"] = self.shared_by_entry.get(entry.entry.slug, ())
            extra["changed"] = self.dates.get(f"docs/{page.file.src_uri}")
            url = page.canonical_url or page.url
            extra["linked_data"] = pages.linked_data(
                entry.entry, url, config.site_name, config.site_url or "./"
            )
            self.place(page, entry, nav)
        extra["listing"] = self.listings.get(page.file.src_uri)
        extra["shared_name"] = self.shared_names.get(page.file.src_uri)
        context.update(extra)  # type: ignore[typeddict-item]
        return context

    def on_post_page(self, output: str, page: Page, **_: Any) -> str:
        """Forget which category the page's entry belongs to."""
        if self.category_page:
            self.category_page.active = False
            self.category_page = None
        return output

    def place(self, page: Page, entry: pages.EntryPage, nav: Navigation) -> None:
        """Neighbours in the category below the text, and the category marked in the navigation."""
        uri = entry.entry.meta.category.uri
        self.category_page = next((one for one in nav.pages if one.file.src_uri == uri), None)
        if self.category_page:
            self.category_page.active = True
        page.previous_page = self.page_of(entry.previous)
        page.next_page = self.page_of(entry.following)

    def page_of(self, slug: str | None) -> Page | None:
        """The page of an entry."""
        file = self.files.get_file_from_path(f"terms/{slug}.md") if slug else None
        return file.page if file else None

    def entry_page(self, page: Page) -> pages.EntryPage | None:
        """The entry that a page shows, if it shows one."""
        uri = page.file.src_uri
        return self.entries.get(uri.removeprefix("terms/").removesuffix(".md"))
