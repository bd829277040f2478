// Small helps on top of pages that work without them: clean addresses, keys, and the panel of a linked claim.
(() => {
  "use strict";

  const steps = () => [...document.querySelectorAll("[data-step]")];
  const typing = (element) => element.closest("input, select, textarea, [contenteditable]");
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // j and k: a link is followed, a card is focused.
  function step(by) {
    const all = steps();
    const here = all.findIndex((one) => one.matches("[aria-current=true]") || one.contains(document.activeElement));
    const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
    if (!next) return;
    if (next.matches("a")) next.click();
    else next.focus({ preventScroll: true });
    const target = document.getElementById(next.dataset.anchor) || next;
    target.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
  }

  // a: the accept button of the card in focus, else of the panel.
  function accept() {
    const card = document.activeElement.closest("[data-step]");
    const button = (card && card.querySelector("[data-key=a]")) || document.querySelector("#panel [data-key=a]");
    if (button) button.click();
  }

  // A card that was judged goes, and the next one takes its place and the focus.
  let place = 0;
  document.addEventListener("htmx:beforeRequest", (event) => {
    place = steps().findIndex((one) => one.contains(event.target));
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (!document.getElementById("work") || document.activeElement !== document.body || place < 0) return;
    const next = steps()[place] || steps().at(-1);
    if (next) next.focus({ preventScroll: true });
  });

  const keys = { j: () => step(1), k: () => step(-1), a: accept };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // An address without the filters that are empty.
  document.addEventListener("htmx:configRequest", (event) => {
    if (event.detail.verb !== "get") return;
    for (const [name, value] of [...event.detail.formData]) if (value === "") event.detail.formData.delete(name);
  });

  // Whoever is signed out meanwhile is led to the door, and what fails says so.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!new URL(event.detail.xhr.responseURL).pathname.startsWith("/sign-in")) return;
    event.detail.shouldSwap = false;
    location.reload();
  });
  for (const trouble of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(trouble, () => {
      const messages = document.getElementById("messages");
      const line = document.createElement("p");
      line.className = "message error";
      line.textContent = messages.dataset.trouble;
      messages.replaceChildren(line);
    });
  }

  // A claim chosen from the list is brought into sight.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("#claims a[data-anchor]");
    const target = link && document.getElementById(link.dataset.anchor);
    if (target) target.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
  });

  // A deep link to a claim opens its panel too.
  document.addEventListener("DOMContentLoaded", () => {
    const name = location.hash.slice(1);
    if (!name.startsWith("claim-") || document.querySelector("#panel:not(.idle)")) return;
    const link = document.querySelector(`[data-anchor="${CSS.escape(name)}"]`);
    if (link) link.click();
  });
})();
