// Makes a call from the page, with a sandbox key that never leaves the tab but for the call itself.
const shown = ["content-type", "request-id", "api-version", "etag", "location", "link", "idempotent-replayed", "retry-after",
  "ratelimit", "ratelimit-policy", "deprecation", "sunset"];

export function makeTryable(form) {
  const field = (name) => form.elements.namedItem(name);
  const key = field("key");
  const retry = form.querySelector('[data-name="Idempotency-Key"]');
  const button = form.querySelector("button");

  if (key) key.value = sessionStorage.getItem("sandbox-key") ?? "";
  if (retry) retry.value = newId();
  form.hidden = false;

  // Another request needs another key; the same one sent again is a retry.
  form.addEventListener("input", (event) => {
    if (retry && event.target !== retry && event.target !== key) retry.value = newId();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const fault = key ? faultOf(key.value.trim()) : null;
    say(form, fault);
    if (fault) return sessionStorage.removeItem("sandbox-key");

    if (key) sessionStorage.setItem("sandbox-key", key.value.trim());
    button.disabled = true;
    try {
      await send(form, callOf(form, key?.value.trim(), field("body")?.value));
    } catch (error) {
      say(form, `The call did not get through: ${error.message}`);
    } finally {
      button.disabled = false;
    }
  });
}

function faultOf(key) {
  if (/^mk[ps]?_live_/.test(key)) return "This is a live key. Here only sandbox keys are taken, which start with mk_test_; nothing was sent.";
  if (/^mks_/.test(key)) return "This is a client secret and not an API key; nothing was sent.";
  return /^mkp?_test_/.test(key) ? null : "A sandbox key starts with mk_test_; nothing was sent.";
}

function callOf(form, key, body) {
  const given = (place) => [...form.querySelectorAll(`[data-in="${place}"]`)].filter((input) => input.value !== "");
  const path = given("path").reduce((whole, input) => whole.replace(`{${input.dataset.name}}`, encodeURIComponent(input.value)), form.dataset.path);
  const query = given("query").map((input) => `${encodeURIComponent(input.dataset.name)}=${encodeURIComponent(input.value)}`).join("&");
  const headers = Object.fromEntries(given("header").map((input) => [input.dataset.name, input.value]));
  if (form.dataset.type) headers["Content-Type"] = form.dataset.type;
  return { method: form.dataset.method, url: location.origin + path + (query ? `?${query}` : ""), headers, key, body };
}

async function send(form, call) {
  const headers = call.key ? { ...call.headers, Authorization: `Bearer ${call.key}` } : call.headers;
  const started = performance.now();
  const reply = await fetch(call.url, { method: call.method, headers, body: call.body, credentials: "omit" });
  const text = await reply.text();
  const took = Math.round(performance.now() - started);

  const outcome = form.querySelector(".outcome");
  const status = outcome.querySelector(".status");
  status.textContent = `${reply.status} ${reply.statusText} in ${took} ms`;
  status.className = `status ${reply.ok ? "ok" : "bad"}`;
  outcome.querySelector(".headers").textContent = shown.filter((name) => reply.headers.has(name)).map((name) => `${name}: ${reply.headers.get(name)}`).join("\n");
  outcome.querySelector(".reply").textContent = pretty(text);
  outcome.querySelector(".same").textContent = curlOf(call);
  outcome.hidden = false;
}

// Without the key itself, so that it can be shown to others.
function curlOf(call) {
  const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl ${call.method === "GET" ? "" : `-X ${call.method} `}${quoted(call.url)}`,
    ...(call.key ? ['-H "Authorization: Bearer $TOKEN"'] : []),
    ...Object.entries(call.headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`),
    ...(call.body ? [`-d ${quoted(call.body)}`] : []),
  ].join(" \\\n  ");
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

// crypto.randomUUID is only there over HTTPS and on one's own machine.
function newId() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function say(form, fault) {
  const place = form.querySelector(".fault");
  place.textContent = fault ?? "";
  place.hidden = !fault;
}
