// What does the page for pages that were not kept offer? Another try, and the entries that were kept.

const PAUSE = 3000
const root = new URL("../../../", import.meta.url)
/** @param {string} selector @returns {any} */
const find = selector => document.querySelector(selector)

/** @param {string} href @param {string} text */
function link(href, text) {
  const element = document.createElement("a")
  element.href = href
  element.textContent = text
  return element
}

/** The pages the worker keeps beside the shell. @returns {Promise<string[]>} */
async function kept() {
  const { active } = await navigator.serviceWorker.ready
  const { port1, port2 } = new MessageChannel()
  return new Promise(resolve => {
    port1.onmessage = ({ data }) => resolve(data)
    active?.postMessage({ list: true }, [port2])
  })
}

/** Go to a page as soon as the host answers; a network may be there a while before it works. @param {URL} page */
async function retry(page) {
  try {
    if (!document.hidden && (await fetch(new URL("offline.json", root), { cache: "no-store" })).ok) return location.replace(page)
  } catch { /* not yet */ }
  setTimeout(retry, PAUSE, page)
}

async function show() {
  const slugs = (await kept()).map(path => path.match(/^terms\/([^/]+)\/$/)?.[1]).filter(Boolean)
  const { entries } = await (await fetch(new URL("assets/search/names.json", root))).json()
  const titles = new Map(entries.map((/** @type {any[]} */ [slug, , , [title]]) => [slug, title]))
  const items = slugs.filter(slug => titles.has(slug)).reverse().map(slug => {
    const item = document.createElement("li")
    item.append(link(new URL(`terms/${slug}/`, root).href, titles.get(slug)))
    return item
  })
  find("#kept").replaceChildren(...items)
  find("#kept-section").hidden = items.length === 0
}

const asked = new URLSearchParams(location.search).get("wanted") || ""
const wanted = new URL(asked, root)
if (asked && wanted.href.startsWith(root.href)) {
  find("#wanted").replaceChildren(link(wanted.href, "再试一次"))
  setTimeout(retry, PAUSE, wanted)
}
if (navigator.serviceWorker) show().catch(error => console.info("no list of kept pages:", error))
