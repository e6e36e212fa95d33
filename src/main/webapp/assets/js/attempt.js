/* An attempt at a quiz: sends each answer as it is given, keeps unsent ones on this device, shows one question at a time and the
   time that is left. Without this file all questions stand below each other and one button saves them. */
(() => {
  "use strict";
  const root = document.querySelector("[data-attempt]");
  if (!root) return;

  const form = root.querySelector("form");
  const token = form.elements.csrf.value;
  const expired = form.querySelector("[data-expired]");
  const sections = [...root.querySelectorAll("[data-no]")];
  const links = [...root.querySelectorAll(".qnav a")];
  const mark = window.binaHumas.saved(document.querySelector(".saved[data-saved]"));
  const timer = document.querySelector("[data-left]");
  const store = "attempt-" + root.dataset.attempt;
  const flagStore = store + "-flags";
  const words = (pattern, ...values) => values.reduce((text, value, i) => text.replace("{" + i + "}", value), pattern);
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: document.documentElement.dataset.zone });

  const remembered = key => {
    try {
      return JSON.parse(localStorage.getItem(key)) || {};
    } catch (unreadable) {
      return {};
    }
  };
  const remember = (key, value) => {
    try {
      if (Object.keys(value).length) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
    } catch (full) {
      /* this page still holds them */
    }
  };

  /* --- answers: question number → the newest unsent one */
  const sequences = {};
  const queue = remembered(store);
  const flags = remembered(flagStore);
  let sending = false;
  let pause = 1000;
  let retry;

  const inputs = section => [...section.querySelectorAll("fieldset input")];
  const read = section => {
    const all = inputs(section);
    const text = all.find(input => input.type === "text");
    return text ? { text: text.value } : { choices: all.filter(input => input.checked).map(input => Number(input.value)) };
  };
  const show = (section, answer) => {
    for (const input of inputs(section)) {
      if (input.type === "text") input.value = answer.text || "";
      else input.checked = (answer.choices || []).includes(Number(input.value));
    }
  };
  const isAnswered = section => {
    const answer = read(section);
    return answer.text === undefined ? answer.choices.length > 0 : answer.text.trim() !== "";
  };

  const send = async (no, entry) => {
    const answer = await fetch("/api/v1/attempts/" + root.dataset.attempt + "/answers/" + no, {
      method: "PUT",
      keepalive: true,
      headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
      body: JSON.stringify({ sequence: entry.sequence, choices: entry.choices, text: entry.text })
    });
    expired.hidden = answer.status !== 401 && answer.status !== 403;
    if (answer.ok) return answer.json();
    if (answer.status === 422 || answer.status === 404) return null;
    throw new Error("answer " + answer.status);
  };

  const flush = async () => {
    clearTimeout(retry);
    if (sending) return;
    sending = true;
    try {
      for (let no = Object.keys(queue)[0]; no; no = Object.keys(queue)[0]) {
        const entry = queue[no];
        mark.sending();
        const receipt = await send(no, entry);
        if (!receipt) {
          /* over or late: the server's page says so */
          remember(store, {});
          location.reload();
          return;
        }
        sequences[no] = Math.max(sequences[no], receipt.sequence);
        if (!receipt.taken && entry.live && queue[no] === entry) {
          queue[no] = { ...entry, sequence: sequences[no] + 1 };
        } else if (queue[no] === entry) {
          delete queue[no];
        }
        remember(store, queue);
        if (receipt.left !== undefined && receipt.left !== null) left(receipt.left);
        mark.ok(clock.format(new Date()));
      }
      pause = 1000;
    } catch (offline) {
      mark.unsent(Object.keys(queue).length);
      retry = setTimeout(flush, pause);
      pause = Math.min(30000, pause * 2);
    } finally {
      sending = false;
    }
  };

  const answered = section => {
    const no = section.dataset.no;
    sequences[no] = Math.max(Date.now(), sequences[no] + 1);
    queue[no] = { ...read(section), sequence: sequences[no], live: true };
    remember(store, queue);
    redraw();
    flush();
  };

  /* --- what is shown */
  const redraw = () => {
    let count = 0;
    sections.forEach((section, i) => {
      const done = isAnswered(section);
      const flagged = Boolean(flags[section.dataset.no]);
      const link = links[i];
      if (done) count++;
      link.classList.toggle("answered", done);
      link.classList.toggle("flag", flagged);
      link.querySelector("svg").toggleAttribute("hidden", !done && !flagged);
      link.querySelector("use").setAttribute("href", "/assets/img/icons.svg#" + (flagged ? "flag" : "check"));
      link.querySelector("[data-state]").textContent =
        ", " + (flagged ? link.dataset.flagged + ", " : "") + (done ? link.dataset.answered : link.dataset.unanswered);
    });
    const counts = root.querySelector("[data-counts]");
    counts.textContent = words(counts.dataset.counts, count, sections.length - count);
  };

  const open = focus => {
    const wanted = sections.findIndex(section => "#" + section.id === location.hash);
    const here = Math.max(0, wanted);
    sections.forEach((section, i) => { section.hidden = i !== here; });
    links.forEach((link, i) => {
      if (i === here) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
    const place = document.querySelector("[data-place]");
    place.textContent = words(place.dataset.place, here + 1, sections.length);
    if (focus) {
      window.scrollTo(0, 0);
      const heading = sections[here].querySelector("h2");
      heading.tabIndex = -1;
      heading.focus();
    }
  };

  /* --- time, by the server's clock: it says how much is left, this page only counts down */
  let end = null;
  const left = seconds => { end = performance.now() + seconds * 1000; };
  const tick = () => {
    const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const minutes = Math.floor(seconds / 60);
    timer.querySelector("[data-text]").textContent = minutes + "." + String(seconds % 60).padStart(2, "0");
    timer.setAttribute("aria-label", words(timer.dataset.label, minutes, seconds % 60));
    if (seconds > 0) return;
    clearInterval(ticking);
    flush().finally(() => {
      form.elements.do.value = "submit";
      form.submit();
    });
  };
  let ticking;

  for (const section of sections) {
    const no = section.dataset.no;
    sequences[no] = Number(section.dataset.sequence);
    if (queue[no] && queue[no].sequence > sequences[no]) show(section, queue[no]);
    else delete queue[no];
    let typing;
    section.addEventListener("change", event => {
      if (event.target.closest("fieldset")) {
        clearTimeout(typing);
        answered(section);
      }
    });
    section.addEventListener("input", event => {
      if (event.target.type !== "text") return;
      clearTimeout(typing);
      typing = setTimeout(answered, 800, section);
    });
    const flag = section.querySelector("[data-flag]");
    flag.checked = Boolean(flags[no]);
    flag.addEventListener("change", () => {
      if (flag.checked) flags[no] = true;
      else delete flags[no];
      remember(flagStore, flags);
      redraw();
    });
  }
  for (const part of root.querySelectorAll("[data-scripted]")) part.hidden = false;

  /* Without a connection the form would lead to the browser's own error page; the answers are safe here. */
  form.addEventListener("submit", event => {
    if (navigator.onLine) return;
    event.preventDefault();
    mark.unsent(Object.keys(queue).length);
  }, true);
  window.addEventListener("hashchange", () => open(true));
  window.addEventListener("online", flush);
  if (timer) {
    left(Number(timer.dataset.left));
    tick();
    ticking = setInterval(tick, 1000);
  }
  open(false);
  redraw();
  flush();
})();
