/* What a page can do better with JavaScript; everything works without it. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const all = (query, root = document) => [...root.querySelectorAll(query)];

  // Counters: what is left, or what is still too short.
  for (const area of all("textarea[data-count]")) {
    const note = document.getElementById(area.dataset.count);
    const first = note.textContent;
    let timer;
    const tell = () => {
      const length = area.value.trim().length;
      const short = area.minLength - length;
      if (!length) note.textContent = first;
      else if (short > 0) note.textContent = note.dataset.short.replace("{n}", short);
      else note.textContent = note.dataset.left.replace("{n}", area.maxLength - area.value.length);
      // Read aloud only when it starts to matter, not after every word.
      note.ariaLive = length && area.maxLength - area.value.length < 60 ? "polite" : "off";
    };
    area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(tell, 300); });
    if (area.value) tell();
  }

  // Copy buttons.
  for (const button of all("button[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const text = document.querySelector(button.dataset.copy).textContent;
      try {
        await navigator.clipboard.writeText(text);
      } catch {
        const range = document.createRange();
        range.selectNodeContents(document.querySelector(button.dataset.copy));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return;
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  // Sign-up by mail: the questions become a form, the answers a mail.
  for (const form of all("form[data-mailto-form]")) {
    form.hidden = false;
    for (const plain of all("[data-mailto-plain]")) plain.hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const parts = form.dataset.opening ? [form.dataset.opening] : [];
      for (const question of all("[data-question]", form)) {
        const chosen = all("input:checked", question).map((i) => i.labels[0].textContent.trim());
        const typed = question.querySelector("textarea, input:not([type=radio], [type=checkbox])");
        const answer = typed ? typed.value.trim() : chosen.join(", ");
        if (answer) parts.push(`${question.dataset.question}\n${answer}`);
      }
      const body = parts.join("\n\n");
      const done = form.querySelector("[data-mailto-done]");
      done.hidden = false;
      done.querySelector("[data-mailto-text]").textContent = body;
      const lines = encodeURIComponent(body).replaceAll("%0A", "%0D%0A");
      const { address, subject } = form.dataset;
      location.href = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
    });
  }

  // One press sends once.
  for (const form of all("form.k-form[method=post]")) {
    form.addEventListener("submit", () => {
      for (const button of all("[type=submit]", form)) setTimeout(() => { button.disabled = true; });
    });
  }
  addEventListener("pageshow", () => {
    for (const button of all("[type=submit]")) button.disabled = false;
  });

  // A link to a question opens it; the menu closes on Escape and on a choice.
  const open = () => {
    const goal = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (goal && goal.matches("details")) goal.open = true;
  };
  addEventListener("hashchange", open);
  open();
  addEventListener("beforeprint", () => { for (const item of all("details:not(.k-menu)")) item.open = true; });
  for (const menu of all("[data-menu]")) {
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("click", (event) => { if (event.target.closest("a")) menu.open = false; });
  }
})();
