/* The committee's table at a door: goes on without a network. What is noted is kept on this device with its own mark and its time, sent when
   the network is there, and what the house cannot take is shown with the reason. Without this file each entry is a form. */
(() => {
  "use strict";
  const root = document.querySelector("[data-desk]");
  if (!root) return;

  const session = root.dataset.desk;
  const store = "desk-" + session;
  const door = "/api/v1/sessions/" + session + "/check-ins";
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: root.dataset.zone });
  const state = document.querySelector("[data-desk-state]");
  const trouble = document.querySelector("[data-desk-trouble]");
  const pattern = document.querySelector("[data-desk-refused]");
  const mark = window.binaHumas.saved(state);
  let token = document.querySelector("meta[name=csrf]").content;
  let sending = false;

  const remembered = () => {
    try {
      const known = JSON.parse(localStorage.getItem(store)) || {};
      return { queue: known.queue || [], refused: known.refused || [] };
    } catch (unreadable) {
      return { queue: [], refused: [] };
    }
  };
  const known = remembered();
  const remember = () => {
    try {
      if (known.queue.length || known.refused.length) localStorage.setItem(store, JSON.stringify(known));
      else localStorage.removeItem(store);
    } catch (full) {
      /* this page still holds them */
    }
  };

  /* --- what is shown */
  const row = enrolment => root.querySelector('[data-enrolment="' + enrolment + '"]');
  const label = (line, words, ok) => {
    const chip = document.querySelector(ok ? "[data-desk-chip]" : "[data-desk-wait]").content.firstElementChild.cloneNode(true);
    chip.append(words);
    line.querySelector("[data-mark]").replaceChildren(chip);
  };
  const show = () => {
    if (known.queue.length) mark.unsent(known.queue.length);
    trouble.replaceChildren(...known.refused.map((entry, i) => {
      const note = pattern.content.firstElementChild.cloneNode(true);
      note.querySelector("[data-who]").textContent = entry.name;
      note.querySelector("[data-why]").textContent = entry.why;
      note.querySelector("button").addEventListener("click", () => {
        known.refused.splice(i, 1);
        remember();
        show();
      });
      return note;
    }));
    for (const entry of known.queue) {
      const line = entry.enrolmentId && row(entry.enrolmentId);
      if (line) label(line, root.dataset.unsent + ", " + clock.format(new Date(entry.at)), false);
    }
  };
  const count = () => {
    const total = root.querySelectorAll("[data-come]").length;
    document.querySelector("[data-desk-come]").textContent = String(total);
  };

  /* --- sending, one after the other, each under its own mark */
  const freshToken = async () => {
    const answer = await fetch(window.location.pathname + "?id=" + session, { credentials: "same-origin", cache: "no-store" });
    const meta = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("meta[name=csrf]");
    if (answer.redirected || !meta) return false;
    token = meta.content;
    return true;
  };
  const post = entry => fetch(door, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-Token": token, "Idempotency-Key": entry.key },
    body: JSON.stringify(entry.personCode ? { personCode: entry.personCode, at: entry.at } : { enrolmentId: entry.enrolmentId, at: entry.at })
  });
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      let renewed = false;
      while (known.queue.length) {
        const entry = known.queue[0];
        mark.sending();
        const answer = await post(entry);
        if (answer.status === 401 || answer.status === 403) {
          if (renewed || !(await freshToken())) break;
          renewed = true;
          continue;
        }
        if (answer.status === 429 || answer.status >= 500) break;
        const body = await answer.json();
        known.queue.shift();
        if (answer.ok) {
          const line = row(body.enrolment);
          if (line) {
            line.dataset.come = "";
            label(line, root.dataset.present + ", " + clock.format(new Date(body.at)), true);
          }
        } else {
          known.refused.push({ name: entry.name, why: body.detail || body.title });
          const line = entry.enrolmentId && row(entry.enrolmentId);
          if (line) label(line, root.dataset.refused, false);
        }
        remember();
        count();
      }
      if (!known.queue.length) mark.ok(clock.format(new Date()));
    } catch (away) {
      /* it is tried again */
    } finally {
      sending = false;
      show();
    }
  };
  const note = entry => {
    known.queue.push({ ...entry, key: "desk-" + Date.now().toString(36) + "-" + Math.random().toString(36).slice(2, 12), at: new Date().toISOString().replace(/\.\d+Z$/, "Z") });
    remember();
    show();
    send();
  };

  root.addEventListener("submit", event => {
    const form = event.target;
    const deed = form.elements.do && form.elements.do.value;
    if (deed === "note") {
      event.preventDefault();
      const enrolmentId = form.elements.enrolment.value;
      note({ enrolmentId, name: row(enrolmentId).dataset.name });
    } else if (deed === "scan") {
      const code = form.elements.personCode.value.trim();
      if (!code) return;
      event.preventDefault();
      scanned(code);
      form.reset();
      form.elements.personCode.focus();
    } else if (form.getAttribute("role") === "search") {
      event.preventDefault();
    }
  }, true);

  const scanned = code => {
    const enrolment = code.split("-")[0];
    const line = /^\d+$/.test(enrolment) ? row(enrolment) : null;
    note({ personCode: code, enrolmentId: line ? enrolment : null, name: line ? line.dataset.name : code });
  };

  /* --- names are found as one types */
  const find = root.querySelector("[name=q]");
  find.addEventListener("input", () => {
    const words = find.value.trim().toLowerCase();
    for (const line of root.querySelectorAll("[data-enrolment]")) line.hidden = words !== "" && !line.textContent.toLowerCase().includes(words);
  });

  /* --- the camera, where the browser reads codes by itself */
  const camera = document.querySelector("[data-desk-camera]");
  if ("BarcodeDetector" in window && navigator.mediaDevices) {
    camera.hidden = false;
    const video = camera.querySelector("video");
    const seen = new Set();
    camera.querySelector("button").addEventListener("click", async event => {
      const detector = new window.BarcodeDetector({ formats: ["qr_code"] });
      try {
        video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      } catch (refused) {
        event.target.hidden = true;
        return;
      }
      event.target.hidden = true;
      video.hidden = false;
      await video.play();
      const look = async () => {
        for (const found of await detector.detect(video).catch(() => [])) {
          if (!seen.has(found.rawValue)) {
            seen.add(found.rawValue);
            scanned(found.rawValue);
          }
        }
        setTimeout(look, 300);
      };
      look();
    });
  }

  window.addEventListener("online", send);
  setInterval(() => known.queue.length && send(), 8000);
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/organiser/attendance/desk-sw.js", { scope: "/organiser/attendance/desk.xhtml" }).then(() => navigator.serviceWorker.ready).then(keeper => {
      const parts = performance.getEntriesByType("resource").map(part => part.name).filter(name => name.startsWith(window.location.origin + "/assets/"));
      keeper.active.postMessage({ keep: [window.location.pathname + "?id=" + session, ...parts] });
    }).catch(() => {});
  }
  show();
  send();
})();
