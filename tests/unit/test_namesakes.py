from glossary.library import Library
from glossary.namesakes import by_entry, file_name, file_names, shared_names
from tests.unit.sample import ALPHA, BETA, library, sample


def sharing() -> Library:
    """The sample, in which alpha and beta share a name that they write differently."""
    pages = sample()
    for path, own, written, clue in (
        (ALPHA, "甲别名", "Step Size", "走多远"),
        (BETA, "乙别名", "step-size", "隔多远"),
    ):
        pages[path] = pages[path].replace(
            f"aliases: [{own}]", f"aliases: [{own}, {written}]\nambiguous: {{{written}: {clue}}}"
        )
    return library(pages)


def test_a_shared_name_lists_what_each_entry_means_by_it() -> None:
    (name,) = shared_names(sharing())
    assert (name.name, name.uri) == ("Step Size", "names/stepsize.md")
    assert [(m.entry.slug, m.clue) for m in name.meanings] == [
        ("alpha", "走多远"),
        ("beta", "隔多远"),
    ]
    assert name.description == "“Step Size”可以指 2 个概念。甲概念：走多远；乙概念：隔多远。"


def test_an_entry_knows_its_shared_names() -> None:
    names = shared_names(sharing())
    assert by_entry(names) == {"alpha": names, "beta": names}


def test_an_address_holds_letters_and_digits_of_any_script() -> None:
    assert [file_name(key) for key in ("步长", "size()", "h/t", "→")] == [
        "步长",
        "size",
        "h-t",
        "e28692",
    ]


def test_names_that_differ_in_punctuation_alone_have_addresses_of_their_own() -> None:
    assert file_names(["size", "size()", "index"]) == {
        "index": "index-2",
        "size": "size",
        "size()": "size-2",
    }
