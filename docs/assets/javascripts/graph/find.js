// Which node does the reader mean? Found as the search finds entries: names, pinyin, abbreviations.

import { index, search } from "../search/matcher.js"

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./graph.js").Node} Node */

/**
 * @param {string} root
 * @param {Graph} graph
 * @returns {Promise<(text: string) => Node | null>}
 */
export async function finder(root, graph) {
  const response = await fetch(`${root}/assets/search/names.json`)
  if (!response.ok) throw new Error(`names.json: ${response.status}`)
  const names = index(await response.json())
  return text => {
    const wanted = text.trim()
    if (!wanted) return null
    const hit = graph.bySlug.get(wanted) || graph.nodes.find(node => node.title === wanted)
    return hit || graph.bySlug.get(search(names, wanted).hits[0]?.entry.slug || "") || null
  }
}

/** The titles that the input offers. @param {Graph} graph @param {HTMLElement} list a datalist */
export function offer(graph, list) {
  list.replaceChildren(...graph.nodes.map(node => {
    const option = document.createElement("option")
    option.value = node.title
    option.label = node.english
    return option
  }))
}
