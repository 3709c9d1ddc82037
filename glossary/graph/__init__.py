"""The graph of concepts: data for the map and the path, and pictures of neighbourhoods."""
