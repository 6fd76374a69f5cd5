"use strict";
// What the workbench does besides: keys, the record that follows the fact without loading the page, copying, dropping files.
// Everything can be read and decided without it.
(() => {
  const one = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const root = document.body.dataset.root;
  const wide = matchMedia("(min-width: 62rem)");
  let asked = null, loading = null;

  const wake = () => all(".needs-script").forEach(part => { if (part.id !== "chosen-lines") part.hidden = false; });
  const tell = words => { const told = one("#told"); if (told) { told.textContent = words; clearTimeout(tell.timer); tell.timer = setTimeout(() => { told.textContent = ""; }, 6000); } };

  // Pages: the parts that change are laid in place of the old ones. What is the same stays, so that a long ledger is not laid out anew for one fact.
  const merge = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    const parts = [...old.children], others = [...fresh.children];
    const alike = old.matches("main, .ledger, .bar, #record, .passage") && old.tagName === fresh.tagName && parts.length === others.length && parts.every((part, i) => part.tagName === others[i].tagName && part.id === others[i].id);
    if (!alike) { old.replaceWith(fresh); return; }
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    parts.forEach((part, i) => merge(part, others[i]));
  };
  // Who stood on something that is laid anew stands on its like again: a key does not throw anybody back to the top.
  const held = () => {
    const at = document.activeElement;
    if (!at || at === document.body) return () => {};
    const like = at.id ? `#${CSS.escape(at.id)}` : at.name ? `${at.tagName}[name="${CSS.escape(at.name)}"]` : at.dataset.key ? `${at.tagName}[data-key="${at.dataset.key}"]` : at.tagName;
    const named = at.id || at.name, words = at.textContent, nth = all(like).filter(other => named || other.textContent === words).indexOf(at);
    return () => {
      if (document.activeElement && document.activeElement !== document.body) return;
      const others = all(like).filter(other => named || other.textContent === words);
      (others[nth] ?? others[0] ?? one(".fact.here") ?? one("main"))?.focus({ preventScroll: true });
    };
  };
  // The server leaves out what the script fetches when it is unfolded.
  const scripted = { "Assiduous-Script": "yes" };
  const lay = (text, address, push) => {
    const next = new DOMParser().parseFromString(text, "text/html");
    if (!one("main", next) || !root) { location.href = address; return; }
    const stand = held();
    panes.clear();
    document.title = next.title;
    document.documentElement.className = next.documentElement.className;
    document.body.className = next.body.className;
    for (const part of [".bar", "main", "#record", "#told"]) {
      const old = one(part), fresh = one(part, next);
      if (old && fresh) merge(old, fresh);
      else if (old) old.remove();
      else if (fresh) one("main").after(fresh);
    }
    if (push) history.pushState(null, "", address);
    wake();
    stand();
  };
  // What a decision changed on the ledger, by itself: the fact, how many bear each status, the record beside it.
  const layPart = text => {
    const part = new DOMParser().parseFromString(text, "text/html"), stand = held(), scroll = one("#record").scrollTop;
    panes.clear();
    for (const fresh of [...part.querySelectorAll(".fact, .chips, #record")]) {
      const old = fresh.id ? document.getElementById(fresh.id) : one(".chips");
      if (!old) continue;
      if (fresh.matches(".fact")) keepOpen(old, fresh);
      merge(old, fresh);
    }
    one("#told").textContent = one("#told", part)?.textContent ?? "";
    one("#record").scrollTop = scroll;
    wake();
    stand();
  };
  // Reasons that were open stay open.
  const keepOpen = (old, fresh) => { if (one(".status[open]", old)) all(".status", fresh).forEach(status => { status.open = true; }); };
  // Whoever is leaving for another page is not called back by an answer that comes late, nor by one that leaving cut off.
  let since = -Infinity;
  addEventListener("beforeunload", () => { since = performance.now(); });
  const leaving = () => performance.now() - since < 5000;
  const go = async (address, push = true) => {
    loading?.abort();
    loading = new AbortController();
    try {
      const answer = await fetch(address, { signal: loading.signal, headers: scripted });
      const scroll = one("main").scrollTop, text = await answer.text();
      if (leaving()) return;
      lay(text, answer.url + (new URL(address, location.href).hash || ""), push);
      const here = one(".fact.here");
      if (here && location.hash) here.scrollIntoView({ block: "nearest" });
      else one("main").scrollTop = scroll;
    } catch (trouble) { if (trouble.name !== "AbortError" && !leaving()) location.href = address; }
  };
  addEventListener("popstate", () => { if (root) go(location.href, false); });

  // The record beside the page. What the next key may ask for is fetched ahead, and kept for a little while: the papers may change.
  const panes = new Map(), kept = 24, fresh = 30000;
  const paneQuery = (at, see) => {
    const query = new URLSearchParams(location.search);
    for (const name of ["at", "see", "reading", "page", "told"]) query.delete(name);
    if (at) query.set("at", at);
    if (see) query.set("see", see);
    return query.toString();
  };
  const fetchPane = query => {
    const known = panes.get(query);
    if (known && performance.now() - known.since < fresh) return known;
    const part = { since: performance.now(), text: null };
    part.ready = fetch(`${root}/pane?${query}`, { headers: scripted }).then(answer => answer.ok ? answer.text() : null).catch(() => null).then(text => {
      part.text = text;
      if (text === null) panes.delete(query);
      return text;
    });
    panes.delete(query);
    panes.set(query, part);
    if (panes.size > kept) panes.delete(panes.keys().next().value);
    return part;
  };
  // The sheet's picture takes the server longest.
  const fetchPicture = async part => {
    const picture = /<image href="([^"]+)"/.exec(await part.ready ?? "");
    if (picture) new Image().src = picture[1].replaceAll("&amp;", "&");
  };
  const layPane = text => {
    const record = one("#record");
    record.innerHTML = text;
    record.scrollTop = 0;
    wake();
  };
  const showPane = async (at, see) => {
    if (!one("#record")) return false;
    const part = fetchPane(paneQuery(at, see));
    asked = part;
    const text = part.text ?? await part.ready;
    if (asked !== part || text === null) return false;
    layPane(text);
    clearTimeout(ahead.timer);
    ahead.timer = setTimeout(ahead, 30);
    return true;
  };
  const ahead = () => {
    if (!wide.matches || !one("#record") || !one(".fact")) return;
    const list = facts(), at = list.indexOf(chosen()), step = ahead.step ?? 1;
    for (const next of [list[at + step], list[at - step]].filter(Boolean)) {
      const part = fetchPane(paneQuery(next.id, null));
      if (next === list[at + step]) fetchPicture(part);
    }
    const cited = citations(), open = opened(cited);
    for (const link of [cited[open + 1], cited[open - 1]].filter(Boolean)) fetchPane(paneQuery(...named(link)));
  };
  const remember = (at, see) => {
    const address = new URL(location.href);
    for (const [name, value] of [["at", at], ["see", see]]) if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    address.hash = at ?? "";
    history.replaceState(null, "", address);
  };

  // Another reading shows at once; what is counted by it follows with the page.
  const turn = link => {
    all(".reading-choice").forEach(other => other.removeAttribute("aria-current"));
    link.setAttribute("aria-current", "true");
    document.documentElement.className = `bench reading-${new URL(link.href).searchParams.get("reading")}`;
  };

  // Facts
  const facts = () => all(".fact, .filing, .hit");
  const chosen = () => one(".fact.here, .filing.here, .hit.here");
  const choose = (fact, see, scroll = true) => {
    const old = chosen();
    old?.classList.remove("here");
    old?.removeAttribute("aria-current");
    fact.classList.add("here");
    fact.setAttribute("aria-current", "true");
    if (scroll) fact.scrollIntoView({ block: wide.matches ? "nearest" : "start" });
    if (!fact.hasAttribute("tabindex")) fact.tabIndex = -1;
    fact.focus({ preventScroll: true });
    if (!fact.matches(".fact")) return;
    remember(fact.id, see);
    if (wide.matches || see) { if (!wide.matches) document.body.classList.add("opened"); showPane(fact.id, see); }
  };
  const goFact = step => {
    ahead.step = step;
    const list = facts(), at = list.indexOf(chosen());
    if (!list.length) return;
    const next = list[at < 0 ? 0 : at + step];
    if (next) choose(next);
    else one(step > 0 ? ".pager a[rel=next]" : ".pager a[rel=prev]")?.click();
  };
  const citations = () => all("#record .all-evidence a.opens");
  const opened = list => list.findIndex(link => link.closest("li")?.classList.contains("open"));
  const named = link => { const query = new URL(link.href).searchParams; return [query.get("at"), query.get("see")]; };
  const goCitation = step => {
    const list = citations();
    const next = list[Math.min(Math.max(opened(list) + step, 0), list.length - 1)];
    if (next) openPassage(next);
  };
  const openPassage = async link => {
    const [at, see] = named(link);
    const fact = at ? document.getElementById(at) : null;
    if (fact && fact !== chosen()) { choose(fact, see, false); return; }
    if (!wide.matches) document.body.classList.add("opened");
    remember(at, see);
    if (await showPane(at, see)) one("#record").focus({ preventScroll: true });
  };
  const reasons = () => {
    const list = all("main .status"), open = !list.every(part => part.open);
    list.forEach(part => { part.open = open; });
  };
  const closePane = () => {
    if (wide.matches || !document.body.classList.contains("opened")) return false;
    document.body.classList.remove("opened");
    chosen()?.focus({ preventScroll: true });
    return true;
  };

  // Decisions: the forms are those of the page; the script sends them and lays the answer in place.
  // On the ledger it says which fact is open, and gets back what has changed alone.
  const decideAt = form => {
    const fact = chosen();
    if (!one(".ledger") || !fact?.matches(".fact")) return form.action;
    const query = new URLSearchParams(location.search);
    query.delete("told");
    query.set("at", fact.id);
    query.set("part", "statement");
    return `${form.action}?${query}`;
  };
  const send = async form => {
    if (!form.reportValidity() || form.dataset.sent === "") return;
    // What takes a moment says so at once, and is sent once.
    form.dataset.sent = "";
    tell("Keeping it …");
    chosen()?.setAttribute("aria-busy", "true");
    const answer = await fetch(decideAt(form), { method: "POST", headers: scripted, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    const words = await answer?.text() ?? "", scroll = one("main").scrollTop, pages = scrollY;
    if (answer?.ok && answer.headers.has("assiduous-part")) {
      layPart(words);
      if (!chosen()?.contains(document.activeElement)) chosen()?.focus({ preventScroll: true });
      tell(one("#told").textContent);
    }
    else if (answer?.ok) {
      lay(words, answer.url, false);
      const address = new URL(answer.url);
      address.searchParams.delete("told");
      if (answer.redirected) history.replaceState(null, "", address);
      one("main").scrollTop = scroll;
      scrollTo(0, pages);
      one(".fact.here")?.focus({ preventScroll: true });
      one("[autofocus]")?.focus();
      tell(one("#told").textContent);
    }
    else {
      delete form.dataset.sent;
      chosen()?.removeAttribute("aria-busy");
      tell(new DOMParser().parseFromString(words, "text/html").querySelector("main p")?.textContent ?? (answer ? "This could not be kept." : "Nothing was kept: the workbench does not answer. Is it still running?"));
    }
  };
  const decide = async key => {
    // Until the record beside the fact just chosen has come, the forms are those of the fact before it.
    if (asked?.text === null && await asked.ready === null) { tell("This could not be fetched. Is the workbench still running?"); return; }
    const form = one(`form[data-key="${key}"]`);
    if (!form) { tell("There is nothing here to decide on. Choose a fact first."); return; }
    const field = one("textarea[required], input[type=text][required]", form);
    const missing = [...form.querySelectorAll("textarea[required], input[required]")].find(input => !input.value.trim());
    if (missing || field) { form.closest("details")?.setAttribute("open", ""); (missing ?? field).focus(); (missing ?? field).scrollIntoView({ block: "nearest" }); return; }
    send(form);
  };

  // The rarer forms come when they are unfolded.
  document.addEventListener("toggle", async event => {
    const more = event.target;
    if (!more.open || !more.dataset.forms) return;
    const from = more.dataset.forms;
    delete more.dataset.forms;
    const answer = await fetch(from).catch(() => null);
    if (answer?.ok) one(".more-forms", more).innerHTML = await answer.text();
    else { more.dataset.forms = from; more.open = false; tell("This could not be fetched. Is the workbench still running?"); }
  }, true);

  // Copying
  const copy = async (text, button) => {
    const kept = await navigator.clipboard?.writeText(text).then(() => true, () => false);
    if (!kept) { tell("The browser does not let this page copy. Select the words and copy them by hand."); return; }
    tell(`Copied: ${text.length > 120 ? text.slice(0, 120) + " …" : text}`);
    if (button) button.focus();
  };
  let taken = null;
  const lineOf = node => (node?.nodeType === 1 ? node : node?.parentElement)?.closest(".record-lines li");
  const takeLines = async () => {
    const reader = one(".reader"), selection = getSelection();
    if (!reader || !selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0), lines = all(".record-lines li", reader).filter(line => range.intersectsNode(line) && lineOf(line));
    if (!lines.length) return;
    const from = lines[0].dataset.start, to = lines.at(-1).dataset.end;
    const answer = await fetch(`${reader.dataset.cite}?from=${from}&to=${to}`);
    if (!answer.ok) return;
    const [cite, words] = (await answer.text()).split("\t");
    taken = { cite, words };
    all(".taken").forEach(line => line.classList.remove("taken"));
    lines.forEach(line => line.classList.add("taken"));
    one("#chosen-cite").textContent = cite;
    one("#chosen-words").textContent = words;
    one("#chosen-lines").hidden = false;
  };
  // In the reader the keys choose lines: one to the next, or one more.
  const goLine = (step, more) => {
    const lines = all(".reader .record-lines li");
    if (!lines.length) return false;
    const first = lines.findIndex(line => line.matches(".c"));
    let from = lines.indexOf(goLine.from), to = lines.indexOf(goLine.to);
    if (to < 0) from = to = first >= 0 ? first : 0;
    else if (lines[to + step]) { to += step; if (!more) from = to; }
    else { if (!more) one(step > 0 ? ".pager a[rel=next]" : ".pager a[rel=prev]")?.click(); return true; }
    [goLine.from, goLine.to] = [lines[from], lines[to]];
    const [low, high] = from <= to ? [from, to] : [to, from], last = one(".said", lines[high]);
    getSelection().setBaseAndExtent(one(".said", lines[low]), 0, last, last.childNodes.length);
    lines[to].scrollIntoView({ block: "nearest" });
    return true;
  };
  const copyOpen = () => {
    if (taken) copy(`“${taken.words}” ${taken.cite}`, null);
    else if (one("[data-do=copy-passage]")) one("[data-do=copy-passage]").click();
    else tell("There is nothing open to copy. Choose a fact, or lines in the reader.");
  };
  document.addEventListener("selectionchange", () => { clearTimeout(takeLines.timer); taken = null; takeLines.timer = setTimeout(takeLines, 60); });
  document.addEventListener("copy", event => {
    if (!taken || !lineOf(getSelection().anchorNode)) return;
    event.clipboardData.setData("text/plain", `“${taken.words}” ${taken.cite}`);
    event.preventDefault();
    tell(`Copied with its place: ${taken.cite}`);
  });

  // Clicks
  document.addEventListener("click", event => {
    const link = event.target.closest("a"), button = event.target.closest("button");
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0;
    if (link && plain) {
      if (link.dataset.do === "help") { one("#keys").showModal(); event.preventDefault(); }
      else if (link.matches(".close-pane")) { closePane(); event.preventDefault(); }
      else if (link.matches(".opens") && one("#record") && new URL(link.href).searchParams.has("see")) { event.preventDefault(); openPassage(link); }
      else if (link.matches(".choose")) { event.preventDefault(); choose(link.closest(".fact"), null, false); if (!wide.matches) { document.body.classList.add("opened"); showPane(link.closest(".fact").id, null); } }
      else if (link.matches(".chip, .reading-choice, .pager a") && root) {
        event.preventDefault();
        if (link.matches(".reading-choice")) turn(link);
        go(link.href);
      }
      return;
    }
    if (button?.dataset.do === "close-help") one("#keys").close();
    else if (button?.dataset.do === "copy") copy(one("#passage-title").textContent, button);
    else if (button?.dataset.do === "copy-passage") copy(`“${button.dataset.words}” ${one("#passage-title").textContent}`, chosen() ? null : button);
    else if (button?.dataset.do === "copy-lines") copy(`“${one("#chosen-words").textContent}” ${one("#chosen-cite").textContent}`, button);
    else if (!button && !event.target.closest("summary, input, select, textarea, label") && wide.matches && getSelection().isCollapsed) {
      const fact = event.target.closest(".fact");
      if (fact && fact !== chosen()) choose(fact, null, false);
    }
  });
  document.addEventListener("change", event => {
    const form = event.target.closest("form[data-auto]");
    if (form && event.target.matches("select, input[type=checkbox]")) go(`${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`);
  });
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.matches("form[data-auto]")) { event.preventDefault(); go(`${form.action}?${new URLSearchParams([...new FormData(form)].filter(([, value]) => value))}`); }
    else if (form.matches("form[data-decide]")) { event.preventDefault(); send(form); }
  });

  // Keys
  const commands = {
    j: () => goLine(1, false) || goFact(1), k: () => goLine(-1, false) || goFact(-1), J: () => goLine(1, true) || goCitation(1), K: () => goLine(-1, true) || goCitation(-1),
    x: reasons, y: copyOpen,
    c: () => decide("c"), d: () => decide("d"), n: () => decide("n"), u: () => decide("u"),
    r: () => { const list = all(".reading-choice"); list[(list.findIndex(link => link.hasAttribute("aria-current")) + 1) % list.length]?.click(); },
    "/": () => { one("#search")?.focus(); one("#search")?.select(); }, "?": () => one("#keys")?.showModal(),
  };
  const enter = () => {
    const fact = chosen();
    if (!fact) return false;
    if (fact.matches(".fact")) { const parts = all(".status", fact), open = !parts.every(part => part.open); parts.forEach(part => { part.open = open; }); showPane(fact.id, null); if (!wide.matches) document.body.classList.add("opened"); }
    else one(".filing-tools a, .place a", fact)?.click();
    return true;
  };
  let goes = false;
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("#keys")?.open) return;
    if (event.key === "Escape") { goes = false; if (event.target.matches("input, textarea, select")) event.target.blur(); else if (closePane()) event.preventDefault(); return; }
    if (event.target.matches("input, textarea, select")) return;
    if (goes) { goes = false; const link = one(`.bar a[data-key="${CSS.escape(event.key)}"]`); if (link) { link.click(); event.preventDefault(); } return; }
    // No time limit: the key that follows may be as slow as whoever types it.
    if (event.key === "g") { goes = true; return; }
    if (event.key === "Enter" && (event.target === document.body || event.target.matches("main, .fact, .filing, .hit, #record"))) { if (enter()) event.preventDefault(); return; }
    if (commands[event.key]) { commands[event.key](); event.preventDefault(); }
  });

  // Files dropped
  const drop = () => one(".drop");
  addEventListener("dragover", event => { if (drop()) { event.preventDefault(); drop().classList.add("over"); } });
  addEventListener("dragleave", event => { if (!event.relatedTarget) drop()?.classList.remove("over"); });
  addEventListener("drop", event => {
    const place = drop(), field = place && one("input[type=file]", place);
    if (!field || !event.dataTransfer.files.length) return;
    event.preventDefault();
    place.classList.remove("over");
    field.files = event.dataTransfer.files;
    one("form", place).requestSubmit();
  });
  const watch = async () => {
    const jobs = one(".jobs[data-running]");
    if (!jobs) return;
    const answer = await fetch(`${root}/record/jobs`);
    if (answer.ok) {
      // Whoever stands on a button of the list stays on it.
      const held = all("button", jobs).indexOf(document.activeElement);
      jobs.outerHTML = await answer.text();
      if (held >= 0) all(".jobs button")[held]?.focus({ preventScroll: true });
      if (!one(".jobs[data-running]")) { await go(location.href, false); tell("The import is over."); }
    }
    setTimeout(watch, 700);
  };

  // A reading that goes on beside the page: how far it is, and the page anew when it is over.
  const follow = async () => {
    const state = one("#state[data-running]");
    if (state) {
      const answer = await fetch(`${root}/state`).catch(() => null);
      if (answer?.ok) {
        const now = new DOMParser().parseFromString(await answer.text(), "text/html").body.firstElementChild;
        if (now?.matches("[data-running]")) { if (state.textContent !== now.textContent) state.textContent = now.textContent; }
        else if (!document.activeElement?.matches("input, textarea, select")) await go(location.href, false);
      }
    }
    setTimeout(follow, 1000);
  };

  // Paper has no buttons: what is folded is unfolded for print, and folded again.
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("main details:not([open]):not(.asked):not(.narrow):not(.what-if)"); folded.forEach(part => { part.open = true; }); });
  addEventListener("afterprint", () => { folded.forEach(part => { part.open = false; }); });

  wake();
  watch();
  if (root) follow();
  document.documentElement.dataset.awake = "";
  if (new URLSearchParams(location.search).has("at")) one(".fact.here")?.scrollIntoView({ block: wide.matches ? "center" : "start" });
})();
