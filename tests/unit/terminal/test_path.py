import json

from tests.unit.terminal.conftest import Run


def test_constituents_come_first_with_reasons_and_times(run: Run) -> None:
    assert run("path", "gamma").output == (
        "  1 L0 甲概念  alpha  约 1 分钟\n"
        "      gamma：它的前一半\n"
        "  2 L0 乙概念  beta  约 1 分钟\n"
        "      gamma：它的后一半\n"
        "  3 L1 丙概念  gamma  约 1 分钟\n"
        "\n"
        "先学 2 个词条，约 2 分钟；它自己约 1 分钟。\n"
    )


def test_what_is_known_drops_out_by_any_name(run: Run) -> None:
    shown = json.loads(run("path", "丙概念", "--known", "甲别名", "--json").output)
    assert shown == [
        {
            "slug": "beta",
            "title": "乙概念",
            "level": "L0",
            "minutes": 1,
            "needed_by": {"gamma": "它的后一半"},
        }
    ]


def test_all_known_leaves_the_entry(run: Run) -> None:
    shown = run("path", "gamma", "--known", "alpha, beta").output
    assert shown.endswith("前面没有要补的；它自己约 1 分钟。\n")


def test_an_unknown_name_is_told(run: Run) -> None:
    ended = run("path", "gamma", "--known", "alhpa")
    assert ended.exit_code == 1
    assert "no entry is called 'alhpa'; did you mean alpha (甲概念)" in ended.output
