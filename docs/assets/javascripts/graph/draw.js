// How is the map painted? Bands of levels, edges, boxes; only what is in sight.

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./graph.js").Node} Node */
/** @typedef {import("./graph.js").Edge} Edge */

export const BOX = { width: 118, height: 30 }
export const STEP = { column: 132, row: 58, band: 46 }
const LEFT = 70
const READABLE = 0.45 // below this scale titles are left out

/** @param {Graph} graph */
export const area = graph => ({
  width: LEFT + graph.columns * STEP.column,
  height: graph.rows * STEP.row + graph.levels.length * STEP.band,
})

/** The bands above a row, L3 being the first. @param {Graph} graph @param {number} row */
const bandsAbove = (graph, row) => graph.levels.filter(level => level.to <= row).length

/** The middle of a node's box. @param {Graph} graph @param {Node} node @returns {[number, number]} */
export const centre = (graph, node) => [
  LEFT + node.column * STEP.column,
  (node.row + 0.5) * STEP.row + (bandsAbove(graph, node.row) + 0.5) * STEP.band,
]

/** A category's colour; `dark` is whether the paper is. @param {number} category @param {number} count @param {boolean} dark */
export const colour = (category, count, dark) => `hsl(${Math.round((360 * category) / count)} ${dark ? "65% 68%" : "65% 36%"})`

/**
 * @typedef {object} Scene
 * @property {Graph} graph
 * @property {[number, number][]} places middles of the boxes, by number of the node
 * @property {Set<Node>} shown the nodes that the filters leave
 * @property {Node | null} chosen
 * @property {Node | null} hovered
 * @property {Edge | null} edge the edge below the pointer
 * @property {Set<string>} known
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import("./camera.js").Camera} camera
 * @param {{width: number, height: number}} view pixels
 * @param {Scene} scene
 * @param {{dark: boolean, text: string, quiet: string, paper: string, font: string}} look
 */
export function paint(context, camera, view, scene, look) {
  const { graph, places, shown } = scene
  const ratio = devicePixelRatio || 1
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, view.width, view.height)
  context.setTransform(ratio * camera.scale, 0, 0, ratio * camera.scale, -camera.x * camera.scale * ratio, -camera.y * camera.scale * ratio)
  const seen = {
    left: camera.x - BOX.width, right: camera.x + view.width / camera.scale + BOX.width,
    top: camera.y - BOX.height, bottom: camera.y + view.height / camera.scale + BOX.height,
  }
  bands(context, graph, look)
  const focus = scene.hovered || scene.chosen
  for (const edge of graph.edges) {
    if (!shown.has(edge.user) || !shown.has(edge.constituent)) continue
    const near = edge === scene.edge || (focus && (edge.user === focus || edge.constituent === focus))
    if (near) continue
    line(context, places, edge, look.quiet, focus ? 0.06 : 0.18, 1)
  }
  for (const edge of focus ? [...focus.below, ...focus.above] : [])
    if (shown.has(edge.user) && shown.has(edge.constituent)) line(context, places, edge, look.text, 0.8, 1.6)
  if (scene.edge) line(context, places, scene.edge, look.text, 1, 3)
  const around = focus ? new Set([focus, ...focus.below.map(e => e.constituent), ...focus.above.map(e => e.user)]) : null
  context.font = `13px ${look.font}`
  context.textAlign = "center"
  context.textBaseline = "middle"
  for (const node of graph.nodes) {
    const [x, y] = places[node.number]
    if (x < seen.left || x > seen.right || y < seen.top || y > seen.bottom || !shown.has(node)) continue
    context.globalAlpha = around && !around.has(node) ? 0.35 : 1
    box(context, node, x, y, scene, look, camera.scale)
  }
  context.globalAlpha = 1
}

/** @param {CanvasRenderingContext2D} context @param {Graph} graph @param {any} look */
function bands(context, graph, look) {
  context.textAlign = "left"
  context.textBaseline = "top"
  context.font = `bold 22px ${look.font}`
  for (const level of graph.levels) {
    const above = bandsAbove(graph, level.from)
    const top = level.from * STEP.row + above * STEP.band
    const height = (level.to - level.from) * STEP.row + STEP.band
    context.globalAlpha = above % 2 ? 0.04 : 0.08
    context.fillStyle = look.text
    context.fillRect(0, top, area(graph).width, height)
    context.globalAlpha = 1
    context.fillStyle = look.quiet
    context.fillText(level.name, 8, top + 8)
  }
}

/** @param {CanvasRenderingContext2D} context @param {[number, number][]} places @param {Edge} edge @param {string} style @param {number} alpha @param {number} width */
function line(context, places, edge, style, alpha, width) {
  const [x1, y1] = places[edge.constituent.number], [x2, y2] = places[edge.user.number]
  context.globalAlpha = alpha
  context.strokeStyle = style
  context.lineWidth = width
  context.beginPath()
  context.moveTo(x1, y1 - BOX.height / 2)
  context.lineTo(x2, y2 + BOX.height / 2)
  context.stroke()
  context.globalAlpha = 1
}

/** @type {Map<string, string>} titles cut to the width of a box */
const cut = new Map()

/** @param {CanvasRenderingContext2D} context @param {string} title */
function fitted(context, title) {
  const known = cut.get(title)
  if (known) return known
  let text = title
  while (text.length > 1 && context.measureText(text === title ? text : `${text}…`).width > BOX.width - 12) text = text.slice(0, -1)
  const found = text === title ? title : `${text}…`
  cut.set(title, found)
  return found
}

/** @param {CanvasRenderingContext2D} context @param {Node} node @param {number} x @param {number} y @param {Scene} scene @param {any} look @param {number} scale */
function box(context, node, x, y, scene, look, scale) {
  const style = colour(node.category, scene.graph.categories.length, look.dark)
  const chosen = node === scene.chosen
  context.beginPath()
  context.roundRect(x - BOX.width / 2, y - BOX.height / 2, BOX.width, BOX.height, 6)
  context.fillStyle = chosen ? style : look.paper
  context.fill()
  context.strokeStyle = style
  context.lineWidth = chosen || node === scene.hovered ? 3 : 1.5
  context.setLineDash(scene.known.has(node.slug) ? [4, 3] : [])
  context.stroke()
  context.setLineDash([])
  if (scale < READABLE && !chosen) return
  context.fillStyle = chosen ? look.paper : look.text
  context.fillText(fitted(context, node.title), x, y + 1)
}
