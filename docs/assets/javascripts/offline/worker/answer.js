// What does a page get that asks for something?

/** What the pages of a version load. @param {FetchEvent} event @param {string} path */
async function resource(event, path) {
  const version = await versionOf(event.clientId)
  if (version) await remember(event.resultingClientId, version) // a worker is of its page's version
  if (!version || !(await current())) return fetch(event.request)
  try {
    const { files } = await manifestOf(version)
    if (!(path in files)) return fetch(event.request)
    const own = await kept(version, path)
    if (own) return own
    const response = await download(version, path)
    if (!response) throw new Moved(path)
    const copy = response.clone()
    event.waitUntil(put(version, path, copy).catch(console.info))
    return response
  } catch (error) {
    if (error instanceof Moved) (await clients.get(event.clientId))?.postMessage("outdated")
    return Response.error()
  }
}

/** A page from the network; rejects if that is off or between two versions. @param {FetchEvent} event @param {string} path @param {string} now the current version */
async function fresh(event, path, now) {
  const response = await fetch(event.request.url, { cache: "no-cache", redirect: "manual", credentials: "same-origin" })
  if (!response.headers.get("Content-Type")?.startsWith("text/html")) return { response, version: "" }
  const body = await response.clone().arrayBuffer()
  const version = versionIn(new TextDecoder().decode(body))
  if (version && version !== now && !(await obtainable(version))) return { response, version: "" }
  if (version === now && response.ok) {
    const copy = new Response(body, { headers: { "Content-Type": "text/html" } })
    event.waitUntil(put(version, path, copy).catch(console.info))
  }
  return { response, version }
}

/** Can the files of a page be had? Rejects if the network serves another version. @param {string} version */
async function obtainable(version) {
  if (await manifestOf(version).catch(() => null)) return true
  if (await published()) throw new Moved(version)
  return false // without a list of files nothing can be compared
}

/** @param {FetchEvent} event @param {string} path */
async function navigation(event, path) {
  const now = await current()
  if (!now) return fetch(event.request)
  const own = await kept(now, path)
  const network = fresh(event, path, now)
  const patience = own ? new Promise(resolve => setTimeout(resolve, PATIENCE)) : network
  try {
    const answer = await Promise.race([network, patience])
    if (answer && !(own && answer.response.status >= 500)) {
      await remember(event.resultingClientId, answer.version)
      return answer.response
    }
  } catch (error) {
    if (!own && error instanceof Moved) return fetch(event.request)
  }
  network.catch(() => {})
  if (own) {
    offline.add(event.resultingClientId)
    await remember(event.resultingClientId, path in (await manifestOf(now)).files ? "" : now)
    return own
  }
  const { search } = new URL(event.request.url)
  if (await kept(now, `${path}/`)) return Response.redirect(at(`${path}/`) + search)
  if (await kept(now, "offline/")) return Response.redirect(at("offline/?wanted=") + encodeURIComponent(path + search))
  return Response.error()
}

addEventListener("install", () => skipWaiting())
addEventListener("activate", event => event.waitUntil(clients.claim()))
addEventListener("message", event => {
  const { version, list } = event.data
  if (version) event.waitUntil(hello(event.source, version))
  if (list) event.waitUntil(current().then(now => (now ? visited(now) : [])).then(pages => event.ports[0].postMessage(pages)))
})
addEventListener("fetch", event => {
  const { url, method, mode, cache } = event.request
  if (method !== "GET" || !url.startsWith(ROOT) || cache === "only-if-cached") return
  const answer = mode === "navigate" ? navigation(event, below(url)) : resource(event, below(url))
  event.respondWith(answer.catch(() => fetch(event.request)))
})
