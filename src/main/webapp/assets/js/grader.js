/* Keys of the grader (see the list on the page). Single keys are off inside text fields and can be switched off. */
(() => {
  "use strict";
  const form = document.getElementById("grading");
  if (!form) return;
  const criteria = [...form.querySelectorAll(".crit")];
  const sum = form.querySelector("[data-sum]");
  const bank = document.getElementById("bank");
  const toggle = document.getElementById("keys-on");
  const SETTING = "binahumas.grader.keys";
  let current = 0;
  let lastText = document.getElementById("comment");

  const remembered = () => { try { return localStorage.getItem(SETTING); } catch { return null; } };
  toggle.checked = remembered() !== "off";
  toggle.addEventListener("change", () => { try { localStorage.setItem(SETTING, toggle.checked ? "on" : "off"); } catch { /* not remembered */ } });

  const given = crit => {
    const field = crit.querySelector("input[type=radio]:checked, input[type=number]");
    return field && field.value !== "" ? Number(field.value) : 0;
  };
  const total = () => {
    const points = criteria.reduce((all, crit) => all + given(crit), 0);
    sum.textContent = points.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 2 });
  };

  const focusOn = index => {
    current = Math.max(0, Math.min(index, criteria.length - 1));
    const field = criteria[current].querySelector("input:checked, input");
    field.focus();
    criteria[current].scrollIntoView({ block: "nearest" });
  };
  const choose = digit => {
    const level = criteria[current].querySelectorAll("input[type=radio]")[digit - 1];
    if (!level) return;
    level.checked = true;
    level.dispatchEvent(new Event("input", { bubbles: true }));
    if (current < criteria.length - 1) focusOn(current + 1);
  };
  const insert = button => {
    const said = button.querySelector("span").textContent;
    lastText.value = lastText.value ? lastText.value.trimEnd() + " " + said : said;
    lastText.dispatchEvent(new Event("input", { bubbles: true }));
    lastText.focus();
  };
  const open = (id, field) => {
    const fold = document.getElementById(id);
    if (!fold) return;
    fold.open = true;
    (fold.querySelector(field) || fold.querySelector("summary")).focus();
  };
  const follow = key => {
    const link = document.querySelector("a[data-key=" + key + "]");
    if (link) link.click();
  };

  form.addEventListener("input", total);
  form.addEventListener("focusin", event => {
    const crit = event.target.closest(".crit");
    if (crit) current = criteria.indexOf(crit);
    if (event.target.matches("textarea")) lastText = event.target;
  });
  for (const button of form.querySelectorAll("[data-insert]")) button.addEventListener("click", () => insert(button));

  const typing = field => field.matches("textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])");
  const inBank = field => bank && bank.open && bank.contains(field);
  const single = {
    j: () => follow("j"),
    k: () => follow("k"),
    c: () => document.getElementById("comment").focus(),
    r: () => open("revision", "textarea"),
    "/": () => open("bank", "button"),
    "?": () => open("keys", "summary"),
    ArrowDown: () => focusOn(current + 1),
    ArrowUp: () => focusOn(current - 1)
  };

  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector(".sticky .btn"));
      return;
    }
    if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const arrow = event.key.startsWith("Arrow");
    if (arrow && !event.target.closest(".crit")) return;
    const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const deed = digit ? null : single[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!digit && !deed) return;
    event.preventDefault();
    if (deed) {
      deed();
    } else if (inBank(event.target)) {
      const button = bank.querySelectorAll("[data-insert]")[digit - 1];
      if (button) insert(button);
    } else {
      choose(digit);
    }
  });
})();
