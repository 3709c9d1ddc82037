"""Tests of ``glossary.snippets``."""
