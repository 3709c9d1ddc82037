"""The MkDocs plugin of the graph: its data, pictures of neighbourhoods, files for other tools."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from glossary.export.graph import graphml, serialized, skos
from glossary.graph import data, neighbourhood
from glossary.library import Library


class GraphPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Stands below the glossary's own plugin, whose library it shows."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add what the map, the path, the entries' pictures and the downloads need."""
        library: Library = config.plugins["glossary"].library  # type: ignore[attr-defined]
        texts = {"assets/graph/graph.json": data.written(library)}
        for slug, picture in neighbourhood.pictures(library).items():
            texts[f"assets/graph/{slug}.svg"] = picture
        concepts = skos(library, config.site_url)
        texts["downloads/glossary.ttl"] = serialized(concepts, "turtle")
        texts["downloads/glossary.jsonld"] = serialized(concepts, "json-ld")
        texts["downloads/glossary.graphml"] = graphml(library)
        for uri, text in texts.items():
            files.append(File.generated(config, uri, content=text))
        return files
