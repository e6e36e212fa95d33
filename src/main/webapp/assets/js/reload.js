/* Shows a page anew while something on it is under way: [data-reload] holds the seconds. The page works without this file. */
(() => {
  "use strict";
  const waiting = document.querySelector("[data-reload]");
  if (waiting) setTimeout(() => window.location.replace(window.location.pathname), Number(waiting.dataset.reload) * 1000);
})();
