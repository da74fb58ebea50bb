/* Only in the preview: changes in a page what has changed in its source, and nothing else, so that what
   is open, typed, in focus or scrolled to stays so. Says no where a script may hold on to what changes. */
const kiemPatch = (() => {
  "use strict";
  // What does something, or is read once: with a change in it the page has to come anew.
  const ALIVE = "form, input, textarea, select, button, dialog, iframe, object, embed, audio, video, canvas, base, link[rel=stylesheet], style, meta[http-equiv], script:not([type='application/ld+json']), [data-menu], [data-copy]";
  const alive = (node) => node.nodeType === Node.ELEMENT_NODE && (node.matches(ALIVE) || node.querySelector(ALIVE));
  const refuse = () => { throw new RangeError("alive"); };

  // What is to be done to `live`, made from `was`, to make it `now`.
  function* steps(live, was, now) {
    if (was.isEqualNode(now)) return;
    if (live.nodeName !== was.nodeName) refuse();
    if (was.nodeType === Node.ELEMENT_NODE) {
      yield* attributes(live, was, now);
      yield* children(live, was, now);
    } else {
      if (live.data !== was.data) refuse();
      yield () => { live.data = now.data; };
    }
  }

  function* attributes(live, was, now) {
    const names = new Set([...was.getAttributeNames(), ...now.getAttributeNames()]);
    for (const name of names) {
      const value = now.getAttribute(name);
      if (was.getAttribute(name) === value) continue;
      if (live.matches(ALIVE)) refuse();
      yield () => { if (value === null) live.removeAttribute(name); else live.setAttribute(name, value); };
    }
  }

  // The same at both ends stays; what is between becomes the new between, one by one where that fits.
  function* children(live, was, now) {
    const [mine, old, fresh] = [live, was, now].map((node) => [...node.childNodes]);
    if (mine.length !== old.length) refuse();
    const shortest = Math.min(old.length, fresh.length);
    let first = 0, last = 0;
    while (first < shortest && old[first].isEqualNode(fresh[first])) first += 1;
    while (last < shortest - first && old.at(-1 - last).isEqualNode(fresh.at(-1 - last))) last += 1;
    const cut = (list) => list.slice(first, list.length - last);
    const [from, before, after] = [mine, old, fresh].map(cut);
    if (before.length === after.length && before.every((node, n) => node.nodeName === after[n].nodeName)) {
      for (const [n, node] of from.entries()) yield* steps(node, before[n], after[n]);
      return;
    }
    if (before.some(alive) || after.some(alive)) refuse();
    const next = mine[mine.length - last] ?? null;
    yield () => {
      for (const node of from) node.remove();
      for (const node of after) live.insertBefore(document.importNode(node, true), next);
    };
  }

  // Styles in a page are part of its policy: a parser would refuse others.
  const styles = (text) => (text.match(/<style[\s\S]*?<\/style>/g) ?? []).join("");
  const read = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    for (const script of page.querySelectorAll("script[data-since]")) script.removeAttribute("data-since");
    return page;
  };

  // Whether the page, made from the source `was`, is now what the source `now` says.
  return (was, now) => {
    try {
      if (styles(was) !== styles(now)) refuse();
      const [old, fresh] = [was, now].map(read);
      const todo = ["head", "body"].flatMap((part) => [...steps(document[part], old[part], fresh[part])]);
      for (const step of todo) step();
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  };
})();
