// Which questions does the reader want? Read from the address, written back to it, and applied.

/** @typedef {{id: string, slug: string, title: string, title_en: string, level: string, category: string, question: string}} Card */
/** @typedef {{levels: [string, string][], categories: string[], cards: Card[]}} Cards */
/** @typedef {Map<string, {due: string | Date}>} States what is known of the cards that were graded */
/** @typedef {"all" | "new" | "due"} Which */
/** @typedef {{level: string[], category: string[], which: Which, count: number}} Choice empty lists choose all */

export const COUNT = 20, MOST = 999

/** @type {Which[]} */
const WHICH = ["all", "new", "due"]

/**
 * What an address asks for; values that do not exist are left out.
 * @param {string} search such as `?level=L0,L1&category=模型训练&which=due&count=20`
 * @param {Cards} data
 * @returns {Choice}
 */
export function read(search, data) {
  const asked = new URLSearchParams(search)
  /** @param {string} name @param {string[]} known */
  const values = (name, known) => {
    const wanted = asked.getAll(name).join(",").toLowerCase().split(/[,，]/).map(value => value.trim())
    return known.filter(value => wanted.includes(value.toLowerCase()))
  }
  return {
    level: values("level", data.levels.map(([name]) => name)),
    category: values("category", data.categories),
    which: WHICH.find(which => which === asked.get("which")) || "all",
    count: counted(asked.get("count")),
  }
}

/** How many, as far as the text says it. @param {string | null} text */
export function counted(text) {
  const count = /^\d+$/.test(text?.trim() || "") ? Number(text) : 0
  return count > 0 ? Math.min(count, MOST) : COUNT
}

/** The address of a choice, empty when nothing is chosen. @param {Partial<Choice>} choice */
export function write({ level = [], category = [], which = "all", count = COUNT }) {
  const list = (/** @type {string[]} */ values) => values.map(encodeURIComponent).join(",")
  const fields = [
    level.length && `level=${list(level)}`,
    category.length && `category=${list(category)}`,
    which !== "all" && `which=${which}`,
    count !== COUNT && `count=${count}`,
  ].filter(Boolean)
  return fields.length ? "?" + fields.join("&") : ""
}

/** The choice with a level or category added, or without it if it was there. @param {Choice} choice @param {"level" | "category"} kind @param {string} value */
export function toggled(choice, kind, value) {
  const chosen = choice[kind]
  return { ...choice, [kind]: chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value] }
}

/** @param {Card} card @param {States} states @param {Date} now @returns {"new" | "due" | "later"} */
export function standing(card, states, now) {
  const state = states.get(card.id)
  return !state ? "new" : new Date(state.due) <= now ? "due" : "later"
}

/**
 * The cards of a choice, and for each value how many cards there would be with it.
 * @param {Card[]} cards
 * @param {Choice} choice
 * @param {States} states
 * @param {Date} now
 */
export function apply(cards, choice, states, now) {
  /** @type {Map<string, number>} */
  const counts = new Map(WHICH.map(which => [which, 0]))
  const add = (/** @type {string} */ value) => counts.set(value, (counts.get(value) || 0) + 1)
  const chosen = []
  for (const card of cards) {
    const how = standing(card, states, now)
    const level = !choice.level.length || choice.level.includes(card.level)
    const category = !choice.category.length || choice.category.includes(card.category)
    const which = choice.which === "all" || choice.which === how
    if (category && which) add(card.level)
    if (level && which) add(card.category)
    if (level && category) {
      add("all")
      if (how !== "later") add(how)
    }
    if (level && category && which) chosen.push(card)
  }
  return { chosen, counts }
}

/**
 * In which order to drill: what is due, longest due first; what is new, in reading order; then the rest.
 * @param {Card[]} cards
 * @param {States} states
 * @param {Date} now
 */
export function ordered(cards, states, now) {
  const rank = { due: 0, new: 1, later: 2 }
  const keys = new Map(cards.map(card => {
    const due = states.get(card.id)?.due
    return [card, [rank[standing(card, states, now)], due ? new Date(due).getTime() : 0]]
  }))
  const key = (/** @type {Card} */ card) => /** @type {number[]} */ (keys.get(card))
  return [...cards].sort((a, b) => key(a)[0] - key(b)[0] || key(a)[1] - key(b)[1])
}
