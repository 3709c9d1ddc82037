// Where do questions and answers come from? From two files of the build; answers only when wanted.

import { make } from "./elements.js"

/** @typedef {import("./choice.js").Cards} Cards */
/** @typedef {{definition: string, formula: string, answers: Record<string, string>}} Parts HTML, addresses relative to the site's root */

const PATIENCE = 30_000

/** @param {URL} address */
async function load(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) })
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response.json()
}

/** @param {URL} root of the site */
export function source(root) {
  /** @type {Promise<Record<string, Parts>> | null} */
  let answers = null

  /** @returns {Promise<Cards>} */
  const cards = () => load(new URL("assets/interview/cards.json", root))

  const parts = () => {
    answers ||= load(new URL("assets/interview/answers.json", root)).catch(error => {
      answers = null // the next one tries again
      throw error
    })
    return answers
  }

  /** HTML of our own build as nodes, with its addresses made absolute. @param {string} html */
  const nodes = html => {
    const template = make("template", { innerHTML: html })
    for (const name of ["href", "src"])
      for (const element of template.content.querySelectorAll(`[${name}]`))
        element.setAttribute(name, new URL(element.getAttribute(name) || "", root).href)
    return template.content
  }

  /** @param {{id: string, slug: string}} card */
  const entry = ({ id, slug }) => new URL(`terms/${slug}/#${id.slice(slug.length + 1)}`, root).href

  /**
   * Put a card's answer into a box; a failure is said there, with a button that tries again.
   * @param {HTMLElement} box
   * @param {{id: string, slug: string}} card
   */
  async function fill(box, card) {
    box.setAttribute("aria-busy", "true")
    box.replaceChildren(make("p", { className: "loading" }, "正在加载答案…"))
    try {
      const html = (await parts())[card.slug]?.answers[card.id.slice(card.slug.length + 1)]
      box.replaceChildren(html === undefined ? make("p", {}, "这里没有找到答案，请打开词条查看。") : nodes(html))
      scrollable(box)
    } catch {
      const again = make("button", { type: "button", className: "plain", onclick: () => fill(box, card) }, "再试一次")
      box.replaceChildren(make("p", { role: "alert" }, "答案没有加载成功。", again))
    }
    box.removeAttribute("aria-busy")
  }

  return { cards, parts, nodes, entry, fill }
}

/** What scrolls sideways must be within reach of the keyboard. @param {HTMLElement} box */
export function scrollable(box) {
  for (const wide of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("pre > code, table")))
    if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0
}

/** @typedef {ReturnType<typeof source>} Source */
