// Filters findings, and lights up the figures that take part with the one under the pointer or with the focus.
// Everything on the page is there without it.
"use strict";
(() => {
  const findings = [...document.querySelectorAll(".finding")];
  const filter = document.getElementById("filter");
  const shown = document.getElementById("shown");

  function apply() {
    const chosen = Object.fromEntries(new FormData(filter));
    let count = 0;
    for (const finding of findings) {
      const fits = Object.entries(chosen).every(([name, value]) => value === "*" || finding.dataset[name].split(" ").includes(value));
      finding.hidden = !fits;
      count += fits ? 1 : 0;
    }
    shown.textContent = shown.dataset.text.replace("{count}", count).replace("{total}", findings.length);
  }

  if (filter) {
    filter.hidden = false;
    filter.addEventListener("change", apply);
    filter.addEventListener("submit", event => event.preventDefault());
    apply();
  }

  // A link may lead to a finding that the filter hides, or into a folded table.
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
      if (part.hidden) part.hidden = false;
    }
    target.scrollIntoView({ block: "center" });
  }
  addEventListener("hashchange", reveal);
  reveal();

  // They stay lit until another relation is looked at: the figures may stand far down the page.
  let lit = [];
  function light(event) {
    const sum = event.target.closest(".sum");
    if (!sum) return;
    lit.forEach(element => element.classList.remove("lit"));
    const links = [...sum.querySelectorAll("a")];
    lit = links.map(link => document.getElementById(link.hash.slice(1))).filter(Boolean);
    lit.forEach(element => element.classList.add("lit"));
  }
  document.addEventListener("focusin", light);
  document.addEventListener("pointerover", light);
})();
