// How do the grades leave this browser and come into another? As a file.

import { find, make } from "./elements.js"
import { sentence } from "./progress.js"

/**
 * @param {HTMLElement} box
 * @param {import("./progress.js").Progress} progress
 * @param {Iterable<string>} cards the ids that the site has
 */
export function backup(box, progress, cards) {
  const said = find("#backup-said", box), problem = find("#backup-problem", box), input = find("#import", box)

  /** @param {() => Promise<string>} work */
  async function run(work) {
    said.textContent = ""
    problem.hidden = true
    try {
      said.textContent = await work()
    } catch (error) {
      problem.textContent = sentence(error)
      problem.hidden = false
    }
  }

  find("#export", box).addEventListener("click", () => run(async () => {
    const text = await progress.exportFile()
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }))
    const day = new Date().toISOString().slice(0, 10)
    make("a", { href, download: `deep-learning-glossary-reviews-${day}.json` }).click()
    setTimeout(() => URL.revokeObjectURL(href), 60_000)
    return "评分已经导出成文件。"
  }))

  input.addEventListener("change", () => run(async () => {
    const [file] = input.files
    if (!file) return ""
    const text = await file.text()
    input.value = "" // the same file can be chosen again
    const { added, known, unknownCards } = await progress.importFile(text, cards)
    const gone = unknownCards ? `其中 ${unknownCards} 道题现在没有了，它们的评分也保留着。` : ""
    return `导入了 ${added} 次评分，另有 ${known} 次本来就有。${gone}`
  }))
}
