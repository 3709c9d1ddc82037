// How can the site be read with the network off, and no page ever mix two builds of it?
//
// The build publishes the files of this folder as one, service-worker.js, at the root of the site,
// so that it may answer for every page, and beside it offline.json: the version of the build, the
// paths of the shell, and the hash of every file that is not a page. A page says its version in a
// <meta>. The worker contains no version, so it changes only with its own code; versions are data,
// and several can be at hand at once.
//
// - A page is asked from the network first and from the current version's cache after PATIENCE or
//   a failure. Whose page it is, is remembered by client (`owners`), also while this worker sleeps.
// - What a page loads comes from the cache of the page's own version, or from the network if the
//   bytes have the hash that this version says. Else the answer is an error, never another build's
//   file. The network's version alone would not do: a host may be half-way through a change.
// - When a page says hello (after it is loaded and idle) and the network serves its version, that
//   version is installed: the shell and the pages visited under the version before, unchanged files
//   copied instead of fetched. Only then does it become current, in one write. What was fetched
//   before an interruption is found again, since a file is kept only if it belongs to the version.
// - Until a version is complete this worker leaves everything to the browser: a host that rewrites
//   files, a blocked or a full storage do no harm. A page without a version (mkdocs serve) is left
//   to the browser, too.
// - A version's cache is deleted when it is not current and no open page is of that version.

const FORMAT = 1 // of the caches and of offline.json
const PATIENCE = 3000 // milliseconds until a kept page is preferred to waiting
const AT_ONCE = 6 // downloads
const MOST_VISITED = 200 // pages that move to a new version, the latest visited
const MOST_OWNERS = 500

const ROOT = registration.scope
const NAME = `glossary-offline:${new URL(ROOT).pathname}:` // another glossary may live on this host
const CACHE = `${NAME}${FORMAT}:`
const STATE = `${CACHE}state`
const MANIFEST = "offline.json"
const VERSION = /<meta name="glossary-version" content="(\w+)">/
const SHOWN = /\s(?:src|href)="([^"#?]+)"/g

/** @typedef {{format: number, version: string, shell: string[], files: Record<string, string>}} Manifest */
class Moved extends Error {} // the network serves another version

/** @type {Map<string, Manifest>} */
const manifests = new Map()
/** @type {Map<string, string>} client -> the version of its page, "" if it has none */
const owners = new Map()
/** @type {Map<string, Promise<void>>} */
const installing = new Map()
/** @type {Set<string>} clients whose page came from the cache since the network did not answer */
const offline = new Set()

/** @param {string} path below the site's root */
const at = path => new URL(path, ROOT).href
/** @param {string} address */
const below = address => address.split(/[?#]/)[0].slice(ROOT.length).replace(/(^|\/)index\.html$/, "$1")
/** @param {string} version @param {string} path */
const kept = (version, path) => caches.match(at(path), { cacheName: CACHE + version })
/** @param {string} version @param {string} path @param {Response} response */
const put = async (version, path, response) => (await caches.open(CACHE + version)).put(at(path), response)
/** @param {string} html */
const versionIn = html => html.match(VERSION)?.[1] || ""

/** @param {string} key @param {string} value */
const note = async (key, value) => (await caches.open(STATE)).put(at(key), new Response(value))
/** @param {string} key */
const noted = async key => (await caches.match(at(key), { cacheName: STATE }))?.text()

/** The version that is complete and read when the network is off. */
async function current() {
  const version = await noted("current")
  return version && (await caches.has(CACHE + version)) ? version : ""
}

/** @param {string} client @param {string} version */
async function remember(client, version) {
  if (!client || owners.get(client) === version) return
  owners.set(client, version)
  await note(`client/${client}`, version)
}

/** @param {string} client @returns {Promise<string | undefined>} */
const known = async client => owners.get(client) ?? noted(`client/${client}`)

/** @param {string} client @returns {Promise<string>} */
async function versionOf(client) {
  const version = await known(client)
  if (version !== undefined) return version
  // A search worker, in a browser that does not name it when its script is asked for.
  if ((await clients.get(client))?.type !== "worker") return ""
  const windows = await clients.matchAll({ type: "window" })
  const versions = new Set(await Promise.all(windows.map(window => versionOf(window.id))))
  return versions.size === 1 ? [...versions][0] : ""
}

/** What the network says it serves. @returns {Promise<Manifest | null>} null: nothing of this kind */
async function published() {
  const response = await fetch(at(MANIFEST), { cache: "no-store" })
  const manifest = response.ok ? await response.json().catch(() => null) : null
  return manifest?.format === FORMAT ? manifest : null
}

/** @param {string} version @returns {Promise<Manifest>} */
async function manifestOf(version) {
  const loaded = manifests.get(version)
  if (loaded) return loaded
  const own = await kept(version, MANIFEST)
  const manifest = own ? await own.json() : await published()
  if (manifest?.version !== version) throw new Moved(version)
  if (!own) await put(version, MANIFEST, new Response(JSON.stringify(manifest))).catch(console.info)
  manifests.set(version, manifest)
  return manifest
}
