// Which card comes next in a drill? A queue, to which what was not known returns, with undo.

export const AGAIN = 1, HARD = 2, GOOD = 3, EASY = 4
const OTHERS = 3

/** @typedef {{card: string, rating: number, place: number, review: string | null}} Step `place` is where the card returned to, or -1; `review` the stored grade, or null */
/** @typedef {{cards: string[], queue: string[], steps: Step[]}} Session */

/** @param {string[]} cards @returns {Session} */
export const begin = cards => ({ cards, queue: cards, steps: [] })

/** After a grade; "again" brings the card back after three others, or at the end. @param {Session} session @param {number} rating @param {string | null} review @returns {Session} */
export function graded({ cards, queue: [card, ...others], steps }, rating, review) {
  const place = rating === AGAIN ? Math.min(OTHERS, others.length) : -1
  const queue = place < 0 ? others : others.toSpliced(place, 0, card)
  return { cards, queue, steps: [...steps, { card, rating, place, review }] }
}

/** Before the last grade. @param {Session} session @returns {Session} */
export function undone({ cards, queue, steps }) {
  const { card, place } = steps[steps.length - 1]
  const others = place < 0 ? queue : queue.toSpliced(place, 1)
  return { cards, queue: [card, ...others], steps: steps.slice(0, -1) }
}

/** How many cards need not be asked any more. @param {Session} session */
export const finished = ({ cards, queue }) => cards.length - queue.length

/** How often each grade was given, and the cards that were not known or hard, worst first. @param {Session} session */
export function summary({ steps }) {
  const grades = [AGAIN, HARD, GOOD, EASY].map(rating => steps.filter(step => step.rating === rating).length)
  /** @type {Map<string, {again: number, hard: number}>} */
  const weak = new Map()
  for (const { card, rating } of steps) {
    if (rating > HARD) continue
    const { again, hard } = weak.get(card) || { again: 0, hard: 0 }
    weak.set(card, rating === AGAIN ? { again: again + 1, hard } : { again, hard: hard + 1 })
  }
  const worst = [...weak].sort(([, a], [, b]) => b.again - a.again || b.hard - a.hard)
  return { grades, weak: worst.map(([card, times]) => ({ card, ...times })) }
}

/**
 * A session from what was kept, without cards that vanished; null when it is none.
 * @param {unknown} kept
 * @param {Set<string>} known
 * @returns {Session | null}
 */
export function revive(kept, known) {
  const { cards, queue, steps } = /** @type {any} */ (kept || {})
  if (![cards, queue, steps].every(Array.isArray)) return null
  const has = (/** @type {unknown} */ card) => typeof card === "string" && known.has(card)
  const session = {
    cards: cards.filter(has),
    queue: queue.filter(has),
    steps: steps.filter((/** @type {any} */ step) => has(step?.card) && step.rating >= AGAIN && step.rating <= EASY),
  }
  // Places in the queue no longer count when cards vanished from it.
  if (session.queue.length < queue.length) session.steps = session.steps.map((/** @type {Step} */ step) => ({ ...step, place: session.queue.indexOf(step.card) }))
  return session.cards.length ? session : null
}
