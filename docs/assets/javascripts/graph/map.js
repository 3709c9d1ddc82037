// The page of the map: choosing, filtering, finding; what is chosen is told beside it in words.

import { Camera, follow } from "./camera.js"
import { area, BOX, centre, colour, paint } from "./draw.js"
import { byId, link, make, tag } from "./elements.js"
import { finder, offer } from "./find.js"
import { load, pathTo } from "./graph.js"
import { known, mark, onChange } from "./known.js"

/** @typedef {import("./graph.js").Node} Node */
/** @typedef {import("./graph.js").Edge} Edge */

const page = byId("map")
const root = page.dataset.root
const canvas = /** @type {HTMLCanvasElement} */ (byId("map-canvas"))
const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"))
const NEAR = 7 // pixels from an edge

try {
  const graph = await load(root)
  const find = await finder(root, graph)
  offer(graph, byId("map-titles"))
  byId("map-loading").hidden = true
  page.hidden = false

  const camera = new Camera()
  const places = graph.nodes.map(node => centre(graph, node))
  /** @type {import("./draw.js").Scene} */
  const scene = { graph, places, shown: new Set(graph.nodes), chosen: null, hovered: null, edge: null, known: known() }
  const view = { width: 0, height: 0 }
  let waiting = false

  function look() {
    const style = getComputedStyle(canvas)
    const dark = document.body.dataset.mdColorScheme === "slate"
    return { dark, text: style.color, quiet: style.getPropertyValue("--quiet").trim(), paper: dark ? "#1e2129" : "#ffffff", font: style.fontFamily }
  }
  let current = look()

  function draw() {
    if (waiting) return
    waiting = true
    requestAnimationFrame(() => {
      waiting = false
      paint(context, camera, view, scene, current)
    })
  }

  function measure() {
    const box = canvas.getBoundingClientRect()
    const first = !view.width
    view.width = box.width
    view.height = box.height
    canvas.width = Math.round(box.width * (devicePixelRatio || 1))
    canvas.height = Math.round(box.height * (devicePixelRatio || 1))
    if (first) camera.fit(area(graph), view)
    draw()
  }

  /** @param {number} px @param {number} py */
  function nodeAt(px, py) {
    const [x, y] = camera.toMap(px, py)
    return graph.nodes.find(node => {
      const [cx, cy] = places[node.number]
      return scene.shown.has(node) && Math.abs(x - cx) <= BOX.width / 2 && Math.abs(y - cy) <= BOX.height / 2
    }) || null
  }

  /** The edge of the chosen node, or any, that passes below a pixel. @param {number} px @param {number} py */
  function edgeAt(px, py) {
    const [x, y] = camera.toMap(px, py)
    const edges = scene.chosen ? [...scene.chosen.below, ...scene.chosen.above] : graph.edges
    /** @type {Edge | null} */
    let best = null
    let least = NEAR / camera.scale
    for (const edge of edges) {
      if (!scene.shown.has(edge.user) || !scene.shown.has(edge.constituent)) continue
      const [x1, y1] = places[edge.constituent.number], [x2, y2] = places[edge.user.number]
      const gap = toSegment(x, y, x1, y1 - BOX.height / 2, x2, y2 + BOX.height / 2)
      if (gap < least) [best, least] = [edge, gap]
    }
    return best
  }

  /** @param {Node | null} node @param {boolean} [move] whether to bring it to the middle */
  function choose(node, move = false) {
    scene.chosen = node
    scene.edge = null
    if (node && move) {
      if (camera.scale < 0.7) camera.scale = 1
      camera.centre(...places[node.number], view)
    }
    tell(node)
    draw()
  }

  /** @param {Edge[]} edges @param {(edge: Edge) => Node} other */
  const relations = (edges, other) => edges.map(edge => {
    const button = make("button", { type: "button", class: "plain" }, other(edge).title)
    button.addEventListener("click", () => choose(other(edge), true))
    return make("li", {}, tag(graph, other(edge)), " ", button, `：${edge.reason}`)
  })

  /** @param {Node | null} node */
  function tell(node) {
    byId("map-chosen").hidden = !node
    const address = new URL(location.href)
    address.searchParams.delete("term")
    if (node) {
      address.searchParams.set("term", node.slug)
      const box = /** @type {HTMLInputElement} */ (byId("map-known"))
      box.checked = scene.known.has(node.slug)
      byId("map-title").replaceChildren(tag(graph, node), " ", link(root, node))
      byId("map-english").textContent = `${node.english} · ${graph.categories[node.category]} · 约 ${node.minutes} 分钟`
      byId("map-description").textContent = node.description
      byId("map-below").replaceChildren(...relations(node.below, edge => edge.constituent))
      byId("map-above").replaceChildren(...relations(node.above, edge => edge.user))
      byId("map-below-title").hidden = !node.below.length
      byId("map-above-title").hidden = !node.above.length
      const steps = pathTo(node, scene.known).length
      byId("map-path").href = `${root}/path/?to=${node.slug}`
      byId("map-path").textContent = steps ? `学习路径：先学 ${steps} 个` : "学习路径：可以直接学"
      byId("map-said").textContent = `${node.title}，${graph.levels[node.level].name}，${graph.categories[node.category]}，由 ${node.below.length} 个组成，${node.above.length} 个用到它`
    }
    history.replaceState(null, "", address)
  }

  /** @param {Node} node */
  const open = node => { location.href = `${root}/terms/${node.slug}/` }

  /** @param {number} x @param {number} y @param {string} title @param {string} text */
  function tip(x, y, title, text) {
    const box = byId("map-tip")
    box.replaceChildren(make("b", {}, title), make("br"), text)
    box.hidden = false
    box.style.left = `${Math.max(0, Math.min(x + 14, view.width - box.offsetWidth - 4))}px`
    box.style.top = `${Math.max(0, Math.min(y + 14, view.height - box.offsetHeight - 4))}px`
  }

  follow(canvas, camera, {
    moved: draw,
    hover(x, y) {
      const node = nodeAt(x, y)
      const edge = node ? null : edgeAt(x, y)
      if (node) tip(x, y, node.title, node.description)
      else if (edge) tip(x, y, `${edge.user.title} ← ${edge.constituent.title}`, edge.reason)
      else byId("map-tip").hidden = true
      canvas.style.cursor = node ? "pointer" : "grab"
      if (node === scene.hovered && edge === scene.edge) return
      scene.hovered = node
      scene.edge = edge
      draw()
    },
    press(x, y) {
      byId("map-tip").hidden = true
      const node = nodeAt(x, y)
      if (node && node === scene.chosen) open(node)
      else choose(node)
    },
    left() {
      byId("map-tip").hidden = true
      scene.hovered = scene.edge = null
      draw()
    },
  })

  /** The nearest node in a direction. @param {number} dx @param {number} dy */
  function step(dx, dy) {
    const from = scene.chosen ? places[scene.chosen.number] : camera.toMap(view.width / 2, view.height / 2)
    /** @type {Node | null} */
    let best = null
    let least = Infinity
    for (const node of scene.shown) {
      if (node === scene.chosen) continue
      const [x, y] = places[node.number]
      const along = (x - from[0]) * dx + (y - from[1]) * dy
      const across = Math.abs((x - from[0]) * dy) + Math.abs((y - from[1]) * dx)
      if (along > 1 && along + 3 * across < least) [best, least] = [node, along + 3 * across]
    }
    if (best) choose(best, true)
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ArrowLeft: () => step(-1, 0), ArrowRight: () => step(1, 0), ArrowUp: () => step(0, -1), ArrowDown: () => step(0, 1),
    "+": () => zoom(1.3), "=": () => zoom(1.3), "-": () => zoom(1 / 1.3), 0: () => whole(), Escape: () => choose(null),
    Enter: () => { if (scene.chosen) open(scene.chosen) },
  }
  canvas.addEventListener("keydown", event => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  })

  /** @param {number} factor */
  function zoom(factor) {
    camera.zoom(factor, view.width / 2, view.height / 2)
    draw()
  }
  function whole() {
    camera.fit(area(graph), view)
    draw()
  }
  byId("map-in").addEventListener("click", () => zoom(1.3))
  byId("map-out").addEventListener("click", () => zoom(1 / 1.3))
  byId("map-all").addEventListener("click", whole)

  function filter() {
    const checked = (/** @type {string} */ name) => new Set(
      [.../** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll(`input[name=${name}]:checked`))].map(box => Number(box.value)))
    const levels = checked("level"), categories = checked("category")
    scene.shown = new Set(graph.nodes.filter(node =>
      (!levels.size || levels.has(node.level)) && (!categories.size || categories.has(node.category))))
    byId("map-count").textContent = `显示 ${scene.shown.size} 个概念，共 ${graph.nodes.length} 个`
    if (scene.chosen && !scene.shown.has(scene.chosen)) choose(null)
    draw()
  }
  for (const box of page.querySelectorAll("input[name=level], input[name=category]")) box.addEventListener("change", filter)
  for (const label of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-category]")))
    label.style.setProperty("--category", colour(Number(label.dataset.category), graph.categories.length, current.dark))

  byId("map-form").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault()
    const found = find(byId("map-find").value)
    byId("map-problem").hidden = Boolean(found)
    if (!found) return
    if (!scene.shown.has(found)) {
      for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (page.querySelectorAll("input[name=level], input[name=category]"))) box.checked = false
      filter()
    }
    choose(found, true)
  })
  byId("map-known").addEventListener("change", (/** @type {Event} */ event) => {
    if (!scene.chosen) return
    mark(scene.chosen.slug, /** @type {HTMLInputElement} */ (event.target).checked)
    scene.known = known()
    tell(scene.chosen)
    draw()
  })
  onChange(() => {
    scene.known = known()
    tell(scene.chosen)
    draw()
  })

  new ResizeObserver(measure).observe(canvas)
  new MutationObserver(() => {
    current = look()
    for (const label of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-category]")))
      label.style.setProperty("--category", colour(Number(label.dataset.category), graph.categories.length, current.dark))
    draw()
  }).observe(document.body, { attributes: true, attributeFilter: ["data-md-color-scheme"] })
  measure()
  filter()
  const term = graph.bySlug.get(new URLSearchParams(location.search).get("term") || "")
  if (term) choose(term, true)
  // For tests and benchmarks: what is drawn where.
  Object.assign(page, { scene, camera, places, paintNow: () => paint(context, camera, view, scene, current) })
} catch (error) {
  console.warn("map:", error)
  byId("map-loading").textContent = "地图的数据没有加载成功，请刷新再试；下面有文字版。"
}

/** The distance of a point from a segment. @param {number} x @param {number} y @param {number} x1 @param {number} y1 @param {number} x2 @param {number} y2 */
function toSegment(x, y, x1, y1, x2, y2) {
  const dx = x2 - x1, dy = y2 - y1
  const t = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - x1 - t * dx, y - y1 - t * dy)
}
