/* Counts the minutes beside a live meeting: one beat a minute while this page is open. Without this file only the entering is known. */
(() => {
  "use strict";
  const stay = document.querySelector("[data-stay]");
  if (!stay) return;
  const token = document.querySelector("main input[name=csrf]").value;
  const state = document.querySelector("[data-stay-state]");
  const beat = async () => {
    try {
      const answer = await fetch("/api/v1/sessions/" + stay.dataset.stay + "/stay", { method: "PUT", keepalive: true, headers: { "X-CSRF-Token": token } });
      state.hidden = !answer.ok;
    } catch (offline) {
      state.hidden = true;
    }
  };
  beat();
  setInterval(beat, 60000);
  document.addEventListener("visibilitychange", beat);
})();
