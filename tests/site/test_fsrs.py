"""The scheduler in the browser and the package `fsrs`, on the same random histories."""

import json
import math
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

import pytest
from fsrs import Card, Rating, Scheduler
from playwright.sync_api import Browser

MODULE = "assets/javascripts/interview/fsrs.js"
HISTORIES = 1200
LONGEST = 30
DAY = 86_400_000
# Around the borders of a whole day, at once, and a clock that was set back.
SPECIAL_GAPS = (0, 1, DAY - 1, DAY, DAY + 1, 2 * DAY - 1, -1, -3 * DAY)

History = list[tuple[int, int]]
RUN = """async ([module, histories]) => {
  const {preview, replay, schedule} = await import(module)
  const id = number => String(number).padStart(2, "0")
  const plain = ({due, lastReview, ...rest}) => ({...rest, due: +due, lastReview: +lastReview})
  return JSON.stringify(JSON.parse(histories).map(history => {
    let state = null
    const steps = history.map(([rating, at]) => {
      const now = new Date(at)
      const before = preview(state, now)
      state = schedule(state, rating, now)
      return {...plain(state), preview: [1, 2, 3, 4].map(each => +before[each])}
    })
    const reviews = history.map(([rating, at], place) =>
      ({id: id(place), card: "a#q-b", rating, at: new Date(at).toISOString()}))
    const replayed = replay(reviews.reverse()).get("a#q-b")
    return {steps, replayed: plain(replayed)}
  }))
}"""


def histories() -> list[History]:
    """Ratings and times: gaps from a second to ten years, all scales alike often."""
    random = Random(20_260_101)
    made = []
    for _ in range(HISTORIES):
        at = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000) + random.randrange(DAY)
        history = []
        kindness = random.random()
        for _ in range(random.randint(1, LONGEST)):
            rating = random.choice((3, 4)) if random.random() < kindness else random.randint(1, 4)
            history.append((rating, at))
            gap = round(1000 * math.exp(random.uniform(0, math.log(10 * 365 * 86_400))))
            at += random.choice(SPECIAL_GAPS) if random.random() < 0.1 else gap
        made.append(history)
    return made + [extreme(rating, gap) for rating in (1, 2, 3, 4) for gap in (60_000, 3000 * DAY)]


def extreme(rating: int, gap: int) -> History:
    """The same grade again and again, which drives stability to its bounds."""
    start = int(datetime(2026, 1, 1, tzinfo=UTC).timestamp() * 1000)
    return [(rating, start + gap * number) for number in range(LONGEST)]


@pytest.fixture(scope="module")
def given() -> list[History]:
    return histories()


@pytest.fixture(scope="module")
def computed(browser: Browser, site_url: str, given: list[History]) -> list[dict[str, Any]]:
    """What the browser makes of the histories."""
    page = browser.new_page()
    page.goto(site_url + MODULE)
    text = page.evaluate(RUN, [site_url + MODULE, json.dumps(given)])
    page.close()
    found: list[dict[str, Any]] = json.loads(text)
    return found


def expected(history: History) -> list[Card]:
    """The card after each review, as the package has it."""
    scheduler = Scheduler(enable_fuzzing=False)
    card = Card(card_id=1)
    cards = []
    for rating, at in history:
        card, _ = scheduler.review_card(card, Rating(rating), moment(at))
        cards.append(card)
    return cards


def moment(milliseconds: float) -> datetime:
    """Exact, which `fromtimestamp` of a float is not."""
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


def test_states_steps_and_due_times_are_those_of_the_package(
    given: list[History], computed: list[dict[str, Any]]
) -> None:
    for history, found in zip(given, computed, strict=True):
        for card, step in zip(expected(history), found["steps"], strict=True):
            assert (step["state"], step["step"]) == (card.state.name.lower(), card.step)
            assert (moment(step["due"]), moment(step["lastReview"])) == (card.due, card.last_review)


def test_stability_and_difficulty_are_those_of_the_package(
    given: list[History], computed: list[dict[str, Any]]
) -> None:
    for history, found in zip(given, computed, strict=True):
        for card, step in zip(expected(history), found["steps"], strict=True):
            wanted = pytest.approx((card.stability, card.difficulty), rel=1e-9, abs=0)
            assert (step["stability"], step["difficulty"]) == wanted


def test_a_better_grade_never_comes_back_sooner(computed: list[dict[str, Any]]) -> None:
    previews = [step["preview"] for found in computed for step in found["steps"]]
    assert previews == [sorted(preview) for preview in previews]


def test_the_preview_is_what_the_grade_then_brings(
    given: list[History], computed: list[dict[str, Any]]
) -> None:
    for history, found in zip(given, computed, strict=True):
        previewed = [
            step["preview"][rating - 1]
            for (rating, _), step in zip(history, found["steps"], strict=True)
        ]
        assert previewed == [step["due"] for step in found["steps"]]


def test_replaying_a_log_in_any_order_gives_the_last_state(
    given: list[History], computed: list[dict[str, Any]]
) -> None:
    forward = [
        found
        for history, found in zip(given, computed, strict=True)
        if [at for _, at in history] == sorted(at for _, at in history)
    ]
    assert len(forward) > HISTORIES / 3
    for found in forward:
        last = {name: value for name, value in found["steps"][-1].items() if name != "preview"}
        assert found["replayed"] == last
