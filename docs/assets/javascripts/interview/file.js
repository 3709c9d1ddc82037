// How do reviews travel in a file, and which files are refused?

import { fault, isTime, shown, StoreError } from "./review.js"

const FORMAT = "deep-learning-glossary-reviews"
const VERSION = 1
const FIELDS = ["format", "version", "exported", "reviews"]
const LARGEST = 50_000_000

/**
 * @param {import("./review.js").Review[]} reviews
 * @param {Date} now
 */
export function write(reviews, now) {
  return JSON.stringify({ format: FORMAT, version: VERSION, exported: now.toISOString(), reviews }, null, 1) + "\n"
}

/**
 * The reviews of a file, each once; throws a StoreError that names the first thing that is wrong.
 * @param {string} text
 * @param {Date} now
 * @returns {Map<string, import("./review.js").Review>} by id
 */
export function read(text, now) {
  const data = parse(text)
  /** @type {Map<string, import("./review.js").Review>} */
  const reviews = new Map()
  for (const [index, value] of data.reviews.entries()) {
    const wrong = fault(value, now)
    if (wrong) throw refused(`第 ${index + 1} 条记录${wrong}`)
    const { id, card, rating, at } = value
    const twin = reviews.get(id)
    if (twin && !same(twin, value)) throw refused(`第 ${index + 1} 条记录与前面的一条编号相同而内容不同：${id}`)
    reviews.set(id, { id, card, rating, at })
  }
  return reviews
}

/** @param {import("./review.js").Review} a @param {import("./review.js").Review} b */
export const same = (a, b) => a.card === b.card && a.rating === b.rating && a.at === b.at

/** @param {string} reason */
export const refused = reason => new StoreError(`没有导入，原有记录不变：${reason}。`)

/** The outer part of a file. @param {string} text @returns {{reviews: any[]}} */
function parse(text) {
  if (text.length > LARGEST) throw refused("文件太大，不像是学习记录")
  /** @type {any} */
  let data
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""))
  } catch (cause) {
    throw Object.assign(refused("文件不是完整的 JSON，可能已经损坏"), { cause })
  }
  if (data?.format !== FORMAT) throw refused(`这不是本站导出的学习记录（format 不是 "${FORMAT}"）`)
  const { version, exported, reviews } = data
  if (!Number.isInteger(version) || version < 1) throw refused(`版本 version 应当是正整数，却是 ${shown(version)}`)
  if (version > VERSION)
    throw refused(`文件的版本是 ${version}，本页只认识版本 ${VERSION}，请刷新本页，更新之后再导入`)
  const foreign = Object.keys(data).find(field => !FIELDS.includes(field))
  if (foreign !== undefined) throw refused(`有不认识的字段 ${shown(foreign)}`)
  if (!isTime(exported)) throw refused(`导出时间 exported 不是时间，而是 ${shown(exported)}`)
  if (!Array.isArray(reviews)) throw refused(`记录 reviews 不是列表，而是 ${shown(reviews)}`)
  return data
}
