/* Keeps the board of a run's places as it is: asks for the page again every few seconds and shows what became of it, not while
   nobody looks, and no longer than somebody is there (a board left alone would keep its session alive for ever). Works without
   this file by loading the page again. */
(() => {
  "use strict";
  const board = document.getElementById("board");
  if (!board) return;
  const at = document.getElementById("board-at");
  const said = document.getElementById("board-said");
  const every = Number(board.dataset.every) * 1000;
  const rest = Number(board.dataset.rest) * 60000;
  const slowest = 12 * every;
  let pause = every;
  let touched = Date.now();
  let timer;
  let asking = false;

  const say = words => { if (said.textContent !== words) said.textContent = words; };
  const note = words => { at.textContent = words; say(words); };

  /* Who stands on a link of the board stays on it. */
  const show = fresh => {
    if (board.innerHTML === fresh.innerHTML) return;
    const link = board.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    const open = [...board.querySelectorAll("section[aria-label]:has(details[open])")].map(s => s.getAttribute("aria-label"));
    board.replaceChildren(...document.importNode(fresh, true).childNodes);
    for (const section of board.querySelectorAll("section[aria-label]")) {
      if (open.includes(section.getAttribute("aria-label"))) section.querySelectorAll("details").forEach(d => { d.open = true; });
    }
    const again = link && [...board.querySelectorAll("a")].find(a => a.getAttribute("href") === link);
    if (again) again.focus({ preventScroll: true });
  };

  const ask = async () => {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("board");
    if (!fresh) throw new Error("no board");
    show(fresh);
    at.textContent = page.getElementById("board-at").textContent;
    const words = page.getElementById("board-said").dataset.words;
    if (words !== said.dataset.words) {
      said.dataset.words = words;
      say(words);
    }
  };

  const plan = () => {
    clearTimeout(timer);
    if (document.hidden) return;
    timer = setTimeout(tick, pause);
  };

  const tick = async () => {
    if (asking || document.hidden) return;
    if (Date.now() - touched > rest) {
      note(board.dataset.rested);
      return;
    }
    asking = true;
    try {
      await ask();
      pause = every;
    } catch {
      pause = Math.min(pause * 2, slowest);
      note(board.dataset.off);
    }
    asking = false;
    plan();
  };

  const touch = () => {
    const rested = Date.now() - touched > rest;
    touched = Date.now();
    if (rested) tick();
  };
  for (const sign of ["pointerdown", "pointermove", "keydown", "scroll"]) window.addEventListener(sign, touch, { passive: true });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) { touched = Date.now(); tick(); } });
  plan();
})();
