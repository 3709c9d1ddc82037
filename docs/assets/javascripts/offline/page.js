// What does a page do for being read offline? It starts the service worker when it has nothing else
// to do, and tells the reader when what is shown comes from the copy.

const NOTES = {
  offline: "没有连上网络，现在看到的是上次保存的内容。",
  outdated: "网站刚刚更新，刷新以后才能看到完整的内容。",
}

const root = new URL("../../../", import.meta.url)
const version = document.querySelector("meta[name=glossary-version]")?.getAttribute("content")

const said = document.createElement("p")
said.className = "offline-note"
said.setAttribute("role", "status")
document.body.append(said)

/** @param {string} note */
const say = note => { said.textContent = note }
/** @param {boolean} off */
const network = off => {
  if (off) say(NOTES.offline)
  else if (said.textContent === NOTES.offline) say("")
}

addEventListener("offline", () => network(true))
addEventListener("online", () => network(false))
network(!navigator.onLine)

async function start() {
  try {
    await navigator.serviceWorker.register(new URL("service-worker.js", root))
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage({ version })
  } catch (error) {
    console.info("no offline copy:", error) // a browser may forbid it; the site works without
  }
}

if (navigator.serviceWorker && location.protocol.startsWith("http")) {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data === "offline") network(true)
    else if (data === "outdated") say(NOTES.outdated)
  })
  const whenIdle = window.requestIdleCallback || (callback => setTimeout(callback, 500))
  if (document.readyState === "complete") whenIdle(start)
  else addEventListener("load", () => whenIdle(start))
  // The browser brings back a page it had put aside; the worker may have forgotten it.
  addEventListener("pageshow", event => { if (event.persisted) start() })
}
