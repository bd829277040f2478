// Small helps on top of pages that work without them: clean addresses, keys, and the panel of a linked claim.
(() => {
  "use strict";

  const steps = () => [...document.querySelectorAll("[data-step]")];
  const typing = (element) => element.closest("input, select, textarea, [contenteditable]");
  const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  // j and k: the link or card is focused, and the link followed.
  function step(by) {
    const all = steps();
    const focused = all.findIndex((one) => one.contains(document.activeElement));
    const here = focused < 0 ? all.findIndex((one) => one.matches("[aria-current=true]")) : focused;
    const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
    if (!next) return;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
    if (next.matches("a")) next.click();
    const target = document.getElementById(next.dataset.anchor) || next;
    target.scrollIntoView({ block: "center", behavior: still() ? "auto" : "smooth" });
  }

  // a: the accept button of the card in focus, else of the panel; not while the panel still shows another claim.
  function accept() {
    const card = document.activeElement.closest("[data-step]");
    const panel = document.getElementById("panel");
    const shown = panel && (!card || card.id === `card-${panel.dataset.claim}`) ? panel : null;
    const button = (card && card.querySelector("[data-key=a]")) || (shown && shown.querySelector("[data-key=a]"));
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

  // What was pressed is gone after a claim is judged or opened: the keys go on from the claim's line in the list, and so
  // does the focus, where the browser has not given it elsewhere.
  document.addEventListener("htmx:afterSettle", () => {
    const line = document.querySelector("#claims [aria-current=true]");
    if (line && document.activeElement === document.body) line.focus({ preventScroll: true });
  });

  function search() {
    const field = document.getElementById("q");
    if (field) field.select();
  }

  // Escape: the panel goes, and the focus stays on the claim's line.
  function close() {
    const cross = document.querySelector("#panel .close");
    const line = document.querySelector("#claims [aria-current=true]");
    if (line) line.focus({ preventScroll: true });
    if (cross) cross.click();
  }

  const keys = { j: () => step(1), k: () => step(-1), a: accept, "/": search, Escape: close };

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

  // Whoever is signed out meanwhile is led to the door, and what fails says so; what was typed stays where it stands.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!new URL(event.detail.xhr.responseURL).pathname.startsWith("/sign-in")) return;
    event.detail.shouldSwap = false;
    location.reload();
  });
  for (const trouble of ["htmx:responseError", "htmx:sendError"]) {
    document.addEventListener(trouble, (event) => {
      const messages = document.getElementById("messages");
      const line = document.createElement("p");
      line.className = "message error";
      const busy = event.detail.xhr && event.detail.xhr.status === 503;
      line.textContent = busy ? messages.dataset.busy : messages.dataset.trouble;
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
