"""Grades in the browser's storage: kept, shared between tabs, taken back, moved by file."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page

MODULES = "assets/javascripts/interview/"
CARD = "weight-decay#q-why-it-helps"
OTHER = "overfitting#q-stop"
ID = "00000000-0000-4000-8000-00000000000{}"
OPEN = """async base => {
  const {openStore, memoryStore} = await import(base + "store.js")
  const {replay} = await import(base + "fsrs.js")
  window.changes = 0
  const told = promise => promise.then(value => value, error => `${error.name}: ${error.message}`)
  window.use = store => {
    window.store = store
    store.onChange(() => { changes++ })
  }
  window.states = async () => [...replay(await store.reviews())]
  window.call = (name, ...given) => told(Promise.resolve().then(() => store[name](...given)))
  window.openMemory = () => use(memoryStore())
  return told(openStore().then(use))
}"""


def tab(page: Page, site_url: str, script: str = "") -> Any:
    """Open the store in a bare page of the site; what `openStore` answers."""
    page.goto(site_url + MODULES + "store.js")
    page.evaluate(f"() => {{ {script} }}")
    return page.evaluate(OPEN, site_url + MODULES)


def call(page: Page, name: str, *given: Any) -> Any:
    """What a method of the store answers, or the error's name and message."""
    return page.evaluate("given => call(...given)", [name, *given])


def cards(page: Page) -> list[tuple[str, int]]:
    return [(review["card"], review["rating"]) for review in call(page, "reviews")]


def review(number: int, **changed: Any) -> dict[str, Any]:
    made = {"id": ID.format(number), "card": CARD, "rating": 3, "at": "2026-01-31T08:00:00.000Z"}
    return made | changed


def file(*reviews: Any, **changed: Any) -> str:
    """The text of a file with some reviews, spoiled where told."""
    outer = {
        "format": "deep-learning-glossary-reviews",
        "version": 1,
        "exported": "2026-02-01T00:00:00.000Z",
        "reviews": list(reviews),
    }
    return json.dumps(outer | changed)


def test_grades_survive_a_reload(page: Page, site_url: str) -> None:
    assert tab(page, site_url) is None
    made = [call(page, "grade", card, rating) for card, rating in ((CARD, 1), (OTHER, 4))]
    tab(page, site_url)
    assert call(page, "reviews") == made
    assert [set(review) for review in made] == [{"id", "card", "rating", "at"}] * 2


def test_two_tabs_that_grade_at_once_lose_nothing(page: Page, site_url: str) -> None:
    second = page.context.new_page()
    for each in (page, second):
        tab(each, site_url)
        # Both wait for the word, then grade the same card and their own ones side by side.
        each.evaluate(
            """own => {
          window.done = new Promise(go => { new BroadcastChannel("go").onmessage = go })
            .then(() => Promise.all([...Array(20).keys()].flatMap(number =>
              [store.grade("both#q-same", 3), store.grade(`${own}#q-${number}`, 2)])))
            .then(made => made.map(({id}) => id))
        }""",
            "one" if each is page else "two",
        )
    page.evaluate("""() => { const go = new BroadcastChannel("go"); go.postMessage("go") }""")
    second.evaluate("""() => { const go = new BroadcastChannel("go"); go.postMessage("go") }""")
    made = [*page.evaluate("done"), *second.evaluate("done")]
    assert len(set(made)) == 80
    for each in (page, second):
        assert {review["id"] for review in call(each, "reviews")} == set(made)
        each.wait_for_function("changes === 80")
    assert page.evaluate("states()") == second.evaluate("states()")


def test_undo_takes_back_the_newest_grades_of_this_tab_alone(page: Page, site_url: str) -> None:
    second = page.context.new_page()
    for each in (page, second):
        tab(each, site_url)
    first = call(page, "grade", CARD, 1)
    latest = call(page, "grade", CARD, 2)
    call(second, "grade", OTHER, 4)
    assert call(page, "undo") == latest
    assert call(page, "undo") == first
    assert call(page, "undo") is None
    assert cards(second) == [(OTHER, 4)]


