// How is one question after the other asked, answered and graded? By keyboard, mouse or touch.

import { find, levelTag, make } from "./elements.js"
import { interval } from "./interval.js"
import { keep } from "./kept.js"
import { finished, graded, summary, undone } from "./session.js"

/** @typedef {import("./session.js").Session} Session */
/** @typedef {import("./choice.js").Card} Card */

const NAMES = ["重来", "吃力", "记得", "轻松"]

/**
 * @param {HTMLElement} view
 * @param {Map<string, Card>} cards
 * @param {import("./answers.js").Source} source
 * @param {import("./progress.js").Progress} progress
 * @param {{leave: () => void, repeat: (cards: string[]) => void}} way out of the drill
 */
export function drill(view, cards, source, progress, way) {
  const part = (/** @type {string} */ selector) => find(selector, view)
  const [place, bar, said, about, question, answer, reveal, grades, undo] =
    ["#place", "#progress", "#practice-said", "#about", "#question", "#answer", "#reveal", "#grades", "#undo"].map(part)
  const buttons = /** @type {HTMLButtonElement[]} */ ([...grades.querySelectorAll("button")])
  /** @type {Session} */
  let session
  let revealed = false, busy = false

  const current = () => /** @type {Card} */ (cards.get(session.queue[0]))

  /** @param {Session} next @param {HTMLElement} [focus] */
  function show(next, focus) {
    session = next
    keep(session)
    const asking = session.queue.length > 0
    const done = finished(session), total = session.cards.length
    place.textContent = asking ? `完成 ${done} / ${total}` : `${total} 题全部完成`
    bar.max = total
    bar.value = done
    undo.disabled = !session.steps.length
    for (const [selector, shown] of /** @type {[string, boolean][]} */ ([["#card", asking], ["#controls", asking], ["#end", !asking]]))
      part(selector).hidden = !shown
    if (asking) ask()
    else end()
    ;(focus || (asking ? question : part("#end-title"))).focus()
  }

  function ask() {
    source.parts().catch(() => {}) // so that the answer is there when wanted; a failure is said then
    const card = current()
    about.replaceChildren(levelTag(card.level), ` ${card.category} · ${card.title}`)
    question.textContent = card.question
    answer.replaceChildren()
    part("#to-entry").href = source.entry(card)
    uncover(false)
  }

  /** @param {boolean} shown */
  function uncover(shown) {
    revealed = shown
    for (const element of [answer, part("#source"), grades]) element.hidden = !shown
    reveal.hidden = shown
    if (!shown) return
    source.fill(answer, current())
    label()
  }

  /** Print on each button when the card comes back. */
  function label() {
    const now = new Date(), due = progress.preview(current().id, now)
    buttons.forEach((button, index) => {
      find(".interval", button).textContent = interval(due[/** @type {import("./fsrs.js").Rating} */ (index + 1)], now)
    })
  }

  function open() {
    if (revealed || !session.queue.length) return
    uncover(true)
    said.textContent = ""
    answer.focus()
  }

  /** @param {() => Promise<void>} work a key pressed twice must not grade the next card */
  async function once(work) {
    if (busy) return
    busy = true
    await work().finally(() => { busy = false })
  }

  /** @param {number} rating */
  const grade = rating => once(async () => {
    if (!revealed || !session.queue.length) return
    const { id } = current()
    const when = find(".interval", buttons[rating - 1]).textContent
    const review = await progress.grade(id, /** @type {import("./fsrs.js").Rating} */ (rating))
    const next = graded(session, rating, review)
    said.textContent = `上一题记为“${NAMES[rating - 1]}”，${review === null ? "但没有保存下来" : `${when}后再来`}。`
    show(next)
  })

  const takeBack = () => once(async () => {
    const step = session.steps[session.steps.length - 1]
    if (!step) return
    if (!await progress.undo(step.review)) {
      said.textContent = "没有撤销：只能撤销本页打开以后的评分。"
      return
    }
    said.textContent = "撤销了上一次评分，请重新打分。"
    show(undone(session))
    uncover(true)
  })

  function end() {
    const { grades: counts, weak } = summary(session)
    part("#numbers").textContent =
      `练了 ${session.cards.length} 题，打分 ${session.steps.length} 次：` + NAMES.map((name, index) => `${name} ${counts[index]}`).join("，") + "。"
    part("#weak").hidden = part("#repeat").hidden = !weak.length
    part("#no-weak").hidden = weak.length > 0
    part("#weak-list").replaceChildren(...weak.map(({ card, again, hard }) => {
      const { question, title, level } = /** @type {Card} */ (cards.get(card))
      const times = [again && `重来 ${again} 次`, hard && `吃力 ${hard} 次`].filter(Boolean).join("，")
      return make("li", {}, make("a", { href: source.entry(/** @type {Card} */ (cards.get(card))) }, question),
        make("span", { className: "about" }, levelTag(level), ` ${title} · ${times}`))
    }))
  }

  reveal.addEventListener("click", open)
  undo.addEventListener("click", takeBack)
  buttons.forEach((button, index) => button.addEventListener("click", () => grade(index + 1)))
  for (const selector of ["#leave", "#back"]) part(selector).addEventListener("click", way.leave)
  part("#repeat").addEventListener("click", () => way.repeat(summary(session).weak.map(({ card }) => card)))
  progress.onChange(() => { if (revealed && !busy && session.queue.length) label() })

  addEventListener("keydown", event => {
    const target = /** @type {Element} */ (event.target)
    if (view.hidden || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat || event.isComposing) return
    if (target.closest("input, textarea, select, [contenteditable], [role=dialog], [data-md-component=search]")) return
    const digit = /^[1-4]$/.test(event.key) ? event.key : /^Digit([1-4])$/.exec(event.code)?.[1]
    const pressing = target.closest("a, button, summary, label") !== null
    if (digit) grade(Number(digit))
    else if (event.key === "u" || event.key === "Backspace") takeBack()
    else if (event.key === "Escape") way.leave()
    else if ((event.key === " " || event.key === "Enter") && !revealed && !pressing && session.queue.length) open()
    else return
    event.preventDefault()
  })

  return show
}
