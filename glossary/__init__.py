"""A glossary of deep learning whose every code example runs."""
