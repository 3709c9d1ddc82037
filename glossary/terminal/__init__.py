"""The commands of a reader at the terminal: search, show, run and quiz."""