def test_two_undos_at_once_take_back_two(page: Page, site_url: str) -> None:
    tab(page, site_url)
    for rating in (1, 2, 3):
        call(page, "grade", CARD, rating)
    page.evaluate("Promise.all([store.undo(), store.undo()])")
    assert cards(page) == [(CARD, 1)]


def test_a_grade_from_before_a_reload_is_taken_back_by_its_id(page: Page, site_url: str) -> None:
    tab(page, site_url)
    made = call(page, "grade", CARD, 1)
    tab(page, site_url)
    assert call(page, "undo") is None
    assert call(page, "undo", made["id"]) == made
    assert call(page, "undo", made["id"]) is None
    assert cards(page) == []


def test_a_listener_that_was_stopped_hears_nothing_more(page: Page, site_url: str) -> None:
    tab(page, site_url)
    heard = page.evaluate("""async () => {
      let heard = 0
      const stop = store.onChange(() => { heard++ })
      await store.grade("a#q-b", 3)
      stop()
      await store.grade("a#q-b", 3)
      return [heard, changes]
    }""")
    assert heard == [1, 2]


def test_a_page_that_comes_back_from_the_history_looks_again(page: Page, site_url: str) -> None:
    tab(page, site_url)
    for persisted in (False, True):
        event = f"new PageTransitionEvent('pageshow', {{persisted: {str(persisted).lower()}}})"
        page.evaluate(f"() => {{ dispatchEvent({event}) }}")
    assert page.evaluate("changes") == 1


def test_an_exported_file_restores_the_state_elsewhere(page: Page, site_url: str) -> None:
    tab(page, site_url)
    for card, rating in ((CARD, 1), (OTHER, 3), (CARD, 3), ("vanished#q-long-ago", 4)):
        call(page, "grade", card, rating)
    text, states = call(page, "exportFile"), page.evaluate("states()")
    browser = page.context.browser
    assert browser
    elsewhere = browser.new_page()
    tab(elsewhere, site_url)
    assert cards(elsewhere) == []
    assert call(elsewhere, "importFile", text) == {"added": 4, "known": 0, "unknownCards": 0}
    assert elsewhere.evaluate("states()") == states
    assert json.loads(call(elsewhere, "exportFile"))["reviews"] == json.loads(text)["reviews"]
    elsewhere.context.close()


def test_importing_adds_what_is_missing_and_twice_adds_nothing(page: Page, site_url: str) -> None:
    tab(page, site_url)
    text = "\ufeff" + file(review(1), review(2, rating=1), review(1))
    assert call(page, "importFile", file(review(1))) == {"added": 1, "known": 0, "unknownCards": 0}
    assert call(page, "importFile", text) == {"added": 1, "known": 1, "unknownCards": 0}
    assert call(page, "importFile", text) == {"added": 0, "known": 2, "unknownCards": 0}
    assert call(page, "reviews") == [review(1), review(2, rating=1)]
    assert page.evaluate("changes") == 2


def test_cards_that_the_site_no_longer_has_are_kept_and_counted(page: Page, site_url: str) -> None:
    tab(page, site_url)
    text = file(review(1), review(2, card=OTHER), review(3, card=OTHER))
    assert call(page, "importFile", text, [CARD]) == {"added": 3, "known": 0, "unknownCards": 1}
    assert len(call(page, "reviews")) == 3


