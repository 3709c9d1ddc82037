// What happens on the interview page? The address says what is chosen and whether it is being drilled.

import { source } from "./answers.js"
import { backup } from "./backup.js"
import { apply, ordered, read, write } from "./choice.js"
import { chooser } from "./chooser.js"
import { drill } from "./drill.js"
import { find } from "./elements.js"
import { keep, recall } from "./kept.js"
import { questionList } from "./list.js"
import { openProgress } from "./progress.js"
import { begin, revive } from "./session.js"

const DRILL = "#practice-now"

const page = find("#interview"), problem = find("#data-problem"), blocked = find("#storage-problem")
const from = source(new URL(page.dataset.root, location.href))

/** @param {string} sentence */
function warn(sentence) {
  blocked.textContent = sentence
  blocked.hidden = false
}

async function start() {
  problem.hidden = true
  try {
    const data = await from.cards()
    run(data, await openProgress(warn))
  } catch (error) {
    console.error(error)
    problem.hidden = false
  }
}

/** @param {import("./choice.js").Cards} data @param {import("./progress.js").Progress} progress */
function run(data, progress) {
  const cards = new Map(data.cards.map(card => [card.id, card]))
  const choosing = find("#choice"), practice = find("#practice"), resume = find("#resume"), begins = find("#start")
  const introduction = find("#introduction")
  let choice = read(location.search, data)

  /** Go to an address of this page. @param {string} hash */
  const go = hash => {
    history.pushState(null, "", location.pathname + write(choice) + hash)
    show()
  }
  const showChoice = chooser(choosing, change => {
    choice = change(choice)
    go("")
  })
  const showList = questionList(find("#questions"), from)
  const showDrill = drill(practice, cards, from, progress, {
    leave() {
      go("")
      const next = [resume, begins].find(button => !button.hidden && !button.disabled) || choosing
      next.focus()
    },
    repeat: practise,
  })
  const kept = () => revive(recall(), new Set(cards.keys()))

  /** @param {string[]} ids */
  function practise(ids) {
    keep(begin(ids))
    go(DRILL) // what is shown follows the address
  }

  function list() {
    const now = new Date()
    const { chosen, counts } = apply(data.cards, choice, progress.states, now)
    showChoice(choice, counts)
    showList(chosen, progress.states, now)
    find("#total").textContent = `${chosen.length} 题`
    find("#nothing").hidden = chosen.length > 0
    begins.disabled = chosen.length === 0
    begins.textContent = chosen.length ? `开始练习（${Math.min(choice.count, chosen.length)} 题）` : "开始练习"
    const left = kept()?.queue.length || 0
    resume.hidden = !left
    resume.textContent = `接着练（还剩 ${left} 题）`
    const sheet = find("#to-sheet")
    sheet.href = sheet.href.split("?")[0] + write({ level: choice.level, category: choice.category })
  }

  function show() {
    const session = location.hash === DRILL ? kept() : null
    choosing.hidden = introduction.hidden = session !== null
    practice.hidden = session === null
    if (session) showDrill(session)
    else list()
  }

  begins.addEventListener("click", () => {
    const now = new Date()
    const { chosen } = apply(data.cards, choice, progress.states, now)
    practise(ordered(chosen, progress.states, now).slice(0, choice.count).map(card => card.id))
  })
  resume.addEventListener("click", () => go(DRILL))
  find("#nothing button").addEventListener("click", () => {
    choice = read("", data)
    go("")
  })
  addEventListener("popstate", () => {
    choice = read(location.search, data)
    show()
  })
  const refresh = () => { if (!choosing.hidden) list() }
  progress.onChange(refresh)
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh() }) // more may be due
  backup(choosing, progress, [...cards.keys()])
  page.hidden = false
  show()
}

find("button", problem).addEventListener("click", start)
start()
