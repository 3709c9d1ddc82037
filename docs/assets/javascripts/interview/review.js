// What is a review, and what is wrong with one that came from outside?

/**
 * @typedef {object} Review one grade; never changed once made
 * @property {string} id a UUID
 * @property {string} card such as "weight-decay#q-why-it-helps"
 * @property {import("./fsrs.js").Rating} rating
 * @property {string} at UTC with milliseconds, such as "2026-01-31T08:00:00.000Z"
 */

/** Says in a Chinese sentence, as plain text, what the reader has to know. */
export class StoreError extends Error {
  name = "StoreError"
}

const FIELDS = ["id", "card", "rating", "at"]
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const CARD = /^[a-z0-9]+(-[a-z0-9]+)*#q-[a-z0-9]+(-[a-z0-9]+)*$/
const LONGEST_CARD = 200
const EARLIEST = "2020-01-01T00:00:00.000Z"
const DAY = 86_400_000

/**
 * Why a value is not a review, or null.
 * @param {any} value
 * @param {Date} now reviews of tomorrow are none, except for what clocks differ
 * @returns {string | null}
 */
export function fault(value, now) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return `不是一条记录，而是 ${shown(value)}`
  const missing = FIELDS.find(field => !Object.hasOwn(value, field))
  if (missing) return `缺少字段 ${missing}`
  const foreign = Object.keys(value).find(field => !FIELDS.includes(field))
  if (foreign !== undefined) return `有不认识的字段 ${shown(foreign)}`
  const { id, card, rating, at } = value
  if (typeof id !== "string" || !UUID.test(id)) return `编号 id 应当是 UUID，却是 ${shown(id)}`
  if (typeof card !== "string" || card.length > LONGEST_CARD || !CARD.test(card))
    return `题目 card 应当形如 "weight-decay#q-why-it-helps"，却是 ${shown(card)}`
  if (![1, 2, 3, 4].includes(rating)) return `评分 rating 应当是 1 到 4 的整数，却是 ${shown(rating)}`
  if (!isTime(at)) return `时间 at 应当形如 "2026-01-31T08:00:00.000Z"，却是 ${shown(at)}`
  if (at < EARLIEST) return `时间 at 早得不可能：${at}（请检查本机的时钟）`
  if (Date.parse(at) > +now + DAY) return `时间 at 在未来：${at}（请检查本机的时钟）`
  return null
}

/** Whether a value is a time as `toISOString` writes it. @param {unknown} value */
export function isTime(value) {
  if (typeof value !== "string") return false
  const time = new Date(value)
  return !Number.isNaN(+time) && time.toISOString() === value
}

/** A value as it may stand in a sentence. @param {unknown} value */
export function shown(value) {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** A random UUID; `crypto.randomUUID` is missing on plain http. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("")
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5")
}
