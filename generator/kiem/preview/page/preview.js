/* Only in the preview, never in what a build writes: brings a page up to date where its reader was,
   and shows what kiem check has to say. Talks to this machine only. */
(() => {
  "use strict";
  const { path, base, since } = document.currentScript.dataset;
  const [boot, first] = since.split("-");
  const KEPT = `kiem ${location.pathname}`;
  const WINDOW = "__kiem/window";
  let version = Number(first);

  // Where the reader was: what was open, typed, in focus, and how far down.
  const all = (query) => [...document.querySelectorAll(query)];
  const fields = () => all("input[name]:not([type=hidden], [type=password], [type=file]), textarea[name], select[name]");
  const lookup = (list, item) => item && list.indexOf(item);
  const where = () => ({
    y: scrollY,
    open: all("details").map((item) => item.open),
    fields: fields().map((field) => [field.name, field.value, field.checked]),
    focus: lookup(fields(), document.activeElement),
  });
  const keep = () => sessionStorage.setItem(KEPT, JSON.stringify(where()));
  const restore = (kept) => {
    const details = all("details");
    if (details.length === kept.open.length) details.forEach((item, n) => { item.open = kept.open[n]; });
    const now = fields();
    kept.fields.forEach(([name, value, checked], n) => {
      const field = now[n];
      if (!field || field.name !== name) return;
      if (field.type === "checkbox" || field.type === "radio") field.checked = checked;
      else field.value = value;
    });
    const back = () => scrollTo({ top: kept.y, behavior: "instant" });
    addEventListener("DOMContentLoaded", () => {
      back();
      if (now[kept.focus]) now[kept.focus].focus({ preventScroll: true });
    });
    addEventListener("load", () => { if (scrollY < kept.y) back(); }, { once: true });
  };
  const kept = sessionStorage.getItem(KEPT);
  if (kept) {
    sessionStorage.removeItem(KEPT);
    history.scrollRestoration = "manual";
    restore(JSON.parse(kept));
    addEventListener("load", () => { history.scrollRestoration = "auto"; });
  }
  const again = () => { keep(); location.reload(); };

  // The page as it is served; what changes in that can mostly be changed in place.
  // A preview that has stopped answers nothing, or half of it; the line below asks until it is back.
  const ask = (address, read, options) => fetch(address, options).then(read).catch(() => undefined);
  const source = () => ask(location.pathname, (answer) => answer.text());
  let known;
  addEventListener("load", async () => { known = await source(); });
  const renew = async () => {
    const now = await source();
    if (now === undefined) return;
    if (known !== undefined && kiemPatch(known, now)) known = now;
    else again();
  };

  // What changed: the page itself, or only what it shows.
  const inSite = (address) => {
    const url = new URL(address, location.href);
    return url.origin === location.origin && url.pathname.startsWith(base) ? decodeURIComponent(url.pathname.slice(base.length)) : "";
  };
  const fresh = (address) => { const url = new URL(address, location.href); url.search = `?${version}`; return url.href; };
  const restyle = (link) => {
    const next = link.cloneNode();
    next.href = fresh(link.href);
    next.addEventListener("load", () => link.remove());
    link.after(next);
  };
  const hear = (news) => {
    version = news.version;
    const changed = new Set(news.changed);
    const used = (query, key) => all(query).filter((item) => changed.has(inSite(item[key])));
    if (news.boot !== boot || path === "waiting.html" && news.changed.some((name) => name !== WINDOW)) { again(); return; }
    if (used("script[src]", "src").length || news.changed.some((name) => name.includes("/fonts/"))) { again(); return; }
    if (changed.has(path)) renew();
    used("link[rel=stylesheet]", "href").forEach(restyle);
    used("img[src]", "src").forEach((image) => { image.src = fresh(image.src); });
    if (changed.has(WINDOW)) draw();
  };
  // A browser keeps few lines open to one machine: a page that nobody sees gives up its own.
  let line = null;
  const listen = () => {
    if (document.hidden || line) return;
    line = new EventSource(`/__kiem/events?${boot}-${version}`);
    line.addEventListener("message", (event) => hear(JSON.parse(event.data)));
    line.addEventListener("error", () => { line.close(); line = null; setTimeout(listen, 500); });
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && line) { line.close(); line = null; } else listen();
  });

  // The tool's own window, out of reach of the page's styles.
  const host = document.createElement("kiem-preview");
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = `<link rel="stylesheet" href="/__kiem/preview.css"><div class="frame" hidden>
<dialog class="trouble" aria-labelledby="kiem-trouble"><div></div><button type="button"></button></dialog>
<button class="tab" type="button" aria-controls="panel"><b>kiem</b> <span></span></button>
<section id="panel" role="dialog" hidden><h2 id="kiem-title"></h2><button class="close" type="button">×</button><div></div></section></div>`;
  const $ = (query) => root.querySelector(query);
  const trouble = $("dialog"), tab = $(".tab"), panel = $("#panel");
  $("link").addEventListener("load", () => { $(".frame").hidden = false; });
  const unfold = (open) => {
    panel.hidden = !open;
    tab.setAttribute("aria-expanded", open);
  };
  const remember = () => sessionStorage.setItem("kiem panel", panel.hidden ? "" : "1");
  let inside = sessionStorage.getItem("kiem focus");
  addEventListener("pagehide", () => sessionStorage.setItem("kiem focus", root.activeElement?.name ?? ""));
  const shut = () => { unfold(false); remember(); tab.focus(); };
  tab.addEventListener("click", () => {
    if (trouble.dataset.round > 0) { trouble.showModal(); return; }
    unfold(panel.hidden);
    remember();
    if (!panel.hidden) panel.querySelector(".close").focus();
  });
  $(".close").addEventListener("click", shut);
  addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden && !trouble.open) shut(); });
  trouble.querySelector("button").addEventListener("click", () => trouble.close());
  const send = (to, data) => ask(`/__kiem/${to}`, () => true, { method: "POST", body: JSON.stringify(data) });
  panel.addEventListener("change", (event) => {
    const { name, value } = event.target;
    if (name === "today") send("view", { today: value });
    if (name === "answer") send("answer", { answer: value });
    if (name === "phase") send("view", { phase: value });
  });
  panel.addEventListener("submit", (event) => { event.preventDefault(); send("view", {}); });
  const draw = async () => {
    const told = await ask("/__kiem/window", (answer) => answer.json());
    if (!told) return;
    root.host.lang = told.lang;
    if (path === "waiting.html") document.documentElement.lang = told.lang;
    const broken = trouble.querySelector("div");
    if (told.trouble !== broken.innerHTML) broken.innerHTML = told.trouble;
    trouble.querySelector("button").textContent = told.look;
    trouble.dataset.round = told.round;
    if (told.trouble && !trouble.open) trouble.showModal();
    if (!told.trouble && trouble.open) trouble.close();
    $("#kiem-title").textContent = told.title;
    panel.setAttribute("aria-labelledby", "kiem-title");
    const focused = root.activeElement?.name || inside;
    inside = "";
    if (panel.dataset.told !== told.panel) panel.querySelector("div").innerHTML = panel.dataset.told = told.panel;
    panel.querySelector(".close").ariaLabel = told.close;
    tab.hidden = !told.panel && !told.trouble;
    tab.querySelector("span").textContent = told.trouble ? "!" : told.count || "";
    tab.classList.toggle("broken", Boolean(told.trouble));
    tab.ariaLabel = told.open;
    unfold(Boolean(told.panel) && !told.trouble && Boolean(sessionStorage.getItem("kiem panel")));
    if (focused && !panel.hidden) (panel.querySelector(`[name="${focused}"]:checked`) ?? panel.querySelector(`[name="${focused}"]`) ?? panel.querySelector(".close")).focus();
  };
  addEventListener("DOMContentLoaded", () => { document.documentElement.append(host); draw(); listen(); });
})();
