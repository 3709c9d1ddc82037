// When should a card be shown again? FSRS-6 as the Python package `fsrs` does it: neither DOM nor clock nor chance.

/** @typedef {1 | 2 | 3 | 4} Rating again, hard, good, easy */

/**
 * @typedef {object} State what is known of a card after a review
 * @property {number} stability days after which it is recalled with a probability of 0.9
 * @property {number} difficulty 1 to 10
 * @property {Date} due
 * @property {"learning" | "review" | "relearning"} state
 * @property {number | null} step which of the short steps comes next; null in the state "review"
 * @property {Date} lastReview
 */

// The default parameters of the package, by their place in the papers: w[0] to w[20].
const W = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
  1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
const RETENTION = 0.9
const DECAY = -W[20]
const FACTOR = 0.9 ** (1 / DECAY) - 1
const MINUTE = 60_000, DAY = 86_400_000
const STEPS = { learning: [MINUTE, 10 * MINUTE], relearning: [10 * MINUTE] }
const LEAST_STABILITY = 0.001
const LONGEST = 36_500

/** @type {Rating[]} */
export const RATINGS = [1, 2, 3, 4]

/**
 * @param {State | null} state null before the first review
 * @param {Rating} rating
 * @param {Date} now
 * @returns {State}
 */
export function schedule(state, rating, now) {
  const stability = Math.max(state ? nextStability(state, rating, now) : W[rating - 1], LEAST_STABILITY)
  const difficulty = clamp(state ? nextDifficulty(state.difficulty, rating) : firstDifficulty(rating))
  const next = nextStep(state, rating)
  const wait = next.wait ?? interval(stability)
  return { stability, difficulty, due: new Date(+now + wait), state: next.state, step: next.step, lastReview: now }
}

/**
 * When the card would be due after each rating.
 * @param {State | null} state
 * @param {Date} now
 * @returns {Record<Rating, Date>}
 */
export function preview(state, now) {
  const due = RATINGS.map(rating => [rating, schedule(state, rating, now).due])
  return Object.fromEntries(due)
}

/**
 * The state of every reviewed card, in whatever order the reviews come.
 * @param {Iterable<import("./review.js").Review>} reviews
 * @returns {Map<string, State>}
 */
export function replay(reviews) {
  /** @type {Map<string, State>} */
  const states = new Map()
  for (const { card, rating, at } of [...reviews].sort(byTime))
    states.set(card, schedule(states.get(card) ?? null, rating, new Date(at)))
  return states
}

/**
 * The earlier first; the ids decide between reviews of the same millisecond, so that every device orders them alike.
 * @param {import("./review.js").Review} a
 * @param {import("./review.js").Review} b
 */
export function byTime(a, b) {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** @param {State} state @param {Rating} rating @param {Date} now */
function nextStability(state, rating, now) {
  const days = Math.floor((+now - +state.lastReview) / DAY)
  if (days < 1) return sameDay(state.stability, rating)
  const forgotten = 1 - (1 + (FACTOR * days) / state.stability) ** DECAY
  return rating === 1 ? afterLapse(state, forgotten) : afterRecall(state, rating, forgotten)
}

/** @param {number} stability @param {Rating} rating */
function sameDay(stability, rating) {
  const growth = Math.exp(W[17] * (rating - 3 + W[18])) * stability ** -W[19]
  return stability * (rating === 1 ? growth : Math.max(growth, 1))
}

/** @param {State} state @param {number} forgotten */
function afterLapse({ stability, difficulty }, forgotten) {
  const fallen = W[11] * difficulty ** -W[12] * ((stability + 1) ** W[13] - 1) * Math.exp(forgotten * W[14])
  return Math.min(fallen, stability / Math.exp(W[17] * W[18]))
}

/** @param {State} state @param {Rating} rating @param {number} forgotten */
function afterRecall({ stability, difficulty }, rating, forgotten) {
  const penalty = rating === 2 ? W[15] : 1
  const bonus = rating === 4 ? W[16] : 1
  const ease = Math.exp(W[8]) * (11 - difficulty) * stability ** -W[9]
  return stability * (1 + ease * (Math.exp(forgotten * W[10]) - 1) * penalty * bonus)
}

/** @param {Rating} rating */
const firstDifficulty = rating => W[4] - Math.exp(W[5] * (rating - 1)) + 1

/** Changes less near 10 and is drawn towards that of an easy card. @param {number} difficulty @param {Rating} rating */
function nextDifficulty(difficulty, rating) {
  const damped = difficulty + ((10 - difficulty) * -W[6] * (rating - 3)) / 9
  return W[7] * firstDifficulty(4) + (1 - W[7]) * damped
}

/** @param {number} difficulty */
const clamp = difficulty => Math.min(Math.max(difficulty, 1), 10)

/**
 * The short steps before and after the long intervals; `wait` is missing where stability decides.
 * @param {State | null} state
 * @param {Rating} rating
 * @returns {{state: State["state"], step: number | null, wait?: number}}
 */
function nextStep(state, rating) {
  const phase = state?.state ?? "learning"
  if (phase === "review")
    return rating === 1 ? { state: "relearning", step: 0, wait: STEPS.relearning[0] } : { state: "review", step: null }
  const steps = STEPS[phase]
  const step = state?.step ?? 0
  if (rating === 1) return { state: phase, step: 0, wait: steps[0] }
  if (rating === 2) return { state: phase, step, wait: hardStep(steps, step) }
  if (rating === 4 || step + 1 === steps.length) return { state: "review", step: null }
  return { state: phase, step: step + 1, wait: steps[step + 1] }
}

/** Between the first step and the next; half as much again when there is no next. @param {number[]} steps @param {number} step */
function hardStep(steps, step) {
  if (step > 0) return steps[step]
  return steps.length > 1 ? (steps[0] + steps[1]) / 2 : steps[0] * 1.5
}

/** Whole days, in milliseconds. @param {number} stability */
function interval(stability) {
  const days = roundHalfToEven((stability / FACTOR) * (RETENTION ** (1 / DECAY) - 1))
  return Math.min(Math.max(days, 1), LONGEST) * DAY
}

/** As Python rounds. @param {number} value */
function roundHalfToEven(value) {
  const rounded = Math.round(value)
  return Math.abs(value % 1) === 0.5 && rounded % 2 ? rounded - 1 : rounded
}
