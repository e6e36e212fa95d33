/* Keeps what is typed: <form data-autosave="/api/v1/…" data-number="2"> with the hidden fields csrf and version.
   Every change goes to this device first and leaves it only when the server has acknowledged it. */
(() => {
  "use strict";
  const WAIT = 1200;
  const AGAIN = 10000;
  const NOT_KEPT = new Set(["csrf", "do", "then", "number", "version", "seen", "file", "ownWork"]);

  const store = {
    get: key => { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
    put: (key, value) => { try { localStorage.setItem(key, JSON.stringify(value)); } catch { /* full or forbidden: the server keeps it */ } },
    drop: key => { try { localStorage.removeItem(key); } catch { /* nothing there */ } }
  };

  for (const done of document.querySelectorAll("[data-autosave-done]")) store.drop(done.dataset.autosaveDone);
  const form = document.querySelector("form[data-autosave]");
  if (!form) return;

  const address = form.dataset.autosave;
  const number = Number(form.dataset.number);
  const version = form.elements.version;
  const state = window.binaHumas.saved(document.querySelector(".saved[data-saved]"));
  const note = name => form.querySelector("[data-" + name + "]");
  const same = text => (text || "").replace(/\r\n?/g, "\n").trim();

  let edits = 0;
  let acknowledged = 0;
  let timer = 0;
  let running = null;
  let stopped = false;

  const fields = () => {
    const all = {};
    for (const [name, value] of new FormData(form)) {
      if (!NOT_KEPT.has(name) && typeof value === "string") all[name] = value;
    }
    return all;
  };
  const keepHere = () => store.put(address, { number, version: Number(version.value), fields: fields() });

  const showMine = typed => {
    note("conflict").hidden = false;
    for (const mine of form.querySelectorAll("[data-mine]")) mine.textContent = typed[mine.dataset.mine] || "";
  };

  const refused = status => {
    state.unsent(1);
    if (status === 409) {
      stopped = true;
      showMine(fields());
    } else if (status === 401 || status === 403) {
      note("expired").hidden = false;
      later(AGAIN);
    } else if (status >= 500) {
      later(AGAIN);
    }
  };

  const send = async () => {
    const sent = edits;
    state.sending();
    try {
      const answer = await fetch(address, {
        method: "PUT",
        headers: { "Content-Type": "application/json", "X-CSRF-Token": form.elements.csrf.value },
        body: JSON.stringify({ number, version: Number(version.value), fields: fields() }),
        keepalive: document.visibilityState === "hidden"
      });
      if (!answer.ok) {
        refused(answer.status);
        return;
      }
      const kept = await answer.json();
      version.value = kept.version;
      acknowledged = sent;
      note("expired").hidden = true;
      state.ok(kept.savedAt);
      if (edits === sent) store.drop(address);
      else { keepHere(); later(WAIT); }
    } catch {
      state.unsent(1);
      later(AGAIN);
    }
  };

  const now = () => {
    clearTimeout(timer);
    if (stopped || running || edits === acknowledged) return running;
    running = send().finally(() => { running = null; });
    return running;
  };
  const later = delay => { clearTimeout(timer); timer = setTimeout(now, delay); };
  const changed = () => {
    edits++;
    keepHere();
    if (!stopped) later(WAIT);
  };

  form.addEventListener("input", event => { if (!NOT_KEPT.has(event.target.name)) changed(); });
  window.addEventListener("online", now);
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") now(); });

  /* A save under way must end first, or the form would be sent with a version that is no longer true. */
  form.addEventListener("submit", event => {
    clearTimeout(timer);
    if (!running) return;
    event.preventDefault();
    const button = event.submitter;
    running.then(() => { clearTimeout(timer); form.requestSubmit(button); });
  });

  /* What this device still holds from last time. */
  const left = store.get(address);
  if (left && left.number === number) {
    const shown = fields();
    const differs = Object.keys(left.fields).some(name => same(left.fields[name]) !== same(shown[name]));
    if (!differs) {
      store.drop(address);
    } else if (left.version === Number(version.value)) {
      for (const [name, value] of Object.entries(left.fields)) {
        const field = form.elements[name];
        if (field) field.value = value;
      }
      changed();
    } else {
      showMine(left.fields);
      store.drop(address);
    }
  } else if (left) {
    store.drop(address);
  }
})();
