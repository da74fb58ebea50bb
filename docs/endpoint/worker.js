// Takes the applications of one kiem site and keeps them in a KV store. How to set it up: own-endpoint.md
const LONGEST = 5000; // characters of one answer
const WORDS = {
  en: { required: "please fill this in", email: "this is not an email address", short: "please write more",
        long: "please write less", back: "This was not sent yet. Go back: your answers are still there." },
  nl: { required: "vul dit nog in", email: "dit is geen mailadres", short: "schrijf nog iets meer",
        long: "schrijf iets minder", back: "Dit is nog niet verstuurd. Ga terug: je antwoorden staan er nog." },
};
const words = (sent) => WORDS[sent.language] ?? WORDS.en;

export default {
  async fetch(request, env) {
    const site = new URL(env.SITE).origin;
    const headers = { "Access-Control-Allow-Origin": site, Vary: "Origin, Accept" };
    const json = (status, body) => Response.json(body, { status, headers });
    const from = request.headers.get("Origin");
    if (from && from !== "null" && from !== site) return json(403, { ok: false, message: "Not from this site." });
    if (request.method !== "POST") return json(405, { ok: false, message: "Only forms, please." });
    const form = await request.formData().catch(() => null);
    if (!form) return json(400, { ok: false, message: "This is not a form." });
    const sent = {}; // several answers to one question become one text
    for (const name of form.keys()) {
      sent[name] = form.getAll(name).map(String).join("; ").replaceAll("\r\n", "\n").trim();
    }
    const scripted = (request.headers.get("Accept") ?? "").includes("application/json");
    const errors = sent._gotcha ? [] : mistakes(sent, env);
    if (errors.length) return scripted ? json(422, { ok: false, errors }) : page(errors, sent);
    if (!sent._gotcha) await keep(sent, env); // who fills the trap is a robot: say thanks, keep nothing
    if (scripted) return json(200, { ok: true });
    const back = URL.canParse(sent._next) && new URL(sent._next).origin === site;
    return new Response(null, { status: 303, headers: { Location: back ? sent._next : env.SITE } });
  },
};

function mistakes(sent, env) {
  const found = {};
  for (const [name, value] of Object.entries(sent)) if (value.length > LONGEST) found[name] = "long";
  for (const name of ["name", "email", "motivation"]) if (!sent[name]) found[name] = "required";
  if (sent.email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(sent.email)) found.email = "email";
  if (sent.motivation && sent.motivation.length < Number(env.SHORTEST)) found.motivation = "short";
  return Object.entries(found).map(([field, code]) => ({ field, code, message: words(sent)[code] }));
}

function page(errors, sent) {
  const lines = [words(sent).back, "", ...errors.map(({ field, message }) => `${field}: ${message}`)];
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(lines.join("\n"), { status: 422, headers });
}

async function keep(sent, env) {
  const answers = Object.fromEntries(Object.entries(sent).filter(([name]) => !name.startsWith("_")));
  const when = `${new Date().toISOString()} ${crypto.randomUUID()}`;
  const expirationTtl = Number(env.KEEP_DAYS) * 24 * 60 * 60; // the store forgets by itself
  await env.ANSWERS.put(when, JSON.stringify(answers), { expirationTtl });
  // A mail for each? Add a send_email binding: developers.cloudflare.com/email-routing/email-workers
}
