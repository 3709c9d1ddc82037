// Where are reviews kept? In an append-only log: in IndexedDB, or in memory for as long as the page is open.

import { refused, same } from "./file.js"
import { StoreError } from "./review.js"

/** @typedef {import("./review.js").Review} Review */

/**
 * @typedef {object} Log
 * @property {() => Promise<Review[]>} all in no order
 * @property {(review: Review) => Promise<void>} add
 * @property {(id: string) => Promise<Review | null>} remove null when it is not there
 * @property {(reviews: Map<string, Review>) => Promise<Review[]>} merge all or nothing; those that were new
 */

const DATABASE = "deep-learning-glossary-reviews"
const TABLE = "reviews"

/** A log that every tab of the site shares and that outlives them. @returns {Promise<Log>} */
export async function openLog() {
  /** @type {Promise<IDBDatabase> | null} */
  let connection = null
  const connect = () => (connection ??= open(() => { connection = null }).catch(error => {
    connection = null
    throw error
  }))

  /**
   * Resolves once the transaction is complete: a request that succeeded may still fail to be written.
   * @template Result
   * @param {IDBTransactionMode} mode
   * @param {string} failure what to say when it does not work
   * @param {(table: IDBObjectStore) => Promise<Result>} work
   * @returns {Promise<Result>}
   */
  async function transact(mode, failure, work) {
    const database = await connect()
    try {
      const transaction = database.transaction(TABLE, mode)
      const complete = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onabort = () => reject(transaction.error)
      })
      const result = await work(transaction.objectStore(TABLE)).catch(error => {
        complete.catch(() => {}) // the reason is known already
        if (!transaction.error) transaction.abort()
        throw error
      })
      await complete
      return result
    } catch (error) {
      throw unwritten(failure, error)
    }
  }

  await connect()
  return {
    all: () => transact("readonly", "学习记录没有读出来", table => answer(table.getAll())),
    add: review => transact("readwrite", "这次评分没有保存", async table => { table.add(review) }),
    remove: id => transact("readwrite", "没有撤销", async table => {
      const review = await answer(table.get(id))
      table.delete(id)
      return review ?? null
    }),
    merge: reviews => transact("readwrite", "没有导入，原有记录不变", async table => {
      const added = missing(reviews, await answer(table.getAll()))
      for (const review of added) table.add(review)
      return added
    }),
  }
}

/** A log for when the browser keeps nothing. @returns {Log} */
export function memoryLog() {
  /** @type {Map<string, Review>} */
  const kept = new Map()
  return {
    all: async () => [...kept.values()],
    add: async review => { kept.set(review.id, review) },
    remove: async id => {
      const review = kept.get(id) ?? null
      kept.delete(id)
      return review
    },
    merge: async reviews => {
      const added = missing(reviews, [...kept.values()])
      for (const review of added) kept.set(review.id, review)
      return added
    },
  }
}

/**
 * The reviews that are not known yet; throws a StoreError when one is known with other content.
 * @param {Map<string, Review>} reviews
 * @param {Review[]} known
 */
function missing(reviews, known) {
  const ids = new Set()
  for (const review of known) {
    const twin = reviews.get(review.id)
    if (twin && !same(twin, review)) throw refused(`已有一条记录编号相同而内容不同：${review.id}`)
    ids.add(review.id)
  }
  return [...reviews.values()].filter(review => !ids.has(review.id))
}

/** @param {() => void} lost called when the connection is no longer there @returns {Promise<IDBDatabase>} */
function open(lost) {
  return new Promise((resolve, reject) => {
    try {
      const request = indexedDB.open(DATABASE, 1)
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: "id" })
      request.onerror = () => reject(blocked(request.error))
      request.onsuccess = () => {
        const database = request.result
        database.onclose = lost
        database.onversionchange = () => { // a newer page or the reader's clearing must not wait for this one
          database.close()
          lost()
        }
        resolve(database)
      }
    } catch (error) { // no IndexedDB, or not for this page
      reject(blocked(error))
    }
  })
}

/** @template Value @param {IDBRequest<Value>} request @returns {Promise<Value>} */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** @param {unknown} cause */
function blocked(cause) {
  const name = /** @type {any} */ (cause)?.name
  const sentence =
    name === "VersionError" ? "本页有了新版本，请刷新之后再继续。"
    : name === "QuotaExceededError" ? "存储空间已满，学习进度无法保存。请清理磁盘或浏览器数据，再刷新本页。"
    : "浏览器不让本站保存数据（可能是隐私模式，或者禁用了 Cookie 和网站数据），学习进度无法保存。请允许之后刷新本页。"
  return new StoreError(sentence, { cause })
}

/** @param {string} failure @param {unknown} cause */
function unwritten(failure, cause) {
  if (cause instanceof StoreError) return cause
  const name = /** @type {any} */ (cause)?.name
  const reason =
    name === "QuotaExceededError" ? "存储空间已满，请清理磁盘或浏览器数据之后再试"
    : `浏览器报告了 ${name ?? "一个错误"}，请刷新本页之后再试`
  return new StoreError(`${failure}：${reason}。`, { cause })
}
