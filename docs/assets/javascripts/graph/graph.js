// The graph of concepts: read once, then asked for neighbours and for the way to an entry.

/**
 * @typedef {object} Node
 * @property {number} number
 * @property {string} slug
 * @property {string} title
 * @property {string} english
 * @property {number} level
 * @property {number} category
 * @property {number} column
 * @property {number} row 0 is the top
 * @property {number} minutes to read it
 * @property {string} description
 * @property {Edge[]} below its constituents
 * @property {Edge[]} above what it is a constituent of
 *
 * @typedef {{user: Node, constituent: Node, reason: string}} Edge
 *
 * @typedef {object} Graph
 * @property {{name: string, meaning: string, from: number, to: number}[]} levels with their rows
 * @property {string[]} categories
 * @property {number} columns
 * @property {number} rows
 * @property {Node[]} nodes
 * @property {Edge[]} edges
 * @property {Map<string, Node>} bySlug
 */

/** @param {any} data what `graph.json` holds @returns {Graph} */
export function read(data) {
  const nodes = data.nodes.map((/** @type {any[]} */ row, /** @type {number} */ number) => {
    const [slug, title, english, level, category, column, place, minutes, description] = row
    return { number, slug, title, english, level, category, column, row: place, minutes, description, below: [], above: [] }
  })
  const edges = data.edges.map((/** @type {[number, number, string]} */ [user, constituent, reason]) => {
    const edge = { user: nodes[user], constituent: nodes[constituent], reason }
    nodes[user].below.push(edge)
    nodes[constituent].above.push(edge)
    return edge
  })
  const levels = data.levels.map((/** @type {any[]} */ [name, meaning, from, to]) => ({ name, meaning, from, to }))
  const bySlug = new Map(nodes.map((/** @type {Node} */ node) => [node.slug, node]))
  return { levels, categories: data.categories, columns: data.columns, rows: data.rows, nodes, edges, bySlug }
}

/** @param {string} root the site's root, relative to the page @returns {Promise<Graph>} */
export async function load(root) {
  const response = await fetch(`${root}/assets/graph/graph.json`)
  if (!response.ok) throw new Error(`graph.json: ${response.status}`)
  return read(await response.json())
}

/**
 * What to learn before a node, constituents first; as in `Library.learning_path`.
 * What is known drops out, and with it what nothing but the known needs.
 * @param {Node} target
 * @param {Set<string>} known slugs
 * @returns {Node[]}
 */
export function pathTo(target, known) {
  /** @type {Node[]} */
  const path = []
  const visited = new Set([target])
  /** @param {Node} node */
  function visit(node) {
    for (const { constituent } of node.below) {
      if (visited.has(constituent) || known.has(constituent.slug)) continue
      visited.add(constituent)
      visit(constituent)
      path.push(constituent)
    }
  }
  visit(target)
  return path
}

/** Everything that a node needs, directly or not. @param {Node} target @returns {Set<Node>} */
export const needed = target => new Set(pathTo(target, new Set()))