FOREIGN = '这不是本站导出的学习记录（format 不是 "deep-learning-glossary-reviews"）'
BROKEN = "文件不是完整的 JSON，可能已经损坏"
HTML = "<img src=x onerror=alert(1)>"
TIME = '第 1 条记录时间 at 应当形如 "2026-01-31T08:00:00.000Z"，却是 '
NO_CARD = '第 1 条记录题目 card 应当形如 "weight-decay#q-why-it-helps"，却是 '
REFUSED = {
    "nothing": ("", BROKEN),
    "cut off": (file(review(1))[:-20], BROKEN),
    "not JSON": ("<html>", BROKEN),
    "a list": ("[]", FOREIGN),
    "null": ("null", FOREIGN),
    "a foreign file": ('{"cards": []}', FOREIGN),
    "a foreign format": (file(format="anki"), FOREIGN),
    "a newer version": (
        file(version=2),
        "文件的版本是 2，本页只认识版本 1，请刷新本页，更新之后再导入",
    ),
    "a version in words": (file(version="1"), '版本 version 应当是正整数，却是 "1"'),
    "no reviews": (file(reviews={}), "记录 reviews 不是列表，而是 {}"),
    "no time of export": (file(exported=HTML), f'导出时间 exported 不是时间，而是 "{HTML}"'),
    "a further part": (file(settings={}), '有不认识的字段 "settings"'),
    "a review that is null": (file(review(1), None), "第 2 条记录不是一条记录，而是 null"),
    "a review that is a list": (file([1]), "第 1 条记录不是一条记录，而是 [1]"),
    "no id": (file({"card": CARD, "rating": 3, "at": "x"}), "第 1 条记录缺少字段 id"),
    "an id that is none": (file(review(1, id=7)), "第 1 条记录编号 id 应当是 UUID，却是 7"),
    "a prototype": (
        file(review(1)).replace('{"id"', '{"__proto__": {"rating": 9}, "id"'),
        '第 1 条记录有不认识的字段 "__proto__"',
    ),
    "a prototype outside": (
        file().replace('{"format"', '{"__proto__": {}, "format"'),
        '有不认识的字段 "__proto__"',
    ),
    "a prototype for a card": (file(review(1, card="__proto__")), NO_CARD + '"__proto__"'),
    "markup for a card": (file(review(1, card=HTML)), NO_CARD + f'"{HTML}"'),
    "an endless card": (
        file(review(1, card="a" * 300 + "#q-b")),
        NO_CARD + '"' + "a" * 59 + "…",
    ),
    "the rating 0": (
        file(review(1, rating=0)),
        "第 1 条记录评分 rating 应当是 1 到 4 的整数，却是 0",
    ),
    "the rating 5": (
        file(review(1, rating=5)),
        "第 1 条记录评分 rating 应当是 1 到 4 的整数，却是 5",
    ),
    "a rating between": (
        file(review(1, rating=2.5)),
        "第 1 条记录评分 rating 应当是 1 到 4 的整数，却是 2.5",
    ),
    "a rating in words": (
        file(review(1, rating="3")),
        '第 1 条记录评分 rating 应当是 1 到 4 的整数，却是 "3"',
    ),
    "a day that is none": (
        file(review(1, at="2026-02-30T08:00:00.000Z")),
        TIME + '"2026-02-30T08:00:00.000Z"',
    ),
    "a time without zone": (
        file(review(1, at="2026-01-31T08:00:00")),
        TIME + '"2026-01-31T08:00:00"',
    ),
    "a time as a number": (file(review(1, at=0)), TIME + "0"),
    "a year long past": (
        file(review(1, at="0001-01-01T00:00:00.000Z")),
        "第 1 条记录时间 at 早得不可能：0001-01-01T00:00:00.000Z（请检查本机的时钟）",
    ),
    "a year to come": (
        file(review(1, at="9999-12-31T23:59:59.999Z")),
        "第 1 条记录时间 at 在未来：9999-12-31T23:59:59.999Z（请检查本机的时钟）",
    ),
    "a year far away": (
        file(review(1, at="+275760-09-13T00:00:00.000Z")),
        "第 1 条记录时间 at 早得不可能：+275760-09-13T00:00:00.000Z（请检查本机的时钟）",
    ),
    "one id for two reviews": (
        file(review(1), review(2), review(1, rating=4)),
        f"第 3 条记录与前面的一条编号相同而内容不同：{ID.format(1)}",
    ),
    "a known id with other content": (
        file(review(1), review(9, card=OTHER)),
        f"已有一条记录编号相同而内容不同：{ID.format(9)}",
    ),
}


