// Where is a drill kept while it is interrupted? In this tab, and for another day beside the grades.

const KEY = "deep-learning-glossary-drill"

/** The storages that the browser lets us use, this tab's own first. @returns {Storage[]} */
function storages() {
  try {
    return [sessionStorage, localStorage]
  } catch {
    return []
  }
}

/** For a browser that keeps nothing. @type {unknown} */
let latest = null

/** @returns {unknown} */
export function recall() {
  if (latest) return latest
  for (const storage of storages())
    try {
      const kept = JSON.parse(storage.getItem(KEY) || "null")
      if (kept) return kept
    } catch { /* not ours, or damaged: as if nothing were kept */ }
  return null
}

/** Not worth a word when it fails: the grades themselves are kept elsewhere. @param {unknown} session */
export function keep(session) {
  latest = session
  for (const storage of storages())
    try {
      storage.setItem(KEY, JSON.stringify(session))
    } catch { /* full or blocked */ }
}
