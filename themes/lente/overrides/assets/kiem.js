/* What a page can do better with JavaScript; everything works without it. */
(() => {
  "use strict";
  document.documentElement.classList.add("js");
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const at = (data, path) => path.split(".").reduce((part, key) => part?.[key], data);
  const own = (data, key) => (Object.hasOwn(data, key) ? data[key] : undefined);
  const base = new URL("..", document.currentScript.src).href;

  // Where a link said that people come from (?from=linkedin, utm_source=poster) goes along to the
  // next page and into the form. Nothing is kept in the browser.
  const came = new URLSearchParams([...new URLSearchParams(location.search)].filter(
    ([name, value]) => /^(from|utm_[a-z]+)$/.test(name) && /^[\w .+-]{1,60}$/.test(value)));
  const from = came.get("from") || came.get("utm_source");
  if (from) {
    for (const link of all("a[href]:not([href^='#'])")) {
      const inside = link.href.startsWith(base) && !/\.(?!html$)\w+$/.test(link.pathname);
      if (inside) link.search = `${came}`;
    }
  }

  // Counters: what is left, in the browser's own count, or what is still too short without the blanks
  // at the ends, which services cut off.
  const lacking = ({ minLength, value }) => minLength - value.trim().length;
  for (const area of all("textarea[data-count]")) {
    const note = document.getElementById(area.dataset.count);
    const first = note.textContent;
    let timer;
    const tell = () => {
      const { length } = area.value;
      const short = lacking(area);
      if (!length) note.textContent = first;
      else if (short > 0) note.textContent = note.dataset.short.replace("{n}", short);
      else note.textContent = note.dataset.left.replace("{n}", area.maxLength - length);
      // Read aloud only when it starts to matter, not after every word.
      note.ariaLive = length && area.maxLength - length < 60 ? "polite" : "off";
    };
    area.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(tell, 300); });
    addEventListener("pageshow", () => { if (area.value) tell(); });
  }

  // Copy buttons.
  for (const button of all("button[data-copy]")) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const source = document.querySelector(button.dataset.copy);
      try {
        await navigator.clipboard.writeText(source.textContent);
      } catch {
        source.hidden = false;
        getSelection().selectAllChildren(source);
        return;
      }
      button.textContent = button.dataset.copied;
      setTimeout(() => { button.textContent = label; }, 2000);
    });
  }

  // The answers as the text of a mail, and that mail as an address.
  const answers = (form) => {
    const parts = form.dataset.opening ? [form.dataset.opening] : [];
    for (const question of all("[data-question]", form)) {
      const chosen = all("input:checked", question).map((i) => i.labels[0].textContent.trim());
      const typed = question.querySelector("textarea, input:not([type=radio], [type=checkbox])");
      const answer = typed ? typed.value.trim() : chosen.join(", ");
      if (answer) parts.push(`${question.dataset.question}\n${answer}`);
    }
    return parts.join("\n\n");
  };
  const mail = (form) => {
    const { address, subject } = form.dataset;
    const lines = encodeURIComponent(answers(form)).replaceAll("%0A", "%0D%0A");
    return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${lines}`;
  };

  // What is wrong with a field: the name of a sentence, and a number for it.
  const wrong = (field) => {
    const [first] = all("input, textarea", field);
    const none = !field.querySelector(":checked");
    if (field.matches("fieldset")) return "required" in field.dataset && none ? ["choose"] : null;
    if (first.type === "checkbox") return first.required && none ? ["tick"] : null;
    if (!first.value.trim()) return first.required ? ["required"] : null;
    if (first.validity.typeMismatch) return [first.type];
    const short = lacking(first);
    return short > 0 ? ["few", short] : null;
  };

  // A sentence beside a field, or none.
  const tell = (field, sentence) => {
    const id = `${field.dataset.id}-error`;
    const [first] = all("input, textarea", field);
    const target = field.matches("fieldset") ? field : first;
    const told = (target.getAttribute("aria-describedby") || "").split(" ").filter((i) => i && i !== id);
    document.getElementById(id)?.remove();
    if (sentence) {
      const note = Object.assign(document.createElement("p"), { id, className: "k-field__error", textContent: sentence });
      if (target === field) field.querySelector("legend").after(note);
      else if (first.type === "checkbox") field.append(note);
      else first.after(note);
      told.unshift(id);
    }
    if (target === first) first.setAttribute("aria-invalid", Boolean(sentence));
    target.setAttribute("aria-describedby", told.join(" "));
    field.classList.toggle("k-field--wrong", Boolean(sentence));
  };

  // Our forms: what is wrong is said beside the field, in the language of the page.
  const checked = (form, texts) => {
    const fields = all("[data-id]", form);
    for (const field of fields) {
      const [name, n] = wrong(field) || [];
      tell(field, name && texts.errors[name].replace("{n}", n));
    }
    const first = form.querySelector(".k-field--wrong");
    first?.querySelector("input, textarea").focus();
    return !first;
  };
  for (const form of all("form[data-texts]")) {
    const texts = JSON.parse(form.dataset.texts);
    form.noValidate = true;
    form.addEventListener("input", ({ target }) => {
      const field = target.closest(".k-field--wrong");
      if (field && !wrong(field)) tell(field);
    });
    const found = form.querySelector("[data-found]");
    if (found && from && !found.value) found.value = own(texts.from, from.toLowerCase()) || from;
    if (form.dataset.send) sending(form, texts);
    else mailing(form, texts);
  }

  // Sign-up by mail: the questions become a form, the answers a mail.
  function mailing(form, texts) {
    form.hidden = false;
    for (const plain of all("[data-mailto-plain]")) plain.hidden = true;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!checked(form, texts)) return;
      form.querySelector("[data-mailto-done]").hidden = false;
      form.querySelector("[data-mailto-text]").textContent = answers(form);
      location.href = mail(form);
    });
  }

  // Sign-up by form: sent in place, once; what was typed stays until it has arrived.
  function sending(form, texts) {
    const send = JSON.parse(form.dataset.send);
    const began = Date.now();
    const button = form.querySelector("[type=submit]");
    const label = button.textContent;
    const status = form.querySelector("[data-status]");
    const box = form.querySelector("[data-failed]");
    let busy = false;
    let asked = false;

    if (from) {
      const value = [...came.values()].join(" / ");
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: send.came, value }));
    }

    const rest = (sentence = "") => {
      busy = false;
      button.removeAttribute("aria-disabled");
      button.textContent = label;
      status.textContent = sentence;
    };

    // Nothing was accepted: say why, and offer the mail as a way out.
    const fail = (...sentences) => {
      rest();
      box.querySelector("[data-failed-text]").textContent = sentences.filter(Boolean).join(" ");
      box.querySelector("[data-mail-answers]").href = mail(form);
      box.querySelector("[data-answers]").textContent = answers(form);
      box.hidden = false;
      box.focus();
    };

    const quoted = (message) => (message ? send.says.says.replace("{message}", () => message) : "");

    // What the service has to say: beside its field where there is one, else of the whole.
    const complain = (said) => {
      const whole = [];
      let first;
      for (const error of [].concat(at(said, send.errors) || [])) {
        const name = own(send.words, at(error, send.code));
        const message = quoted(at(error, send.message));
        const control = all("[data-id] [name]", form).find((c) => c.name === at(error, send.field));
        const sentence = own(texts.errors, name) ?? own(send.whole, name);
        if (control) {
          tell(control.closest("[data-id]"), sentence ?? `${texts.errors.other} ${message}`);
          first ??= control;
        } else if (sentence ?? message) whole.push(sentence ?? message);
      }
      if (first && !whole.length) {
        rest(send.says.check);
        first.focus();
        return;
      }
      const message = send.messages.map((path) => at(said, path)).find((text) => typeof text === "string");
      if (!whole.length) whole.push(quoted(message));
      fail(send.says.failed, ...new Set(whole));
    };

    const arrived = (response, said) => response.ok
      && !send.failed.some((path) => [].concat(at(said, path) || []).length)
      && (!send.good.length || send.good.some((path) => `${at(said, path)}` === "true"));

    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (busy) return;
      box.hidden = true;
      if (!checked(form, texts)) { rest(send.says.check); return; }
      if (Date.now() - began < 3000 && !asked) { asked = true; rest(send.says.quick); return; }
      busy = true;
      button.setAttribute("aria-disabled", "true");
      status.textContent = send.says.sending;
      const stop = new AbortController();
      const timer = setTimeout(() => stop.abort(), send.patience);
      try {
        // The same bytes as without JavaScript: a line ends in CR LF.
        const body = new URLSearchParams([...new FormData(form)].map(([k, v]) => [k, v.replace(/\r?\n/g, "\r\n")]));
        const response = await fetch(send.to, { method: "POST", body, headers: send.headers, signal: stop.signal });
        // A page where JSON was asked for may be anything: a login, a captcha, a domain for sale.
        const said = JSON.parse(await response.text() || "{}");
        if (!arrived(response, said)) { complain(said); return; }
        history.replaceState({ sent: true }, "");
        location.assign(form.dataset.thanks);
      } catch {
        fail(navigator.onLine ? send.says.unsure : send.says.offline);
      } finally {
        clearTimeout(timer);
      }
    });
    const back = () => rest(history.state?.sent ? send.says.sent : "");
    addEventListener("pageshow", ({ persisted }) => { if (persisted) back(); });
    back();
  }

  // A form of somebody else: nothing of it loads before the click.
  for (const box of all("[data-embed]")) {
    const given = JSON.parse(box.dataset.embed);
    const notice = box.querySelector("[data-embed-notice]");
    const button = notice.querySelector("button");
    const heard = (rule, said) => {
      let data = said;
      if (typeof data === "string" && rule.split) data = data.split(rule.split);
      else if (typeof data === "string" && data.startsWith("{")) try { data = JSON.parse(data); } catch { return null; }
      return rule.key && at(data, rule.key) === rule.value ? data : null;
    };
    button.hidden = false;
    button.addEventListener("click", () => {
      const frame = Object.assign(document.createElement("iframe"), { src: given.src, title: given.title, className: "k-frame", tabIndex: 0 });
      frame.style.height = `${given.height}px`;
      addEventListener("message", ({ source, origin, data }) => {
        if (source !== frame.contentWindow || !given.from.includes(origin)) return;
        const height = Number(at(heard(given.sized, data), given.sized.height || ""));
        if (height > 0) frame.style.height = `${Math.min(height, 20000)}px`;
        if (heard(given.saved, data)) box.querySelector("[data-embed-saved]").hidden = false;
      });
      notice.replaceWith(frame);
      // A frame that is focused before its page is there lets the next Tab skip that page.
      box.tabIndex = -1;
      box.focus();
      frame.addEventListener("load", () => { if (document.activeElement === box) frame.focus(); }, { once: true });
    });
  }

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
