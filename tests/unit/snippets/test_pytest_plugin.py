"""What pytest says of pages whose code fails, hangs or does something else than is shown."""

from pathlib import Path

import pytest

import glossary.snippets.execute  # noqa: F401  torch cannot be imported anew in each inner run
from tests.unit.snippets.project import DRAWS, FIGURE, OUTPUT, project, write

pytest_plugins = ["pytester"]

ALONE = "  fix: mend it; it runs alone with: python snippets/term/what.py"
AT = "docs/terms/term.md:3:"


@pytest.fixture
def root(pytester: pytest.Pytester) -> Path:
    options = "-p glossary.snippets.pytest_plugin -p no:cacheprovider"
    pytester.makeini(f"[pytest]\naddopts = {options}\ntestpaths = tests docs README.md\n")
    return pytester.path


def message(pytester: pytest.Pytester, *options: str) -> str:
    """What is said of the only failed test."""
    result = pytester.runpytest("-q", "--tb=short", *options)
    result.assert_outcomes(failed=1)
    lines = result.outlines
    start = next(i for i, line in enumerate(lines) if line.startswith("____"))
    end = next(i for i, line in enumerate(lines) if "short test summary" in line)
    return "\n".join(lines[start + 1 : end])


FAILURES = {
    "raises": (
        "def half(x):\n    return x / 0\n\n\nhalf(1)\n",
        f"{AT} ZeroDivisionError: division by zero\n"
        "  snippets/term/what.py:5: half(1)\n"
        f"  snippets/term/what.py:2: return x / 0\n{ALONE}",
    ),
    "exits": (
        "import sys\n\nsys.exit()\n",
        f"{AT} SystemExit\n  snippets/term/what.py:3: sys.exit()\n{ALONE}",
    ),
    "has a syntax error": (
        "x = 1\nif x\n",
        f"{AT} SyntaxError: expected ':'\n  snippets/term/what.py:2: if x\n{ALONE}",
    ),
    "hangs": (
        "import time\n\ntime.sleep(60)\n",
        f"{AT} still running after 0.5 seconds\n  snippets/term/what.py:3: time.sleep(60)\n{ALONE}",
    ),
    "skips": (
        'import pytest\n\npytest.skip("later")\n',
        f'{AT} Skipped: later\n  snippets/term/what.py:3: pytest.skip("later")\n{ALONE}',
    ),
    "warns": (
        'import warnings\n\nwarnings.warn("careful")\n',
        f'{AT} UserWarning: careful\n  snippets/term/what.py:3: warnings.warn("careful")\n{ALONE}',
    ),
    "has a wrong claim": (
        "x = 1\nassert x == 2, 'x is\\nwrong'\n",
        f"{AT} AssertionError: x is\n    wrong\n"
        f"  snippets/term/what.py:2: assert x == 2, 'x is\\nwrong'\n{ALONE}",
    ),
    "prints and the page shows nothing": (
        "print(1)\n",
        f"{AT} snippets/term/what.py prints '1', but the page shows no output\n"
        '  fix: write right below the code a fence ```text title="输出" with '
        '--8<-- "term/what.out", then run: make update',
    ),
    "draws and the page shows nothing": (
        DRAWS,
        f"{AT} snippets/term/what.py draws snippets/term/what.svg, but the page does not show it "
        "below the code\n"
        "  fix: write below the code ![what it shows](../../snippets/term/what.svg), "
        "then run: make update",
    ),
}


@pytest.mark.parametrize("snippet", FAILURES)
def test_a_snippet_that_fails_is_one_failed_test(
    pytester: pytest.Pytester, root: Path, snippet: str
) -> None:
    code, expected = FAILURES[snippet]
    project(root, code)

    limit = 0.5 if snippet == "hangs" else 60  # the first figure takes a busy machine a while
    assert message(pytester, "-o", f"snippet_limit={limit}") == expected


def test_another_output_is_shown_as_a_difference(pytester: pytest.Pytester, root: Path) -> None:
    project(root, "print('a')\nprint('b')\n", OUTPUT, out="a\nc\n")

    assert message(pytester) == (
        "docs/terms/term.md:7: the page shows another output than snippets/term/what.py prints\n"
        "    --- shown\n    +++ printed\n    @@ -1,2 +1,2 @@\n     a\n    -c\n    +b\n"
        "  fix: make update"
    )


