// How well is each card remembered? The grades, replayed; in memory when the browser keeps none.

import { preview, replay, schedule } from "./fsrs.js"
import { memoryStore, openStore, StoreError } from "./store.js"

/** @typedef {import("./fsrs.js").Rating} Rating */

/** What to tell the reader of an error. @param {unknown} error */
export const sentence = error => error instanceof StoreError ? error.message : `浏览器报告了错误：${error}`

/** @param {(problem: string) => void} warn that grades are not kept */
export async function openProgress(warn) {
  /** @type {import("./store.js").Store} */
  let store
  /** @type {ReturnType<typeof replay>} */
  let states = new Map()
  try {
    store = await openStore()
    states = replay(await store.reviews())
  } catch (error) {
    warn(`${sentence(error)}现在仍然可以练习，但评分只在这一页打开时有效。`)
    store = memoryStore()
  }

  /** @type {Set<() => void>} */
  const callbacks = new Set()
  /** @type {Promise<void>} */
  let settled = Promise.resolve()
  async function refresh() {
    try {
      states = replay(await store.reviews())
    } catch (error) {
      warn(sentence(error))
    }
    callbacks.forEach(callback => callback())
  }
  store.onChange(() => { settled = refresh() })

  return {
    get states() { return states },
    exportFile: store.exportFile,
    importFile: store.importFile,
    onChange: (/** @type {() => void} */ callback) => { callbacks.add(callback) },

    /** When a card would come back after each grade. @param {string} card @param {Date} now */
    preview: (card, now) => preview(states.get(card) || null, now),

    /** The id of the grade; null when it could not be kept, which the reader was told. @param {string} card @param {Rating} rating @returns {Promise<string | null>} */
    async grade(card, rating) {
      const now = new Date()
      try {
        const { id } = await store.grade(card, rating, now)
        await settled
        return id
      } catch (error) {
        warn(sentence(error))
        states.set(card, schedule(states.get(card) || null, rating, now))
        return null
      }
    },

    /** Whether the newest grade, with its id if it was kept, was taken back: only what this page gave can be. @param {string | null} id */
    async undo(id) {
      try {
        const undone = id === null || await store.undo() !== null
        await (id === null ? refresh() : settled)
        return undone
      } catch (error) {
        warn(sentence(error))
        return false
      }
    },
  }
}

/** @typedef {Awaited<ReturnType<typeof openProgress>>} Progress */
