/* The screen of a room: asks for itself every few seconds and takes what is newer. Without this file the page loads anew by itself. */
(() => {
  "use strict";
  const seconds = Number(document.querySelector("[data-screen]").dataset.screen);
  const lost = document.querySelector("[data-screen-lost]");
  // a code is taken for twenty seconds after it has left the screen; then an old one only vexes people
  const PATIENCE = 30000;
  let fresh = Date.now();

  const look = async () => {
    try {
      const answer = await fetch(window.location.href, { cache: "no-store", credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector("[data-screen]");
      if (!answer.ok || !next) throw new Error("no screen");
      document.querySelector("[data-screen]").replaceWith(document.importNode(next, true));
      fresh = Date.now();
    } catch (away) {
      /* the next look may succeed */
    }
    const old = Date.now() - fresh > PATIENCE;
    document.querySelector("[data-screen]").hidden = old;
    lost.hidden = !old;
    setTimeout(look, seconds * 1000);
  };
  setTimeout(look, seconds * 1000);
})();
