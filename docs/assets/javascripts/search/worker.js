// Answers the queries of Material's search dialog, in the place of Material's own worker.
//
// Material sends {type: 0} (set up) and expects {type: 1} (ready); it sends {type: 2, data: query}
// and expects {type: 3, data: {items}}; other keys of data reach the page through `component$`.
// Material starts it as a classic worker and asks for "" on every page, so nothing is imported or
// fetched before the dialog says through a channel of the page's own that the reader is there.

const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3
const MOST = 500, MOST_FOUND = 100

/** @type {Promise<any> | null} */
let loading = null
let awake = false
let query = ""
let complete = false

async function load() {
  const [matcher, results, labs, names] = await Promise.all([
    import("./matcher.js"),
    import("./results.js"),
    import("./labs.js"),
    fetchJson("names.json"),
  ])
  const known = matcher.index(names)
  setTimeout(() => learn(matcher, known))
  return { matcher, results, labs, known }
}

/** @param {string} name */
async function fetchJson(name) {
  const response = await fetch(new URL(`../../search/${name}`, self.location.href))
  if (!response.ok) throw new Error(`${name}: ${response.status}`)
  return response.json()
}

/** What questions need comes after the first list, in slices between which queries are answered. */
async function learn(/** @type {any} */ matcher, /** @type {any} */ known) {
  const details = await further("details.json")
  known.labs = (await further("labs.json")) || []
  for (const _ of matcher.learn(known, details || {})) await new Promise(resolve => setTimeout(resolve))
  answer()
  const texts = await further("texts.json")
  if (texts) matcher.read(known, texts)
  complete = true
  answer()
}

/** Data without which there are results still. @param {string} name */
const further = name => fetchJson(name).catch(error => console.warn("search goes on without", error))

async function answer() {
  loading ||= load()
  const asked = query
  let loaded
  try {
    loaded = await loading
  } catch (error) {
    console.warn("search:", error)
    loading = null
    postMessage({ type: RESULT, data: { items: [], failed: true } })
    return
  }
  if (asked !== query) return
  const { matcher, results, labs, known } = loaded
  const { text, active, counts, hits } = matcher.search(known, asked)
  const entries = hits.slice(0, text ? MOST_FOUND : MOST).map((/** @type {any} */ hit) => results.item(hit, text, known.table))
  // Labs have neither level nor category.
  const filtered = active.level.length + active.category.length > 0
  const beside = text && !filtered ? labs.find(known.labs || [], text) : []
  const items = labs.among(entries, beside)
  const total = hits.length + beside.length
  postMessage({ type: RESULT, data: { items, active, counts, titles: known.titles, total, query: asked, complete } })
}

addEventListener("message", ({ data: message }) => {
  if (message.type === SETUP) postMessage({ type: READY })
  if (message.type === QUERY) {
    query = message.data
    if (query || awake) answer()
  }
})

const channel = new BroadcastChannel(self.location.hash)
channel.onmessage = (/** @type {MessageEvent} */ { data }) => {
  if (data !== "wake") return
  channel.postMessage("awake")
  if (awake && loading) return
  awake = true
  answer()
}
channel.postMessage("started")
