// Which part of the map is seen? Pan and zoom by mouse, fingers and keys.

export const LEAST = 0.08, MOST = 3

/** From the map's units to pixels of the canvas on the page: pixel = (unit - x) * scale. */
export class Camera {
  x = 0
  y = 0
  scale = 1

  /** @param {number} px @param {number} py @returns {[number, number]} */
  toMap(px, py) {
    return [px / this.scale + this.x, py / this.scale + this.y]
  }

  /** Zoom by a factor; what lies below the pixel stays there. @param {number} factor @param {number} px @param {number} py */
  zoom(factor, px, py) {
    const [x, y] = this.toMap(px, py)
    this.scale = Math.min(MOST, Math.max(LEAST, this.scale * factor))
    this.x = x - px / this.scale
    this.y = y - py / this.scale
  }

  /** @param {number} dx pixels @param {number} dy pixels */
  pan(dx, dy) {
    this.x -= dx / this.scale
    this.y -= dy / this.scale
  }

  /** @param {number} x units @param {number} y units @param {{width: number, height: number}} view pixels */
  centre(x, y, view) {
    this.x = x - view.width / 2 / this.scale
    this.y = y - view.height / 2 / this.scale
  }

  /** The whole of an area. @param {{width: number, height: number}} area units @param {{width: number, height: number}} view pixels */
  fit(area, view) {
    this.scale = Math.min(MOST, Math.max(LEAST, Math.min(view.width / area.width, view.height / area.height)))
    this.centre(area.width / 2, area.height / 2, view)
  }
}

/**
 * Moves the camera as pointers and the wheel ask for.
 * @param {HTMLElement} element
 * @param {Camera} camera
 * @param {{moved: () => void, hover: (x: number, y: number) => void, press: (x: number, y: number) => void, left: () => void}} on positions are pixels of the element
 */
export function follow(element, camera, on) {
  /** @type {Map<number, {x: number, y: number}>} */
  const pointers = new Map()
  let travelled = 0, gap = 0
  /** @param {MouseEvent} event */
  const at = event => {
    const box = element.getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  element.addEventListener("pointerdown", event => {
    element.setPointerCapture(event.pointerId)
    pointers.set(event.pointerId, at(event))
    if (pointers.size === 1) travelled = 0
    gap = 0
  })
  element.addEventListener("pointermove", event => {
    const now = at(event), before = pointers.get(event.pointerId)
    if (!before) return on.hover(now.x, now.y)
    pointers.set(event.pointerId, now)
    if (pointers.size === 1) {
      travelled += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
      camera.pan(now.x - before.x, now.y - before.y)
    } else {
      const [a, b] = [...pointers.values()]
      const wide = Math.hypot(a.x - b.x, a.y - b.y)
      if (gap) camera.zoom(wide / gap, (a.x + b.x) / 2, (a.y + b.y) / 2)
      gap = wide
      travelled = Infinity
    }
    on.moved()
  })
  for (const ending of /** @type {const} */ (["pointerup", "pointercancel"]))
    element.addEventListener(ending, event => {
      if (!pointers.delete(event.pointerId)) return
      gap = 0
      const { x, y } = at(event)
      if (ending === "pointerup" && travelled < 6 && !pointers.size) on.press(x, y)
    })
  element.addEventListener("pointerleave", () => { if (!pointers.size) on.left() })
  element.addEventListener("wheel", event => {
    event.preventDefault()
    const { x, y } = at(event)
    camera.zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0015)), x, y)
    on.moved()
  }, { passive: false })
}
