// What does Material's search dialog lack? Chips, waking the worker, input methods, Ctrl-K, failures.

import { chips, toggle } from "./chips.js"

/** @param {string} selector @param {ParentNode} [root] @returns {any} */
const find = (selector, root = document) => root.querySelector(selector)

const config = JSON.parse(find("#__config").textContent)
const listings = JSON.parse(find("#search-listings").textContent)
const dialog = find("[data-md-component=search]")
const input = find("[data-md-component=search-query]", dialog)
const output = find("[data-md-component=search-result]", dialog)
const count = find(".md-search-result__meta", output)
const opened = find("[data-md-toggle=search]")
const channel = new BroadcastChannel(new URL(config.search, location.href).hash)
const PATIENCE = 10_000

// Material reads the query on keyup only; pasting, dictation and an input method's mouse have none.
const ask = () => input.dispatchEvent(new KeyboardEvent("keyup"))

const facets = chips(value => {
  input.value = toggle(input.value, value)
  ask()
})
const failure = document.createElement("div")
failure.className = "search-failure"
failure.hidden = true
output.before(facets.box)
output.after(failure)

dialog.setAttribute("aria-label", input.placeholder)
count.setAttribute("role", "status")

// A closed dialog is only out of sight: what is in it must not take the focus.
const reveal = () => { facets.box.hidden = !opened.checked }
opened.addEventListener("change", reveal)
reveal()

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting
let wanted = false
function wake() {
  wanted = true
  clearTimeout(waiting)
  waiting = setTimeout(fail, PATIENCE)
  channel.postMessage("wake")
}
channel.onmessage = (/** @type {MessageEvent} */ { data }) => {
  if (data === "awake") clearTimeout(waiting)
  if (data === "started" && wanted) wake() // the first call came before the worker could hear
}
input.addEventListener("focus", wake)
if (document.activeElement === input || opened.checked) wake()

let composing = false
input.addEventListener("compositionstart", () => { composing = true })
input.addEventListener("compositionend", () => {
  composing = false
  ask()
})
input.addEventListener("input", () => { if (!composing) ask() })
input.form.addEventListener("reset", () => setTimeout(ask))
for (const kind of ["keyup", "keydown"])
  input.form.addEventListener(kind, (/** @type {KeyboardEvent} */ event) => {
    // 229: the key that ends a composition in Safari, after the composition's end.
    if (composing || event.isComposing || event.keyCode === 229) event.stopPropagation()
  }, true)

addEventListener("keydown", (/** @type {any} */ event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return
  event.preventDefault()
  input.focus()
  input.select()
})

// Material closes the dialog on Tab and sends every other key to the input.
dialog.addEventListener("keydown", (/** @type {KeyboardEvent} */ event) => {
  const inside = /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll(".search-chips button, .search-failure :is(a, button)")])
    .filter(element => element.checkVisibility())
  const at = inside.indexOf(/** @type {HTMLElement} */ (document.activeElement))
  const stops = [input, ...inside]
  const next = event.key === "Tab" ? stops[stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1)]
    : at < 0 ? undefined
    : event.key === "ArrowRight" ? inside[at + 1]
    : event.key === "ArrowLeft" ? inside[at - 1] : undefined
  const known = event.key === "Tab" ? stops.includes(document.activeElement) : at >= 0
  if (next && known) {
    event.preventDefault()
    event.stopPropagation()
    next.focus()
  } else if (at >= 0 && [" ", "Enter", "ArrowLeft", "ArrowRight", "Shift"].includes(event.key)) event.stopPropagation()
})

function fail() {
  clearTimeout(waiting)
  facets.box.hidden = true
  failure.hidden = false
  count.textContent = "搜索数据没有加载成功"
  const again = document.createElement("button")
  again.type = "button"
  again.textContent = "再试一次"
  again.addEventListener("click", wake)
  const links = listings.map((/** @type {{title: string, url: string}} */ { title, url }) => {
    const link = document.createElement("a")
    link.href = url
    link.textContent = title
    return link
  })
  const sentence = document.createElement("p")
  sentence.append("可以", again, "，或者直接浏览词条：")
  failure.replaceChildren(sentence, ...links)
}

/** Material counts the items that it was given, which may not be all. @param {{items: unknown[], total: number}} result */
function recount({ items, total }) {
  if (total > items.length) count.textContent = config.translations["search.result.other"].replace("#", String(total))
}

/** @type {any} */ (window).component$.subscribe((/** @type {any} */ component) => {
  if (component.failed) fail()
  if (!component.counts) return
  clearTimeout(waiting)
  failure.hidden = true
  reveal()
  facets.show(component)
  recount(component)
})
