// How are grades kept, undone, shared between tabs, exported and imported?

import { read, write } from "./file.js"
import { byTime } from "./fsrs.js"
import { memoryLog, openLog } from "./log.js"
import { fault, newId, StoreError } from "./review.js"

export { StoreError }

/** @typedef {import("./review.js").Review} Review */

/**
 * @typedef {object} Imported
 * @property {number} added reviews that were new
 * @property {number} known reviews that were here already
 * @property {number} unknownCards cards in the file that the site does not have (any more); their reviews are kept
 */

/**
 * @typedef {object} Store every promise is rejected with a StoreError, whose message is for the reader
 * @property {() => Promise<Review[]>} reviews all of them, the earliest first; `replay` of fsrs.js makes states of them
 * @property {(card: string, rating: import("./fsrs.js").Rating, at?: Date) => Promise<Review>} grade
 * @property {(id?: string) => Promise<Review | null>} undo takes back a review, the newest one made since this tab was loaded if none is named; null when there is none
 * @property {(callback: () => void) => () => void} onChange calls after every change, here or in another tab; returns how to stop
 * @property {() => Promise<string>} exportFile the text of a file
 * @property {(text: string, cards?: Iterable<string>) => Promise<Imported>} importFile all of a file or nothing; `cards` are the site's
 */

const CHANNEL = "deep-learning-glossary-reviews"

/** The grades that this browser keeps; rejects with a StoreError when it keeps none. @returns {Promise<Store>} */
export async function openStore() {
  return storeOn(await openLog(), new BroadcastChannel(CHANNEL))
}

/** Grades that last until the page is closed, for a browser that keeps none. @returns {Store} */
export const memoryStore = () => storeOn(memoryLog(), null)

/**
 * @param {import("./log.js").Log} log
 * @param {BroadcastChannel | null} channel to the other tabs
 * @returns {Store}
 */
function storeOn(log, channel) {
  /** @type {Set<() => void>} */
  const callbacks = new Set()
  /** @type {string[]} */
  const made = []
  const call = () => callbacks.forEach(callback => callback())
  const tell = () => {
    call()
    channel?.postMessage("changed")
  }
  if (channel) {
    channel.onmessage = call
    // A page that comes back from the browser's history has not heard the other tabs.
    addEventListener("pageshow", ({ persisted }) => { if (persisted) call() })
  }
  const reviews = async () => (await log.all()).sort(byTime)
  return {
    reviews,
    async grade(card, rating, at = new Date()) {
      const review = { id: newId(), card, rating, at: at.toISOString() }
      const wrong = fault(review, at)
      if (wrong) throw new StoreError(`这次评分没有保存：${wrong}。`)
      await log.add(review)
      made.push(review.id)
      tell()
      return review
    },
    async undo(id = made[made.length - 1]) {
      if (!id) return null
      const at = made.lastIndexOf(id)
      if (at >= 0) made.splice(at, 1) // at once, so that two undos in a row take back two
      const review = await log.remove(id).catch(error => {
        if (at >= 0) made.splice(at, 0, id)
        throw error
      })
      if (review) tell()
      return review
    },
    onChange(callback) {
      callbacks.add(callback)
      return () => callbacks.delete(callback)
    },
    exportFile: async () => write(await reviews(), new Date()),
    async importFile(text, cards) {
      const found = read(text, new Date())
      const added = await log.merge(found)
      if (added.length) tell()
      const site = cards && new Set(cards)
      const named = new Set([...found.values()].map(({ card }) => card))
      const unknown = site ? [...named].filter(card => !site.has(card)) : []
      return { added: added.length, known: found.size - added.length, unknownCards: unknown.length }
    },
  }
}
