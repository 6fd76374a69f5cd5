// Who else is here, how far the reading is, and that somebody changed something: told in one line, and never by moving what is being read.
"use strict";
const place = document.body.dataset.root;
if (place && window.EventSource) {
  const line = document.createElement("p");
  line.id = "presence";
  line.className = "notice-line";
  line.setAttribute("role", "status");
  line.hidden = true;
  document.querySelector("main").prepend(line);
  let changed = false;
  const show = event => {
    const { people, done, total } = JSON.parse(event.data);
    const words = [];
    if (people.length > 1) words.push(`Here now: ${people.join(", ")}.`);
    if (done < total) words.push(`${done} of ${total} filings are read.`);
    if (changed) words.push("Somebody decided something since this page was loaded; load it again to see it.");
    line.textContent = words.join(" ");
    line.hidden = words.length === 0;
  };
  const source = new EventSource(`${place}/events`);
  source.addEventListener("state", show);
  source.addEventListener("changed", event => { changed = true; show(event); });
  // The server closes for good where the session has ended or the matter is not open to the reader any more; a server that is only away is tried again.
  source.addEventListener("error", () => {
    if (source.readyState !== EventSource.CLOSED) return;
    line.textContent = "You are signed out, or this matter is not open to you any more. Load the page again.";
    line.hidden = false;
  });
  addEventListener("pagehide", () => source.close());
}
