/* Bina Humas: progressive enhancement only. Every page works without this file. */
(() => {
  "use strict";

  /* A dangerous post asks once, in the page's own words: <form data-confirm="question">, or on one of its buttons. */
  const dialog = document.getElementById("confirm");
  const ask = (form, question) => {
    dialog.querySelector("[data-question]").textContent = question;
    dialog.returnValue = "";
    dialog.showModal();
    dialog.querySelector("[value=no]").focus();
    dialog.addEventListener("close", () => {
      if (dialog.returnValue !== "yes") return;
      form.dataset.confirmed = "true";
      form.requestSubmit(form.confirmButton);
    }, { once: true });
  };

  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    const question = (event.submitter && event.submitter.dataset.confirm) || form.dataset.confirm;
    // what is not filled in yet is answered by the server first
    const filled = ![...form.elements].some(field => field.validity.valueMissing);
    if (question && filled && !form.dataset.confirmed && dialog && dialog.showModal) {
      event.preventDefault();
      form.confirmButton = event.submitter;
      ask(form, question);
      return;
    }
    form.dataset.sent = "true";
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
  });

  /* Coming back with the browser's back button makes the forms usable again. */
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-sent]")) {
      delete form.dataset.sent;
      delete form.dataset.confirmed;
      for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
    }
  });

  /* <label hidden data-reveal="f-password f-repeat"><input type="checkbox">: shows what is typed. */
  for (const label of document.querySelectorAll("[data-reveal]")) {
    const secrets = label.dataset.reveal.split(" ").map(id => document.getElementById(id));
    const box = label.querySelector("input");
    label.hidden = false;
    box.addEventListener("change", () => {
      for (const secret of secrets) secret.type = box.checked ? "text" : "password";
    });
  }

  /* <button hidden data-copy="id" data-copied="…">: copies the text of that element. */
  for (const button of document.querySelectorAll("[data-copy]")) {
    if (!navigator.clipboard) continue;
    button.parentElement.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.textContent = button.dataset.copied;
    });
  }

  /* <input data-units="/api/v1/units" list="…">: suggests units as one types; without this one types a code or a name. */
  const suggest = async input => {
    const words = input.value.trim();
    if (words.length < 2 || words.includes(" – ")) return;
    const answer = await fetch(input.dataset.units + "?limit=20&q=" + encodeURIComponent(words), { headers: { Accept: "application/json" } });
    if (!answer.ok || input.value.trim() !== words) return;
    const { units } = await answer.json();
    input.list.replaceChildren(...units.map(unit => {
      const option = document.createElement("option");
      option.value = unit.code + " – " + unit.name;
      option.label = unit.parentName ? unit.name + " (" + unit.parentName + ")" : unit.name;
      return option;
    }));
  };
  for (const input of document.querySelectorAll("[data-units]")) {
    let waiting;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => suggest(input).catch(() => {}), 200);
    });
  }

  /* The first field that was refused, or what was asked for, gets the focus wherever it stands: <div data-answer tabindex="-1">. */
  const wrong = [...document.querySelectorAll("[aria-invalid=true], [data-answer]")].find(part => part.getClientRects().length);
  if (wrong) wrong.focus();

  /* <span class="saved" data-saved="tersimpan {0}" data-unsent="belum terkirim ({0})" data-sending="mengirim …">
     window.binaHumas.saved(element).ok("10.32") · .unsent(3) · .sending() */
  const saved = element => {
    const show = (words, icon, off) => {
      element.classList.toggle("saved--off", off);
      element.querySelector("use").setAttribute("href", "/assets/img/icons.svg#" + icon);
      element.querySelector("[data-text]").textContent = words;
      element.hidden = false;
    };
    return {
      ok: time => show(element.dataset.saved.replace("{0}", time), "saved", false),
      unsent: count => show(element.dataset.unsent.replace("{0}", count), "offline", true),
      sending: () => show(element.dataset.sending, "upload", false)
    };
  };
  /* Whoever signs out leaves no names of a check-in table on this device; what a table has not sent yet is shown once before. */
  document.addEventListener("submit", event => {
    if (event.target.getAttribute("action") !== "/logout") return;
    try {
      const tables = Object.keys(localStorage).filter(key => key.startsWith("desk-"));
      const unsent = tables.find(key => JSON.parse(localStorage.getItem(key)).queue.length);
      if (unsent && !sessionStorage.getItem("desk-shown")) {
        event.preventDefault();
        sessionStorage.setItem("desk-shown", "true");
        window.location.href = "/organiser/attendance/desk.xhtml?id=" + unsent.slice("desk-".length);
        return;
      }
      tables.forEach(key => localStorage.removeItem(key));
    } catch (closed) {
      /* nothing is kept there */
    }
    if (window.caches) caches.delete("binahumas-desk");
  }, true);

  window.binaHumas = { saved };
})();
