/* Keeps the reader's place in a lesson for the next device. The page works without this file. */
(() => {
  "use strict";
  const text = document.querySelector("[data-lesson]");
  if (!text) return;
  const mark = document.querySelector(".saved[data-saved]");
  const token = document.querySelector("input[name=csrf]").value;
  let kept = Number(text.dataset.reached);
  let timer;

  const top = () => text.getBoundingClientRect().top + window.scrollY;
  const place = () => Math.max(0, Math.min(1000, Math.round(1000 * (window.scrollY - top()) / text.offsetHeight)));

  const keep = async () => {
    const now = place();
    if (now === kept) return;
    try {
      const answer = await fetch("/api/v1/lessons/" + text.dataset.lesson + "/place", {
        method: "PUT",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-CSRF-Token": token },
        body: JSON.stringify({ enrolment: text.dataset.enrolment, reached: now })
      });
      if (!answer.ok) return;
      kept = now;
      window.binaHumas.saved(mark).ok(new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", timeZone: document.documentElement.dataset.zone }).format(new Date()));
    } catch (offline) {
      /* the place is kept with the next scroll */
    }
  };

  if (kept > 0 && !location.hash) window.scrollTo(0, top() + kept / 1000 * text.offsetHeight);
  window.addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 1500);
  }, { passive: true });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
})();
