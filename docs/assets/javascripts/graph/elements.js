// Small pieces of the page, made of text alone: nothing that a reader or an entry wrote becomes HTML.

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** @param {string} root @param {import("./graph.js").Node} node */
export const link = (root, node) => make("a", { href: `${root}/terms/${node.slug}/`, title: node.description }, node.title)

/** @param {import("./graph.js").Graph} graph @param {import("./graph.js").Node} node */
export const tag = (graph, node) => make("span", { class: `level level--l${node.level}` }, graph.levels[node.level].name)

/** @param {string} id @returns {any} */
export const byId = id => document.getElementById(id)