def test_an_output_that_is_not_printed_any_more_is_reported(
    pytester: pytest.Pytester, root: Path
) -> None:
    project(root, "x = 1\n", OUTPUT, out="a\n")

    assert message(pytester) == (
        "docs/terms/term.md:7: the page shows another output than snippets/term/what.py prints\n"
        "    --- shown\n    +++ printed\n    @@ -1 +0,0 @@\n    -a\n"
        "  fix: remove the fence from the page, and snippets/term/what.out"
    )


def test_a_figure_that_is_not_there_is_reported(pytester: pytest.Pytester, root: Path) -> None:
    project(root, DRAWS, FIGURE)

    assert message(pytester) == (
        f"{AT} snippets/term/what.py draws snippets/term/what.svg, but there is no such file yet\n"
        "  fix: make update"
    )


def test_another_figure_is_reported(pytester: pytest.Pytester, root: Path) -> None:
    project(root, DRAWS, FIGURE, svg="<svg/>")

    assert message(pytester) == (
        f"{AT} snippets/term/what.svg is not the figure that snippets/term/what.py draws\n"
        "  fix: make update"
    )


def test_a_figure_that_is_not_drawn_is_reported(pytester: pytest.Pytester, root: Path) -> None:
    project(root, "x = 1\n", FIGURE, svg="<svg/>")

    assert message(pytester) == (
        f"{AT} the page shows snippets/term/what.svg, but snippets/term/what.py does not draw it\n"
        "  fix: remove the image from the page, and snippets/term/what.svg"
    )


def test_a_missing_file_is_one_failed_test(pytester: pytest.Pytester, root: Path) -> None:
    project(root, "x = 1\n", OUTPUT)

    assert message(pytester) == (
        "docs/terms/term.md:8: the file 'term/what.out' is included but does not exist\n"
        "  fix: make update"
    )


def test_code_written_into_a_page_is_named_by_the_pages_line(
    pytester: pytest.Pytester, root: Path
) -> None:
    write(root, {"README.md": "# A\n\n```python\nx = 1\n\nx / 0\n```\n"})

    assert message(pytester) == (
        "README.md:3: ZeroDivisionError: division by zero\n  README.md:6: x / 0\n"
        "  fix: mend the code"
    )


@pytest.mark.parametrize("options", [[], ["--codeblocks"]])
def test_each_block_is_collected_once_and_named_by_its_snippet(
    pytester: pytest.Pytester, root: Path, options: list[str]
) -> None:
    project(root, "x = 1\n")
    write(root, {"docs/a.md": "```py\nx = 1\n```\n\n~~~python title=x\nx = 1\n~~~\n"})

    result = pytester.runpytest("--collect-only", "-q", *options)

    assert [line for line in result.outlines if "::" in line] == [
        "docs/a.md::line 1",
        "docs/a.md::line 5",
        "docs/terms/term.md::term/what.py",
    ]


def test_snippets_are_chosen_by_their_slug(pytester: pytest.Pytester, root: Path) -> None:
    project(root, "x = 1\n")
    write(root, {"docs/a.md": "```py\nx = 1\n```\n"})

    pytester.runpytest("-k", "term").assert_outcomes(passed=1, deselected=1)


def test_a_right_page_passes(pytester: pytest.Pytester, root: Path) -> None:
    project(root, "print('a')\n", OUTPUT, out="a\n")

    pytester.runpytest().assert_outcomes(passed=1)


def test_what_cannot_be_interrupted_ends_the_run_and_is_named(
    pytester: pytest.Pytester, root: Path
) -> None:
    block = "signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})"
    project(root, f"import signal, time\n{block}\ntime.sleep(60)\n")

    result = pytester.runpytest_subprocess("-o", "snippet_limit=0.1", timeout=100)

    assert result.ret == 1
    assert f'  File "{root}/snippets/term/what.py", line 3 in <module>' in result.errlines
