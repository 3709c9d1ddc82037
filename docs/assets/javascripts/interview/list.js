// Which questions match? A list in which each opens its answer in place.

import { standing } from "./choice.js"
import { levelTag, make } from "./elements.js"
import { interval } from "./interval.js"

/** @typedef {import("./choice.js").Card} Card */

/**
 * @param {HTMLElement} list
 * @param {import("./answers.js").Source} source
 * @returns {(cards: Card[], states: import("./choice.js").States, now: Date) => void} shows cards
 */
export function questionList(list, source) {
  /** Rows stay the same, so that an open answer stays open. @type {Map<string, HTMLLIElement>} */
  const rows = new Map()

  /** @param {Card} card */
  function row(card) {
    const answer = make("div", { className: "answer" })
    const details = make("details", {},
      make("summary", {}, make("span", { className: "asked" }, card.question),
        make("span", { className: "about" }, levelTag(card.level), ` ${card.title} `, make("span", { className: "when" }))),
      answer,
      make("p", {}, make("a", { href: source.entry(card) }, `在词条“${card.title}”里看这道题`)))
    details.addEventListener("toggle", () => { if (details.open && !answer.hasChildNodes()) source.fill(answer, card) })
    return make("li", {}, details)
  }

  return (cards, states, now) => {
    const shown = cards.map(card => {
      const item = rows.get(card.id) || row(card)
      rows.set(card.id, item)
      const when = /** @type {HTMLElement} */ (item.querySelector(".when"))
      const state = states.get(card.id)
      const how = standing(card, states, now)
      when.textContent = how === "due" ? "该复习" : state ? `${interval(state.due, now)}后复习` : ""
      return item
    })
    const changed = shown.length !== list.children.length || shown.some((item, place) => list.children[place] !== item)
    if (changed) list.replaceChildren(...shown)
  }
}
