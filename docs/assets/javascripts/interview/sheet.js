// What stands on the sheet for print? All definitions, formulas and answers of the chosen levels and categories.

import { scrollable, source } from "./answers.js"
import { apply, read, write } from "./choice.js"
import { chooser } from "./chooser.js"
import { find, make } from "./elements.js"

/** @typedef {import("./choice.js").Card} Card */
/** @typedef {import("./answers.js").Parts} Parts */

const page = find("#sheet-page"), heading = find("#sheet-title"), problem = find("#data-problem"), sheet = find("#sheet")
const from = source(new URL(page.dataset.root, location.href))

/** Formulas are measured in the font that prints them; where it does not load, another one does both. */
const mathFont = () => document.fonts.load('1em "STIX Two Math"').catch(() => [])

async function start() {
  problem.hidden = true
  try {
    const [data, parts] = await Promise.all([from.cards(), from.parts(), mathFont()])
    run(data, parts)
  } catch (error) {
    console.error(error)
    problem.hidden = false
  }
}

/** @param {import("./choice.js").Cards} data @param {Record<string, Parts>} parts */
function run(data, parts) {
  let choice = read(location.search, data)
  const showChoice = chooser(find("#sheet-choice"), change => {
    choice = change(choice)
    history.pushState(null, "", location.pathname + write({ level: choice.level, category: choice.category }))
    show()
  })

  function show() {
    const all = { ...choice, which: /** @type {const} */ ("all") }
    const { chosen, counts } = apply(data.cards, all, new Map(), new Date())
    showChoice(all, counts)
    const groups = grouped(chosen, card => `${card.level} ${card.category}`)
    const entries = new Set(chosen.map(card => card.slug)).size
    find("#sheet-total").textContent = chosen.length ? `${entries} 个词条，${chosen.length} 道面试题` : "没有这样的词条。"
    sheet.replaceChildren(...[...groups].map(([title, cards]) => group(title, cards, parts)))
    scrollable(sheet)
    measure()
    heading.textContent = document.title = `速查表：${[...choice.level, ...choice.category].join("、") || "全部"}`
    const link = find("#to-interview")
    link.href = link.href.split("?")[0] + write({ level: choice.level, category: choice.category })
  }

  find("#print").addEventListener("click", () => print())
  addEventListener("popstate", () => {
    choice = read(location.search, data)
    show()
  })
  page.hidden = false
  show()
}

/** @param {Card[]} cards @param {(card: Card) => string} key @returns {Map<string, Card[]>} */
function grouped(cards, key) {
  /** @type {Map<string, Card[]>} */
  const groups = new Map(cards.map(card => [key(card), []]))
  for (const card of cards) groups.get(key(card))?.push(card)
  return groups
}

/** @param {string} title @param {Card[]} cards @param {Record<string, Parts>} parts */
function group(title, cards, parts) {
  const entries = grouped(cards, card => card.slug)
  return make("section", {}, make("h2", {}, title), ...[...entries].map(([slug, asked]) => entry(asked, parts[slug])))
}

/** @param {Card[]} asked the questions of one entry @param {Parts | undefined} parts */
function entry(asked, parts) {
  const [{ slug, title, title_en }] = asked
  const link = make("a", { href: from.entry({ id: slug, slug }).split("#")[0] }, title)
  const english = make("span", { className: "name-en", lang: "en" }, title_en)
  const article = make("article", {}, make("h3", {}, link, " ", english))
  if (parts) article.append(from.nodes(parts.definition))
  if (parts?.formula) article.append(make("h4", {}, "公式"), make("div", {}, from.nodes(parts.formula)))
  for (const card of asked)
    article.append(make("h4", {}, card.question), from.nodes(parts?.answers[card.id.slice(slug.length + 1)] || ""))
  for (const image of article.querySelectorAll("img")) image.loading = "eager" // print does not wait
  return article
}

/** How wide each formula is, in its own ems, so that print can make the widest fit the paper. */
function measure() {
  const formulas = /** @type {NodeListOf<HTMLElement>} */ (sheet.querySelectorAll(".formula"))
  sheet.classList.add("measuring")
  const widths = [...formulas].map(formula => formula.offsetWidth / parseFloat(getComputedStyle(formula).fontSize))
  sheet.classList.remove("measuring")
  formulas.forEach((formula, index) => formula.style.setProperty("--ems", widths[index].toFixed(2)))
}

find("button", problem).addEventListener("click", start)
start()