def test_files_that_are_damaged_or_foreign_are_refused_and_change_nothing(
    page: Page, site_url: str
) -> None:
    tab(page, site_url)
    call(page, "importFile", file(review(9)))
    answers = {name: call(page, "importFile", text) for name, (text, _) in REFUSED.items()}
    assert answers == {
        name: f"StoreError: 没有导入，原有记录不变：{reason}。"
        for name, (_, reason) in REFUSED.items()
    }
    assert call(page, "reviews") == [review(9)]
    assert page.evaluate("[changes, {}.rating]") == [1, None]


def test_a_grade_by_a_clock_that_is_wrong_is_refused(page: Page, site_url: str) -> None:
    tab(page, site_url)
    answer = page.evaluate("call('grade', 'a#q-b', 3, new Date(0))")
    assert answer == (
        "StoreError: 这次评分没有保存：时间 at 早得不可能：1970-01-01T00:00:00.000Z"
        "（请检查本机的时钟）。"
    )
    assert cards(page) == []


BLOCKED = (
    "StoreError: 浏览器不让本站保存数据（可能是隐私模式，或者禁用了 Cookie 和网站数据），"
    "学习进度无法保存。请允许之后刷新本页。"
)


@pytest.mark.parametrize(
    "script",
    [
        "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }",
        """IDBFactory.prototype.open = () => {
          const request = {error: new DOMException('no', 'InvalidStateError')}
          setTimeout(() => request.onerror())
          return request
        }""",
        "Object.defineProperty(window, 'indexedDB', {value: undefined})",
    ],
    ids=["throws", "fires an error", "is missing"],
)
def test_storage_that_is_blocked_is_said(page: Page, site_url: str, script: str) -> None:
    assert tab(page, site_url, script) == BLOCKED


def test_without_storage_grades_last_as_long_as_the_page(page: Page, site_url: str) -> None:
    tab(page, site_url)
    page.evaluate("openMemory()")
    made = call(page, "grade", CARD, 3)
    assert call(page, "importFile", file(review(1))) == {"added": 1, "known": 0, "unknownCards": 0}
    assert call(page, "reviews") == [review(1), made]
    assert call(page, "undo") == made
    assert page.evaluate("changes") == 3
    tab(page, site_url)
    assert cards(page) == []


FULL = "存储空间已满，请清理磁盘或浏览器数据之后再试。"


def refused_by_a_full_disk(page: Page) -> None:
    """A grade and an import say so, and what was there stays."""
    before = call(page, "reviews")
    assert call(page, "grade", OTHER, 1) == f"StoreError: 这次评分没有保存：{FULL}"
    given = file(*(review(number) for number in range(9)))
    assert call(page, "importFile", given) == f"StoreError: 没有导入，原有记录不变：{FULL}"
    assert call(page, "reviews") == before
    assert page.evaluate("changes") == 0


def test_a_disk_that_refuses_a_review_is_said_to_be_full(page: Page, site_url: str) -> None:
    script = """IDBObjectStore.prototype.add = () => {
      throw new DOMException("full", "QuotaExceededError")
    }"""
    tab(page, site_url)
    call(page, "grade", CARD, 3)
    tab(page, site_url, script)
    refused_by_a_full_disk(page)


def test_a_browser_whose_quota_is_used_up_is_said_to_be_full(page: Page, site_url: str) -> None:
    page.goto(site_url + MODULES + "store.js")
    quota = {"origin": site_url.removesuffix("/glossary/"), "quotaSize": 1000}
    page.context.new_cdp_session(page).send("Storage.overrideQuotaForOrigin", quota)
    tab(page, site_url)
    refused_by_a_full_disk(page)


def test_storage_that_the_reader_cleared_is_opened_anew(page: Page, site_url: str) -> None:
    tab(page, site_url)
    call(page, "grade", CARD, 3)
    page.evaluate("""() => new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase("deep-learning-glossary-reviews")
      request.onsuccess = resolve
      request.onerror = request.onblocked = reject
    })""")
    assert cards(page) == []
    assert call(page, "undo") is None
    call(page, "grade", OTHER, 2)
    assert cards(page) == [(OTHER, 2)]
