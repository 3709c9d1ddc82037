// How does a version get into the browser, and out of it again?

/** @param {ArrayBuffer} body @param {string} version @param {string | undefined} hash of a file; a page has none */
async function belongs(body, version, hash) {
  if (hash === undefined) return versionIn(new TextDecoder().decode(body)) === version
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body))
  return Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("").startsWith(hash)
}

/** A file of one version from the network. @param {string} version @param {string} path @returns {Promise<Response | null>} null: there is none */
async function download(version, path) {
  const { files } = await manifestOf(version)
  // The browser's own cache may have an old copy, and mostly has the right one.
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(at(path), { cache })
    if (response.status === 404) continue
    if (!response.ok) throw new Error(`${response.status} ${path}`)
    const body = await response.arrayBuffer()
    const type = response.headers.get("Content-Type") || ""
    if (await belongs(body, version, files[path])) return new Response(body, { headers: { "Content-Type": type } })
    if (cache === "reload") throw new Moved(path)
  }
  return null
}

/** Have a file, or a page with its figures and snippets, in a version's cache. @param {string} version @param {string} path @param {string} [before] version whose equal files are copied */
async function keep(version, path, before) {
  const { files } = await manifestOf(version)
  const own = await kept(version, path)
  const same = !own && before && files[path] && (await manifestOf(before)).files[path] === files[path]
  const response = own || (same && (await kept(before, path))) || (await download(version, path))
  if (!response) return false
  if (!(path in files))
    for (const [, target] of (await response.clone().text()).matchAll(SHOWN)) {
      const file = below(new URL(target, at(path)).href)
      if (file.startsWith("snippets/") && file in files) await keep(version, file, before)
    }
  if (!own) await put(version, path, response) // last, so that what is kept is whole
  return true
}

/** The pages kept beside the shell. @param {string} version */
async function visited(version) {
  const { shell, files } = await manifestOf(version)
  const rest = new Set([MANIFEST, ...shell])
  const keys = await (await caches.open(CACHE + version)).keys()
  return keys.map(request => below(request.url)).filter(path => !rest.has(path) && !(path in files))
}

/** Make a version current. @param {string} version */
async function install(version) {
  const manifest = await published()
  if (manifest?.version !== version) throw new Moved(version)
  const before = await current()
  await note("next", version)
  await put(version, MANIFEST, new Response(JSON.stringify(manifest)))
  const pages = before ? (await visited(before)).slice(-MOST_VISITED) : []
  const waiting = [...manifest.shell, ...pages]
  const needed = new Set(manifest.shell)
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
      if (!(await keep(version, path, before)) && needed.has(path)) throw new Error(`${path} is missing`)
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  } finally {
    waiting.length = 0 // one failure stops the others
  }
  await note("current", version)
}

/** Delete what no open page needs. */
async function sweep() {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true })
  const used = new Set(await Promise.all(open.map(client => versionOf(client.id))))
  for (const key of ["current", "next"]) used.add((await noted(key)) || "")
  for (const name of await caches.keys())
    if (name.startsWith(NAME) && name !== STATE && !(name.startsWith(CACHE) && used.has(name.slice(CACHE.length))))
      await caches.delete(name)
  for (const version of manifests.keys()) if (!used.has(version)) manifests.delete(version)
  const state = await caches.open(STATE)
  const owned = (await state.keys()).filter(request => below(request.url).startsWith("client/"))
  for (const request of owned.slice(0, -MOST_OWNERS)) await state.delete(request)
}

/** A page is loaded and has nothing else to do. @param {Client} page @param {string} version */
async function hello(page, version) {
  if (offline.has(page.id)) page.postMessage("offline")
  if ((await known(page.id)) === undefined) await remember(page.id, version)
  try {
    if ((await current()) !== version) {
      const work = installing.get(version) || install(version).finally(() => installing.delete(version))
      installing.set(version, work)
      await work
    }
    await keep(version, below(page.url))
  } catch (error) {
    console.info("offline copy:", error) // the next page tries again
  }
  await sweep()
}
