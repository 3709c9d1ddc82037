// Material wraps each code block's copy button in a <nav>; a page would have many unnamed landmarks.

/** @param {ParentNode} root */
function unmark(root) {
  for (const wrapper of root.querySelectorAll("nav.md-code__nav")) wrapper.setAttribute("role", "none")
}

unmark(document)
new MutationObserver(() => unmark(document)).observe(document.querySelector(".md-content") ?? document.body, {
  childList: true,
  subtree: true,
})
