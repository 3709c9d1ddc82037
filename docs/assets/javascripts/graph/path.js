// The page of the learning path: what to learn first, in order, without what the reader knows.

import { byId, link, make, tag } from "./elements.js"
import { finder, offer } from "./find.js"
import { load, pathTo } from "./graph.js"
import { known, mark, onChange } from "./known.js"

/** @typedef {import("./graph.js").Node} Node */

const page = byId("path")
const root = page.dataset.root
const address = new URL(location.href)
/** Known for this visit only: named in the address that somebody shared. */
const shared = new Set((address.searchParams.get("known") || "").split(",").filter(Boolean))

try {
  const graph = await load(root)
  const find = await finder(root, graph)
  offer(graph, byId("path-titles"))
  /** @type {Node | null} */
  let target = graph.bySlug.get(address.searchParams.get("to") || "") || null

  const marks = () => new Set([...known(), ...shared])

  /** Why a step is in the path: what of the rest needs it. @param {Node} step @param {Set<Node>} wanted */
  const reasons = (step, wanted) => step.above
    .filter(({ user }) => wanted.has(user))
    .map(({ user, reason }) => make("li", {}, make("b", {}, user.title), `：${reason}`))

  /** @param {Node} node @param {boolean} checked */
  function checkbox(node, checked) {
    const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", id: `known-${node.slug}` }))
    box.checked = checked
    box.addEventListener("change", () => {
      shared.delete(node.slug)
      mark(node.slug, box.checked)
      show()
      byId("path-said").textContent = box.checked ? `${node.title}：已掌握，不再列出` : `${node.title}：重新列出`
    })
    return make("label", { class: "path__known", for: box.id }, box, "已掌握")
  }

  function show() {
    byId("path-result").hidden = !target
    if (!target) return
    const owned = marks()
    const steps = pathTo(target, owned)
    const all = pathTo(target, new Set())
    const dropped = all.filter(node => owned.has(node.slug))
    const minutes = steps.reduce((sum, node) => sum + node.minutes, 0)
    const wanted = new Set([...steps, target])
    byId("path-target").replaceChildren(tag(graph, target), " ", link(root, target))
    byId("path-summary").textContent = steps.length
      ? `先学 ${steps.length} 个词条，约 ${minutes} 分钟，再读它自己，约 ${target.minutes} 分钟。`
      : `前面没有要补的，直接读它，约 ${target.minutes} 分钟。`
    byId("path-steps").replaceChildren(...steps.map(node => make(
      "li", {},
      make("p", { class: "path__step" }, tag(graph, node), " ", link(root, node), make("span", { class: "quiet" }, ` 约 ${node.minutes} 分钟`), " ", checkbox(node, false)),
      make("p", {}, node.description),
      make("ul", { class: "reasons" }, ...reasons(node, wanted)),
    )))
    byId("path-known").hidden = !dropped.length
    byId("path-dropped").replaceChildren(...dropped.map(node => make("li", {}, tag(graph, node), " ", link(root, node), " ", checkbox(node, true))))
    byId("path-on-map").href = `${root}/map/?term=${target.slug}`
    address.search = ""
    address.searchParams.set("to", target.slug)
    if (shared.size) address.searchParams.set("known", [...shared].join(","))
    history.replaceState(null, "", address)
  }

  byId("path-form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault()
    const found = find(byId("path-to").value)
    byId("path-problem").hidden = Boolean(found)
    if (!found) return
    target = found
    byId("path-to").value = found.title
    show()
  })
  byId("path-copy").addEventListener("click", async () => {
    const copy = new URL(address)
    const owned = target ? pathTo(target, new Set()).filter(node => marks().has(node.slug)) : []
    if (owned.length) copy.searchParams.set("known", owned.map(node => node.slug).join(","))
    try {
      await navigator.clipboard.writeText(copy.href)
      byId("path-said").textContent = "链接已复制"
    } catch {
      byId("path-said").textContent = copy.href
    }
  })
  onChange(show)
  if (target) byId("path-to").value = target.title
  byId("path-loading").hidden = true
  page.hidden = false
  show()
} catch (error) {
  console.warn("path:", error)
  byId("path-loading").textContent = "路径的数据没有加载成功，请刷新再试；每个词条的页面上也列着它的学习路径。"
}
