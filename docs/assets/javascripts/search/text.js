// How is text compared? Without case, width, spaces and punctuation.

export const CHINESE = /[\u4e00-\u9fff]/

/** @param {string} text */
export const normalise = text => text.normalize("NFKC").toLowerCase()

/** Only letters and digits are left: "K 折 Cross-Validation" becomes "k折crossvalidation". @param {string} text */
export const squash = text => normalise(text).replace(/[^\p{L}\p{N}]+/gu, "")

/**
 * What is left of each UTF-16 unit, remembered because names are made of few of them.
 * @type {{kept: string, chinese: boolean}[]}
 */
const letters = []

/** @param {string} text @param {number} place */
export function letter(text, place) {
  const code = text.charCodeAt(place)
  const known = letters[code]
  if (known) return known
  const kept = squash(text[place])
  return (letters[code] = { kept, chinese: CHINESE.test(kept) })
}

/**
 * The squashed text with, for each of its characters, where it stood, and whether a word begins there.
 * Each Chinese character counts as a word.
 * @param {string} text
 * @returns {{text: string, from: number[], to: number[], starts: boolean[]}}
 */
export function spell(text) {
  const from = [], to = [], starts = []
  let squashed = "", inWord = false
  for (let place = 0; place < text.length; place++) {
    const { kept, chinese } = letter(text, place)
    for (let i = 0; i < kept.length; i++) {
      from.push(place)
      to.push(place + 1)
      starts.push(chinese || (!inWord && i === 0))
    }
    squashed += kept
    inWord = kept !== "" && !chinese
  }
  return { text: squashed, from, to, starts }
}

/** The words in Latin letters and digits. @param {string} text @returns {string[]} */
export const words = text => normalise(text).match(/[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu) || []

const runs = /[\u4e00-\u9fff]+|[\p{Script=Latin}\p{Script=Greek}\p{N}]+/gu

/**
 * What two texts are compared by: pairs of neighbouring Chinese characters, and Latin words.
 * @param {string} text
 * @returns {string[]} without repetition
 */
export function grams(text) {
  /** @type {Set<string>} */
  const found = new Set()
  for (const run of normalise(text).match(runs) || []) {
    if (!CHINESE.test(run) || run.length === 1) found.add(run)
    else for (let i = 0; i + 1 < run.length; i++) found.add(run.slice(i, i + 2))
  }
  return [...found]
}

const asking = new RegExp(
  [
    // what makes it a question, in writing and in speech
    "为什么|为何|为啥|凭什么|怎么回事|怎么样|怎么办|怎么|怎样|如何|咋回事|咋样|咋办|咋",
    "是什么意思|是啥意思|什么意思|啥意思|有什么用|有啥用|干什么|干嘛|什么|是啥|有啥|啥|哪些|哪个|哪种|哪里|多少",
    "是不是|能不能|会不会|要不要|该不该|可不可以|有没有|是否|区别|不同|意思|到底|究竟|请问|请教",
    "讲讲|说说|谈谈|解释|介绍|理解|一下",
    // what is said around it
    "居然|竟然|明明|老是|总是|一直|直接|其实|感觉|觉得|知道|应该|可以|需要|通常|一般|经常|已经|还是|就是|不会",
    "因为|所以|如果|但是|然后|而且|比如|例如|这么|那么|这个|那个|这些|那些|时候|里面|东西|分别|一个|几个",
    "吗|呢|吧|嘛|呀|啊|么|的|了",
  ].join("|"),
  "g",
)

/** A question without the words that any question has. @param {string} text */
export const topic = text => text.replace(asking, " ")

/** @param {string} text */
export const escape = text =>
  text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

let before = new Uint8Array(64), last = new Uint8Array(64), row = new Uint8Array(64)

/**
 * How many letters must be changed, added, left out or swapped with their neighbour; more than `most` is
 * `most + 1`. Optimal string alignment after Damerau (1964). Of long texts only the beginnings are compared.
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1
  const wide = Math.min(b.length, 63)
  for (let j = 0; j <= wide; j++) last[j] = j
  for (let i = 1; i <= Math.min(a.length, 63); i++) {
    row[0] = i
    let least = i
    const one = a.charCodeAt(i - 1), other = a.charCodeAt(i - 2)
    for (let j = 1; j <= wide; j++) {
      const two = b.charCodeAt(j - 1)
      let cost = last[j - 1] + (one === two ? 0 : 1)
      if (last[j] < cost) cost = last[j] + 1
      if (row[j - 1] < cost) cost = row[j - 1] + 1
      if (i > 1 && j > 1 && one === b.charCodeAt(j - 2) && other === two && before[j - 2] < cost) cost = before[j - 2] + 1
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const spare = before
    before = last
    last = row
    row = spare
  }
  return last[wide]
}
