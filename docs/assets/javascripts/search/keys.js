// What can be typed to find an entry? Its names, their pinyin and their initials, in one table.

import { CHINESE, letter } from "./text.js"
import { sounds } from "./pinyin.js"

/** @typedef {import("./matcher.js").Entry} Entry */

/** What a key is; the same names in the same order as the points in `names.js`. */
export const TITLE = 0, ALIAS = 3, HIDDEN = 4, SOUND = 5, INITIAL = 7

/**
 * All keys of all entries, in one string, so that one search runs through all of them.
 * @typedef {object} Names
 * @property {string} text "\n" before and after each key
 * @property {Uint8Array} starts 1 where a word, syllable or Chinese character begins
 * @property {number[]} at where each key begins in `text`; one more at the end
 * @property {number[]} owner the number of the entry
 * @property {number[]} kind
 * @property {Map<string, number[]>} exact for names, filled by `remember`: the numbers of the equal keys
 * @property {Map<string, number[]>[] | null} spellings for typing errors, see `spellings`
 */

/** @param {Names} names @param {number} number */
export const keyOf = (names, number) => names.text.slice(names.at[number], names.at[number + 1] - 1)

/**
 * The first list of results waits for this, so it is written for speed.
 * @param {Entry[]} entries
 * @param {import("./pinyin.js").Readings} table
 * @returns {Names}
 */
export function collect(entries, table) {
  /** @type {string[]} */
  const keys = []
  const [at, owners, kinds] = /** @type {number[][]} */ ([[], [], []])
  let starts = new Uint8Array(1 << 18)
  let length = 1

  /** @param {string} key whose `starts` are written @param {number} owner @param {number} kind */
  const add = (key, owner, kind) => {
    if (!key) return
    keys.push(key)
    at.push(length)
    owners.push(owner)
    kinds.push(kind)
    length += key.length + 1
    // Names have at most 60 characters; syllables at most six letters.
    if (length + 600 > starts.length) {
      const larger = new Uint8Array(2 * starts.length)
      larger.set(starts)
      starts = larger
    }
  }
  /** @param {string} name @param {number} owner @param {number} kind */
  const addName = (name, owner, kind) => {
    let key = "", inWord = false
    for (let place = 0; place < name.length; place++) {
      const { kept, chinese } = letter(name, place)
      if (kept) {
        if (chinese || !inWord) starts[length + key.length] = 1
        key += kept
      }
      inWord = kept !== "" && !chinese
    }
    add(key, owner, kind)
  }
  /** The same as `sounds` and `initials` in `pinyin.js`. @param {string} name @param {number} owner @param {number} worse */
  const addSounds = (name, owner, worse) => {
    if (!CHINESE.test(name)) return
    const special = table.exceptions[name] ? sounds(name, table)?.filter(part => part.chinese) : null
    let key = "", short = "", long = "", inWord = false, seen = 0
    for (let place = 0; place < name.length; place++) {
      const { kept, chinese } = letter(name, place)
      const sound = !chinese ? kept : special ? special[seen++].sound : table.usual.get(kept)
      if (sound === undefined) {
        starts.fill(0, length, length + key.length + 1)
        return
      }
      if (sound && (chinese || !inWord)) {
        starts[length + key.length] = 1
        short += sound[0]
      }
      key += sound
      long += chinese ? sound[0] : sound
      inWord = kept !== "" && !chinese
    }
    add(key, owner, SOUND + worse)
    if (long.length > 1) add(long, owner, INITIAL + worse)
    if (short.length > 1 && short !== long) add(short, owner, INITIAL + worse)
  }

  entries.forEach(({ title, english, abbreviation, aliases, hidden }, owner) => {
    addName(title, owner, TITLE)
    addName(english, owner, TITLE + 1)
    addName(abbreviation, owner, TITLE + 2)
    for (const name of aliases) addName(name, owner, ALIAS)
    for (const name of hidden) addName(name, owner, HIDDEN)
    addSounds(title, owner, 0)
    for (const name of aliases) addSounds(name, owner, 1)
    for (const name of hidden) addSounds(name, owner, 1)
  })
  at.push(length)
  const text = "\n" + keys.join("\n") + "\n"
  return { text, starts, at, owner: owners, kind: kinds, exact: new Map(), spellings: null }
}

/** Take in an entry's names for being found inside a query. @param {Names} names @param {number} owner @param {number} from its first key @returns {number} its last key and one */
export function remember(names, owner, from) {
  let number = from
  for (; names.owner[number] === owner; number++) {
    if (names.kind[number] >= SOUND) continue
    const key = keyOf(names, number)
    const same = names.exact.get(key)
    if (same) same.push(number)
    else names.exact.set(key, [number])
  }
  return number
}

/** Whether a key is pinyin or initials; -1 is no key. @param {Names} names @param {number} number */
export const isSound = (names, number) => number >= 0 && names.kind[number] >= SOUND

/**
 * What may be misspelt: by length, each spelling with its keys. Words of longer keys are spellings too.
 * @param {Names} names
 */
export function spellings(names) {
  if (names.spellings) return names.spellings
  /** @type {Map<string, number[]>[]} */
  const lengths = []
  /** @param {string} spelling @param {number} number */
  const add = (spelling, number) => {
    const same = (lengths[spelling.length] ||= new Map())
    const numbers = same.get(spelling)
    if (numbers) numbers.push(number)
    else same.set(spelling, [number])
  }
  names.kind.forEach((kind, number) => {
    if (kind >= INITIAL) return
    const key = keyOf(names, number)
    add(key, number)
    if (kind < SOUND && !CHINESE.test(key)) for (const word of wordsOf(names, number)) add(word, number)
  })
  return (names.spellings = lengths)
}

/** The words of a key of several words. @param {Names} names @param {number} number @returns {string[]} */
function wordsOf(names, number) {
  const key = keyOf(names, number), at = names.at[number], found = []
  let from = 0
  for (let i = 1; i <= key.length; i++)
    if (i === key.length || names.starts[at + i]) {
      if (i - from > 2) found.push(key.slice(from, i))
      from = i
    }
  return found.length > 1 || found[0] !== key ? found : []
}
