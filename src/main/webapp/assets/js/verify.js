/* Compares a certificate's PDF with the one issued, by its hash, on this device; the file goes nowhere. */
(() => {
  "use strict";
  const box = document.querySelector("[data-verify-file]");
  // hashing needs a secure address (https or this machine); elsewhere the page offers nothing it cannot do
  if (!box || !window.crypto || !crypto.subtle) return;
  box.hidden = false;
  box.querySelector("input").addEventListener("change", async event => {
    const file = event.target.files[0];
    if (!file) return;
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    const hash = Array.from(new Uint8Array(digest), b => b.toString(16).padStart(2, "0")).join("");
    const same = hash === box.dataset.verifyFile;
    box.querySelector("[data-same]").hidden = !same;
    box.querySelector("[data-changed]").hidden = same;
    const yours = document.querySelector("[data-file-hash]");
    yours.hidden = false;
    yours.querySelector("dd").textContent = hash;
    document.querySelector("[data-file-state]").replaceChildren(box.querySelector(same ? "[data-same] strong" : "[data-changed] strong").cloneNode(true));
  });
})();
