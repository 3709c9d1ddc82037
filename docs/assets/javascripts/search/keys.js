// What can be typed to find an entry? Its names, their pinyin and their initials, in one table.

import { CHINESE, letter } from "./text.js"
import { initials, sounds } from "./pinyin.js"

/** @typedef {import("./matcher.js").Entry} Entry */

/** What a key is; the same names in the same order as the points in `names.js`. */
export const TITLE = 0, ALIAS = 3, HIDDEN = 4, SOUND = 5, INITIAL = 7

/**
 * All keys of all entries, in one string, so that one search runs through all of them.
 * @typedef {object} Names
 * @property {string} text "\n" before and after each key
 * @property {Uint8Array} starts 1 where a word, syllable or Chinese character begins
 * @property {number[]} at where each key begins in `text`
 * @property {string[]} keys
 * @property {number[]} owner the number of the entry
 * @property {number[]} kind
 * @property {Map<string, number>} exact the last of the equal keys
 * @property {number[]} next the one before it, -1 when there is none
 * @property {Map<string, number[]>[] | null} spellings for typing errors, see `spellings`
 */

/**
 * @param {Entry[]} entries
 * @param {import("./pinyin.js").Readings} table
 * @returns {Names}
 */
export function collect(entries, table) {
  /** @type {Names} */
  const names = {
    text: "", starts: new Uint8Array(1 << 16), at: [], keys: [], owner: [], kind: [],
    exact: new Map(), next: [], spellings: null,
  }
  let length = 1

  /** Put a part of a key into `starts` at `place`. @param {number} place @param {number} size @param {number} begins */
  const start = (place, size, begins) => {
    if (place + size + 2 > names.starts.length) {
      const larger = new Uint8Array(2 * names.starts.length + size)
      larger.set(names.starts)
      names.starts = larger
    }
    names.starts.fill(0, place, place + size + 1)
    names.starts[place] = begins
  }
  /** @param {string} key @param {number} owner @param {number} kind */
  const add = (key, owner, kind) => {
    if (!key) return
    const last = names.exact.get(key) ?? -1
    // Kinds come best first, so an entry's second equal key can be left out.
    for (let same = last; same >= 0; same = names.next[same]) if (names.owner[same] === owner) return
    names.exact.set(key, names.keys.length)
    names.next.push(last)
    names.keys.push(key)
    names.owner.push(owner)
    names.kind.push(kind)
    names.at.push(length)
    length += key.length + 1
  }
  /** @param {string} name @param {number} owner @param {number} kind */
  const addName = (name, owner, kind) => {
    let key = "", inWord = false
    for (const character of name) {
      const { kept, chinese } = letter(character)
      if (kept) start(length + key.length, kept.length, chinese || !inWord ? 1 : 0)
      key += kept
      inWord = kept !== "" && !chinese
    }
    add(key, owner, kind)
  }
  /** @param {string} name @param {number} owner @param {number} worse */
  const addSounds = (name, owner, worse) => {
    const parts = CHINESE.test(name) ? sounds(name, table) : null
    if (!parts) return
    let key = ""
    for (const { sound } of parts) {
      start(length + key.length, sound.length, 1)
      key += sound
    }
    add(key, owner, SOUND + worse)
    for (const short of initials(parts)) {
      start(length, short.length, 1)
      if (short.length > 1) add(short, owner, INITIAL + worse)
    }
  }

  entries.forEach(({ title, english, abbreviation, aliases, hidden }, owner) => {
    ;[title, english, abbreviation].forEach((name, kind) => addName(name, owner, TITLE + kind))
    for (const name of aliases) addName(name, owner, ALIAS)
    for (const name of hidden) addName(name, owner, HIDDEN)
    addSounds(title, owner, 0)
    for (const name of aliases) addSounds(name, owner, 1)
    for (const name of hidden) addSounds(name, owner, 1)
  })
  names.text = "\n" + names.keys.join("\n") + "\n"
  return names
}

/** The numbers of the keys that equal a text. @param {Names} names @param {string} key @returns {number[]} */
export function equal(names, key) {
  const found = []
  for (let same = names.exact.get(key) ?? -1; same >= 0; same = names.next[same]) found.push(same)
  return found
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
  names.keys.forEach((key, number) => {
    if (names.kind[number] >= INITIAL) return
    add(key, number)
    if (names.kind[number] < SOUND && !CHINESE.test(key)) for (const word of wordsOf(names, number)) add(word, number)
  })
  return (names.spellings = lengths)
}

/** The words of a key of several words. @param {Names} names @param {number} number @returns {string[]} */
function wordsOf(names, number) {
  const key = names.keys[number], at = names.at[number], found = []
  let from = 0
  for (let i = 1; i <= key.length; i++)
    if (i === key.length || names.starts[at + i]) {
      if (i - from > 2) found.push(key.slice(from, i))
      from = i
    }
  return found.length > 1 || found[0] !== key ? found : []
}
