// Two SDKs side by side: today's, and that of the first release. One order each, or one webhook each.
import * as released from "./released/index.js";
import * as today from "./today/index.js";

declare const process: { env: Record<string, string | undefined> };

const asked = JSON.parse(process.env["ASKED"] ?? "{}");
console.log(JSON.stringify(asked.came ? await verified() : await ordered()));

async function ordered() {
  const versions: string[] = [];
  const noted: typeof fetch = (url, sent) => {
    if (!String(url).endsWith("/oauth/token")) versions.push(new Headers(sent?.headers).get("api-version") ?? "none");
    return fetch(url, sent);
  };
  const now = new today.PlatformClient({ baseUrl: asked.baseUrl, credential: today.client(asked.clientId, asked.clientSecret), fetch: noted });
  const before = new released.PlatformClient({ baseUrl: asked.baseUrl, credential: released.apiKey(asked.apiKey), fetch: noted });

  const toNow = await now.post("/v1/webhook-endpoints", { body: { url: `${asked.receiver}/today`, event_types: ["order.placed"] } });
  const toBefore = await before.post("/v1/webhook-endpoints", { body: { url: `${asked.receiver}/earlier`, event_types: ["order.placed"] } });

  const what = { seller_id: asked.sellerId, lines: [{ variant_id: asked.variantId, quantity: 1 }], payment: { method: "card" as const, token: "tok_ok" } };
  const where = { name: "Corner Hardware", line1: "1 Main Street", city: "Springfield", postal_code: "62701", country: "US" };
  const byNow = await now.post("/v1/orders", { body: { ...what, deliver_to: { ...where, subdivision: "US-IL" } } });
  const byBefore = await before.post("/v1/orders", { body: { ...what, deliver_to: { ...where, region: "US-IL" } } });

  // @ts-expect-error today's SDK knows no region
  byNow.deliver_to.region;
  // @ts-expect-error the earlier one knows no subdivision
  byBefore.deliver_to.subdivision;

  const places = [];
  for await (const order of now.all("/v1/orders", { query: { limit: 1 } })) places.push(order.deliver_to.subdivision);
  for await (const order of before.all("/v1/orders", { query: { limit: 1 } })) places.push(order.deliver_to.region);
  places.push((await now.get("/v1/orders/{id}", { path: { id: byBefore.id } })).deliver_to.subdivision);
  places.push((await before.get("/v1/orders/{id}", { path: { id: byNow.id } })).deliver_to.region);
  return { places, versions: [...new Set(versions)].sort(), order: byNow.id, secrets: { today: toNow.secret, earlier: toBefore.secret } };
}

async function verified() {
  const { came, secrets } = asked;
  const now = await new today.WebhookVerifier(secrets.today).verify(came.today.headers, came.today.body);
  const before = await new released.WebhookVerifier(secrets.earlier).verify(came.earlier.headers, came.earlier.body);
  if (now.type !== "order.placed" || before.type !== "order.placed") throw new Error(`These are ${now.type} and ${before.type}.`);
  return {
    versions: [now.api_version, before.api_version],
    places: [now.data.deliver_to.subdivision, before.data.deliver_to.region],
    orders: [now.resource.id, before.resource.id],
  };
}
