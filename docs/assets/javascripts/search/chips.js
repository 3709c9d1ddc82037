// How does the reader choose levels and categories? With chips that show how many results each has.

/** @typedef {import("./matcher.js").Facets} Facets */
/** @typedef {{active: Facets, counts: Record<keyof Facets, [string, number][]>, titles: Record<string, string>}} State */

const LABELS = { level: "按级别筛选", category: "按类别筛选" }

/**
 * @param {(value: string) => void} choose called with the level or category of a chip
 * @returns {{box: HTMLElement, show: (state: State) => void}}
 */
export function chips(choose) {
  const box = document.createElement("div")
  box.className = "search-chips"
  /** @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map()

  /** @param {State} state */
  function draw({ counts, titles }) {
    for (const kind of /** @type {(keyof Facets)[]} */ (["level", "category"])) {
      const row = document.createElement("div")
      row.setAttribute("role", "group")
      row.setAttribute("aria-label", LABELS[kind])
      for (const [value] of counts[kind]) {
        const button = document.createElement("button")
        button.type = "button"
        button.title = titles[value] || ""
        button.append(span("search-chips__name", value), " ", span("search-chips__count", ""), span("search-chips__unit", " 个结果"))
        button.addEventListener("click", () => choose(value))
        buttons.set(value, button)
        row.append(button)
      }
      box.append(row)
    }
  }

  /** @param {State} state */
  function show(state) {
    if (!buttons.size) draw(state)
    for (const kind of /** @type {(keyof Facets)[]} */ (["level", "category"]))
      for (const [value, count] of state.counts[kind]) {
        const button = buttons.get(value)
        if (!button) continue
        button.setAttribute("aria-pressed", String(state.active[kind].includes(value)))
        button.classList.toggle("search-chips--none", count === 0)
        const number = button.querySelector(".search-chips__count")
        if (number) number.textContent = String(count)
      }
  }

  return { box, show }
}

/** @param {string} name @param {string} text */
function span(name, text) {
  const element = document.createElement("span")
  element.className = name
  element.textContent = text
  return element
}

/**
 * The query with a facet added, or without it if it was there.
 * @param {string} query
 * @param {string} value
 */
export function toggle(query, value) {
  const tokens = query.replace(/[#＃]/g, " #").split(/\s+/).filter(Boolean)
  const wanted = "#" + value.toLowerCase()
  const left = tokens.filter(token => token.toLowerCase() !== wanted)
  return (left.length < tokens.length ? left : [...tokens, "#" + value]).join(" ")
}
