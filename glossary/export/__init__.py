"""The entries as data for other tools."""
