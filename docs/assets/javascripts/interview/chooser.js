// How does the reader choose? With buttons for levels and categories, and how many questions each gives.

import { counted, toggled } from "./choice.js"

/** @typedef {import("./choice.js").Choice} Choice */

/**
 * @param {HTMLElement} box with the controls
 * @param {(change: (choice: Choice) => Choice) => void} choose
 * @returns {(choice: Choice, counts: Map<string, number>) => void} shows a choice
 */
export function chooser(box, choose) {
  const buttons = /** @type {NodeListOf<HTMLButtonElement>} */ (box.querySelectorAll("button[data-kind]"))
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (box.querySelectorAll("input[name=which]"))
  const number = /** @type {HTMLInputElement | null} */ (box.querySelector("input[type=number]"))
  for (const button of buttons) {
    const { kind, value = "" } = button.dataset
    button.addEventListener("click", () => choose(choice => toggled(choice, /** @type {"level" | "category"} */ (kind), value)))
  }
  for (const radio of radios)
    radio.addEventListener("change", () => choose(choice => ({ ...choice, which: /** @type {any} */ (radio.value) })))
  number?.addEventListener("change", () => choose(choice => ({ ...choice, count: counted(number.value) })))

  return (choice, counts) => {
    for (const button of buttons) {
      const { kind, value = "" } = button.dataset
      button.setAttribute("aria-pressed", String(choice[/** @type {"level" | "category"} */ (kind)].includes(value)))
      button.classList.toggle("none", !counts.get(value))
    }
    for (const place of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-count]")))
      place.textContent = String(counts.get(place.dataset.count || "") || 0)
    for (const radio of radios) radio.checked = radio.value === choice.which
    if (number) number.value = String(choice.count)
  }
}
