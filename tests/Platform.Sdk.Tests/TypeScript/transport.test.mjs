import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { apiKey, apiVersion, client, PlatformClient, ProblemError, WebhookError, WebhookVerifier } from "./today/index.js";

const json = (status, body, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": status < 400 ? "application/json" : "application/problem+json", ...headers } });
const problem = (status, code, headers) =>
  json(status, { title: "No", detail: "Not now.", status, code, request_id: "req_1", errors: [{ pointer: "/lines/0", code: "unknown_field", detail: "Leave it out." }] }, headers);

/** A client whose server answers as the test says, and what it was sent. */
function platform(answer, options = {}) {
  const sent = [];
  const fetch = async (url, { method, headers, body, signal }) => {
    signal?.throwIfAborted();
    sent.push({ method, path: String(url).replace("http://platform.test", ""), headers: new Headers(headers), body });
    return answer(sent.at(-1), sent.length);
  };
  return { sent, api: new PlatformClient({ baseUrl: "http://platform.test/", credential: apiKey("key"), fetch, ...options }) };
}

for (const [status, code] of [[409, "idempotency_in_progress"], [429, "rate_limited"], [503, "unavailable"]])
  test(`${status} ${code} may yet succeed and is sent again under the same key`, async () => {
    const { api, sent } = platform((_, count) => (count < 3 ? problem(status, code, { "retry-after": "0" }) : json(200, {})));
    await api.post("/v1/orders/{id}/confirm", { path: { id: "ord_1" } });
    await api.post("/v1/orders/{id}/confirm", { path: { id: "ord_1" } });
    const keys = sent.map(({ headers }) => headers.get("idempotency-key"));
    assert.equal(new Set(keys.slice(0, 3)).size, 1);
    assert.equal(new Set(keys).size, 2);
  });

test("a lost connection is tried again and told in the end", async () => {
  const { api, sent } = platform(() => { throw new TypeError("fetch failed"); }, { retriesMax: 1 });
  await assert.rejects(api.post("/v1/orders/{id}/confirm", { path: { id: "ord_1" } }), /fetch failed/);
  assert.equal(sent.length, 2);
});

for (const [status, code] of [[409, "order_not_confirmable"], [422, "invalid_request"], [500, "internal"]])
  test(`${status} ${code} would be refused again and is told at once`, async () => {
    const { api, sent } = platform(() => problem(status, code, { "request-id": "req_1" }));
    await assert.rejects(api.get("/v1/orders/{id}", { path: { id: "ord_1" } }), (fault) =>
      fault instanceof ProblemError && fault.status === status && fault.code === code && fault.requestId === "req_1" && fault.errors[0].pointer === "/lines/0");
    assert.equal(sent.length, 1);
  });

test("who is asked to wait too long is told instead", async () => {
  const { api, sent } = platform(() => problem(503, "unavailable", { "retry-after": "3600" }));
  await assert.rejects(api.get("/v1/orders"), (fault) => fault.retryAfter === 3_600_000);
  assert.equal(sent.length, 1);
});

test("it waits as long as it is asked to", async () => {
  const { api } = platform((_, count) => (count < 2 ? problem(429, "rate_limited", { "retry-after": "1" }) : json(200, {})));
  const begun = performance.now();
  await api.get("/v1/orders");
  assert.ok(performance.now() - begun >= 990);
});

test("a wait ends when the caller no longer wants it", async () => {
  const stop = new AbortController();
  const { api, sent } = platform(() => {
    setTimeout(() => stop.abort(), 20);
    return problem(503, "unavailable", { "retry-after": "50" });
  });
  await assert.rejects(api.get("/v1/orders", { signal: stop.signal }), { name: "AbortError" });
  assert.equal(sent.length, 1);
});

test("what comes along is in the headers, and reads have no key", async () => {
  const { api, sent } = platform(() => json(200, { data: [], next_cursor: null }));
  await api.post("/v1/orders/{id}/confirm", { path: { id: "ord/1" }, header: { "If-Match": '"3"' }, idempotencyKey: "po-4711", dryRun: true, onBehalfOf: "org_1", auditReason: "nachgezählt" });
  await api.get("/v1/orders", { query: { status: "placed", "created_at[gte]": "2026-11-20T08:00:00Z", expand: ["lines.variant", "seller"] } });
  const [write, read] = sent;
  const of = (name) => write.headers.get(name);
  assert.deepEqual(
    [of("idempotency-key"), of("dry-run"), of("on-behalf-of"), of("audit-reason"), of("if-match"), of("authorization"), of("api-version")],
    ["po-4711", "true", "org_1", "nachgez%C3%A4hlt", '"3"', "Bearer key", apiVersion]);
  assert.equal(write.path, "/v1/orders/ord%2F1/confirm");
  assert.equal(read.headers.get("idempotency-key"), null);
  assert.equal(read.path, "/v1/orders?status=placed&created_at%5Bgte%5D=2026-11-20T08%3A00%3A00Z&expand=lines.variant%2Cseller");
});

test("pages follow their cursors, and unknown words pass", async () => {
  const { api, sent } = platform(({ path }) => json(200, path.includes("cursor=c2")
    ? { data: [{ id: "ord_2", status: "dreamt_of" }], has_more: false, next_cursor: null }
    : { data: [{ id: "ord_1", status: "placed" }], has_more: true, next_cursor: "c2" }));
  const rows = [];
  for await (const order of api.all("/v1/orders", { query: { limit: 1 } })) rows.push(order.status);
  assert.deepEqual(rows, ["placed", "dreamt_of"]);
  assert.deepEqual(sent.map(({ path }) => path), ["/v1/orders?limit=1", "/v1/orders?limit=1&cursor=c2"]);
});

test("one token serves all calls until it ends or is refused", async () => {
  let tokens = 0, life = 900, isRevoked = false;
  const { api, sent } = platform(({ path }) => {
    if (path === "/oauth/token") return json(200, { access_token: `token-${++tokens}`, expires_in: life });
    if (!isRevoked) return json(200, {});
    isRevoked = false;
    return problem(401, "unauthenticated");
  }, { credential: client("app_1", "secret", ["orders:read"]) });

  await Promise.all([1, 2, 3].map(() => api.get("/v1/orders")));
  assert.equal(tokens, 1);
  assert.equal(String(sent[0].body), "grant_type=client_credentials&client_id=app_1&client_secret=secret&scope=orders%3Aread");

  [isRevoked, life] = [true, 59]; // less than a minute is over at once
  await api.get("/v1/orders");
  assert.equal(sent.at(-1).headers.get("authorization"), "Bearer token-2");
  await api.get("/v1/orders");
  assert.equal(tokens, 3);
});

const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const other = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const body = JSON.stringify({ id: "evt_1", type: "order.sung_about", data: { name: "Ä" } });

// From the standard's text, with no code of the SDK's.
function signed(by, secondsFromNow = 0) {
  const moment = Math.floor(Date.now() / 1000) + secondsFromNow;
  const mac = createHmac("sha256", Buffer.from(by.slice(6), "base64")).update(`evt_1.${moment}.${body}`).digest("base64");
  return { "webhook-id": "evt_1", "webhook-timestamp": String(moment), "webhook-signature": `v1,${mac}` };
}

test("a webhook is good by either of two secrets, and by any of several signatures", async () => {
  assert.equal((await new WebhookVerifier([other, secret]).verify(signed(secret), body)).type, "order.sung_about");
  assert.equal((await new WebhookVerifier(secret).verify(new Headers(signed(secret)), body)).data.name, "Ä");
  const both = `${signed(other)["webhook-signature"]} v1a,of_another_scheme ${signed(secret)["webhook-signature"]}`;
  assert.equal((await new WebhookVerifier(secret).verify({ ...signed(secret), "webhook-signature": both }, body)).id, "evt_1");
});

test("an old webhook, a changed one, a foreign one and one without its headers are refused", async () => {
  const verifier = new WebhookVerifier(secret);
  for (const seconds of [-301, 301]) await assert.rejects(verifier.verify(signed(secret, seconds), body), WebhookError);
  assert.equal((await new WebhookVerifier(secret, 3600).verify(signed(secret, -301), body)).id, "evt_1");
  await assert.rejects(verifier.verify(signed(secret), body.replace("evt_1", "evt_2")), WebhookError);
  await assert.rejects(verifier.verify(signed(other), body), WebhookError);
  for (const missing of Object.keys(signed(secret))) await assert.rejects(verifier.verify({ ...signed(secret), [missing]: undefined }, body), WebhookError);
});
