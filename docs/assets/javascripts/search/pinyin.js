// How is a Chinese name typed in Latin letters? In full syllables or by their initials.

import { letter } from "./text.js"

/**
 * @typedef {object} Readings
 * @property {Map<string, string>} usual each character's usual syllable
 * @property {Record<string, string>} exceptions names read otherwise, with their syllables
 */

/**
 * @param {Record<string, string>} bySyllable such as {guo: "果过"}
 * @param {Record<string, string>} exceptions
 * @returns {Readings}
 */
export function readings(bySyllable, exceptions) {
  const usual = new Map()
  for (const [syllable, characters] of Object.entries(bySyllable))
    for (const character of characters) usual.set(character, typed(syllable))
  return { usual, exceptions }
}

/** One spelling for ü, which keyboards lack: "lüe", "lve" and "lue" are the same. @param {string} latin */
export const typed = latin => latin.replace(/ü/g, "v").replace(/([ln])ve/g, "$1ue")

/**
 * A name taken apart into syllables and Latin words, each with its place in the name.
 * @param {string} name
 * @param {Readings} table
 * @returns {{sound: string, from: number, to: number, chinese: boolean}[] | null} null when a character is unknown
 */
export function sounds(name, table) {
  const special = table.exceptions[name]?.split(" ")
  const parts = []
  let seen = 0, word = null
  for (let from = 0; from < name.length; from++) {
    const { kept, chinese } = letter(name, from)
    const to = from + 1
    if (chinese) {
      const sound = special ? typed(special[seen++]) : table.usual.get(name[from])
      if (!sound) return null
      parts.push({ sound, from, to, chinese })
      word = null
    } else if (word && kept) {
      word.sound += kept
      word.to = to
    } else if (kept) {
      word = { sound: kept, from, to, chinese }
      parts.push(word)
    } else word = null
  }
  return parts
}

/**
 * The initials of a name: "L2 正则化" is both "l2zzh" and "lzzh".
 * @param {{sound: string, chinese: boolean}[]} parts
 * @returns {string[]}
 */
export function initials(parts) {
  const short = parts.map(part => part.sound[0]).join("")
  const long = parts.map(part => (part.chinese ? part.sound[0] : part.sound)).join("")
  return short === long ? [short] : [long, short]
}
