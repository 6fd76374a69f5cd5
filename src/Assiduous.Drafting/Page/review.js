"use strict";
// What the page does besides: filters, keys, and the record that follows the fact. Everything can be read without it.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const facts = all(".fact"), search = one("#search"), found = one("#found"), keys = one("#keys"), record = one("#record");
  const wide = matchMedia("(min-width: 62rem)");
  let here = -1, chosen = "", opener = null;

  all(".needs-script").forEach(part => { part.hidden = false; });

  // The head of the page may take a second line; the record begins below it.
  const bar = one(".bar");
  new ResizeObserver(() => { document.documentElement.style.setProperty("--bar-height", wide.matches ? `${bar.offsetHeight}px` : "0px"); }).observe(bar);

  // Reading
  const reading = () => one("input[name=reading]:checked").value;
  const turnReading = () => {
    const radios = all("input[name=reading]");
    radios[(radios.findIndex(r => r.checked) + 1) % radios.length].checked = true;
    filter();
  };

  // Filters
  const bears = (fact, status) => !status
    || (reading() !== "assiduous" && fact.dataset.strict === status) || (reading() !== "strict" && fact.dataset.assiduous === status);
  const filter = () => {
    if (!facts.length) return;
    const words = search.value.trim().toLowerCase();
    let shown = 0;
    for (const fact of facts) {
      fact.hidden = !(bears(fact, chosen) && (!words || fact.textContent.toLowerCase().includes(words)));
      if (!fact.hidden) shown++;
    }
    for (const button of all("[data-status]")) {
      button.setAttribute("aria-pressed", String(button.dataset.status === chosen));
      button.textContent = button.textContent.replace(/\d+$/, facts.filter(fact => bears(fact, button.dataset.status)).length);
    }
    found.textContent = shown === facts.length ? "" : shown ? `${shown} of ${facts.length} facts shown` : "No fact fits. Choose “all” and empty the search to see every fact.";
  };
  const showAll = () => { chosen = ""; search.value = ""; filter(); };

  // Facts and passages
  const visible = () => facts.filter(fact => !fact.hidden);
  const mark = fact => {
    all(".fact.here").forEach(other => other.classList.remove("here"));
    fact?.classList.add("here");
    here = facts.indexOf(fact);
  };
  const showPassage = link => {
    const passage = document.getElementById(link.hash.slice(1));
    if (!passage) return;
    all(".opens[aria-current]").forEach(other => other.removeAttribute("aria-current"));
    all(".passage.here").forEach(other => other.classList.remove("here"));
    link.setAttribute("aria-current", "true");
    passage.classList.add("here");
    // Passages that were never in view have a guessed height; once they are drawn, the place is found again.
    const place = () => { record.scrollTop += passage.getBoundingClientRect().top - record.getBoundingClientRect().top - 8; };
    if (wide.matches) { place(); requestAnimationFrame(() => { place(); requestAnimationFrame(place); }); }
    opener = link;
    return passage;
  };
  const goFact = step => {
    const list = visible();
    if (!list.length) return;
    const at = list.indexOf(facts[here]);
    const fact = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)];
    mark(fact);
    fact.scrollIntoView({ block: "start" });
    fact.focus({ preventScroll: true });
    const link = one(".opens", fact);
    if (link && wide.matches) showPassage(link);
  };
  const goCitation = step => {
    const links = all(".cited .opens", facts[here] ?? visible()[0]);
    if (!links.length) return;
    const link = links[Math.min(Math.max(links.findIndex(l => l.hasAttribute("aria-current")) + step, 0), links.length - 1)];
    link.focus();
    showPassage(link);
  };
  const openFact = () => {
    const fact = facts[here];
    if (!fact) return;
    const reasons = all(".status", fact), open = !reasons.every(reason => reason.open);
    reasons.forEach(reason => { reason.open = open; });
    const link = one(".opens", fact);
    if (link && wide.matches) showPassage(link);
  };
  const leave = () => {
    const link = opener, laid = location.hash.startsWith("#p");
    if (!link && !laid) return false;
    opener = null;
    if (link && laid) history.back();
    else if (laid) location.hash = "facts";
    if (link) setTimeout(() => link.focus(), 0);
    return true;
  };
  const reasons = button => {
    const open = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(open));
    button.textContent = open ? "Close all reasons" : "Open all reasons";
    all(".status").forEach(reason => { reason.open = open; });
  };

  // Copying a place as the court writes it
  for (const head of all(".passage header")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy cite";
    button.setAttribute("aria-label", `Copy cite: ${one("h3", head).textContent}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(one("h3", head).textContent);
      button.textContent = "Copied";
    });
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.textContent = "Close";
    close.setAttribute("aria-label", `Close ${one("h3", head).textContent}`);
    close.addEventListener("click", leave);
    head.prepend(close, button);
  }

  document.addEventListener("click", event => {
    const link = event.target.closest("a[href^='#']"), button = event.target.closest("button");
    if (link?.classList.contains("opens")) {
      const passage = showPassage(link);
      mark(link.closest(".fact") ?? facts[here]);
      if (wide.matches) { event.preventDefault(); passage?.focus({ preventScroll: true }); }
    } else if (link) {
      const target = document.getElementById(link.hash.slice(1));
      if (target?.hidden) showAll();
      if (target?.classList.contains("fact")) mark(target);
    }
    if (button?.dataset.do === "help") keys.showModal();
    else if (button?.dataset.do === "close-help") keys.close();
    else if (button?.dataset.do === "reasons") reasons(button);
    else if (button && "status" in button.dataset) { chosen = button.dataset.status; filter(); }
  });
  search?.addEventListener("input", filter);
  all("input[name=reading]").forEach(radio => radio.addEventListener("change", filter));

  const places = { s: "summary", f: "facts", c: "claims", a: "authorities", t: "timeline", h: "history", r: "record" };
  const commands = {
    j: () => goFact(1), k: () => goFact(-1), J: () => goCitation(1), K: () => goCitation(-1), r: turnReading,
    x: () => reasons(one("[data-do=reasons]")), "?": () => keys.showModal(), "/": () => { search.focus(); search.select(); },
  };
  let goes = false;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.key === "Escape") { if (event.target === search) { search.value = ""; filter(); search.blur(); } else if (leave()) event.preventDefault(); return; }
    if (event.target.matches("input[type=search], textarea")) return;
    if (goes) { goes = false; if (places[event.key]) { location.hash = places[event.key]; event.preventDefault(); } return; }
    if (event.key === "g") { goes = true; return; }
    if (event.key === "Enter" && event.target.matches(".fact")) { openFact(); event.preventDefault(); return; }
    if (commands[event.key]) { commands[event.key](); event.preventDefault(); }
  });

  // Paper has no buttons: what is folded is unfolded for print, and folded again.
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details:not([open]):not(.asked)"); folded.forEach(part => { part.open = true; }); });
  addEventListener("afterprint", () => { folded.forEach(part => { part.open = false; }); });
  if (location.hash) { const target = document.getElementById(decodeURIComponent(location.hash.slice(1))); if (target?.classList.contains("fact")) mark(target); }
})();
