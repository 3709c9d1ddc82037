// Which entries has the reader marked as known? Kept in this browser, the same in all its tabs.

const KEY = "deep-learning-glossary-known"

/** @returns {Set<string>} slugs */
export function known() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) || "[]")
    return new Set(Array.isArray(found) ? found.filter(slug => typeof slug === "string") : [])
  } catch {
    return new Set(session)
  }
}

/** Where the browser keeps nothing, marks last until the page is left. @type {Set<string>} */
let session = new Set()

/** @param {string} slug @param {boolean} value */
export function mark(slug, value) {
  const marked = known()
  if (value) marked.add(slug)
  else marked.delete(slug)
  session = marked
  try {
    localStorage.setItem(KEY, JSON.stringify([...marked].sort()))
  } catch (error) {
    console.warn("marks are not kept:", error)
  }
}

/** @param {() => void} callback called when another tab changes the marks */
export function onChange(callback) {
  addEventListener("storage", event => { if (event.key === KEY) callback() })
}
