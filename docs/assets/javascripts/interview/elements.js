// How is an element made, and one of the page found?

/**
 * An element with properties, attributes (names with a dash, and `class`) and children; strings become text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties))
    if (name in element) /** @type {any} */ (element)[name] = value
    else element.setAttribute(name, value)
  element.append(...children)
  return element
}

/** @param {string} selector @param {ParentNode} [root] @returns {any} */
export function find(selector, root = document) {
  const element = root.querySelector(selector)
  if (!element) throw new Error(`the page lacks ${selector}`)
  return element
}

/** A level as entries show it. @param {string} name */
export const levelTag = name => make("span", { className: `level level--${name.toLowerCase()}` }, name)
