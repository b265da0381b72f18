import type { components, EventData } from "./generated/api.js";

type Told = components["schemas"]["Event"];

/** One fact: of the types known when this SDK was made `data` is typed, of others it is not. */
export type Event = { [T in keyof EventData]: Omit<Told, "type" | "data"> & { type: T; data: EventData[T] } }[keyof EventData];

/** A webhook that is not to be trusted. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
}

/**
 * Checks that a webhook comes from the platform, as Standard Webhooks 1.0.0 say: that one of its signatures is by one of
 * your secrets, and that it is not an old one sent again. It needs nothing but WebCrypto.
 */
export class WebhookVerifier {
  readonly #keys: Promise<CryptoKey[]>;
  readonly #tolerance: number;

  /**
   * @param secrets The endpoint's secrets, `whsec_…`: two while one replaces the other.
   * @param tolerance How many seconds the sender's clock and yours may be apart.
   */
  constructor(secrets: string | readonly string[], tolerance = 300) {
    this.#keys = Promise.all([secrets].flat().map((secret) =>
      crypto.subtle.importKey("raw", bytes(secret.replace(/^whsec_/, "")), { name: "HMAC", hash: "SHA-256" }, false, ["verify"])));
    this.#tolerance = tolerance;
  }

  /**
   * The event that a request brings. An event of a type that this SDK does not know is given all the same.
   * @param headers Its headers: a `Headers`, or an object with lower-case names, such as Node's.
   * @param body Its body, exactly as it came.
   * @throws WebhookError It is not to be trusted: answer 400 and leave it.
   */
  async verify(headers: Headers | Record<string, string | string[] | undefined>, body: string): Promise<Event> {
    const needed = (name: string) => {
      const value = headers instanceof Headers ? headers.get(name) : headers[name];
      if (typeof value !== "string" || value === "") throw new WebhookError(`The webhook has no ${name}.`);
      return value;
    };
    const id = needed("webhook-id");
    const moment = needed("webhook-timestamp");
    const signatures = needed("webhook-signature");
    if (!/^\d+$/.test(moment) || Math.abs(Date.now() / 1000 - Number(moment)) > this.#tolerance)
      throw new WebhookError("The webhook is too old, or its sender's clock is wrong.");

    const signed = new TextEncoder().encode(`${id}.${moment}.${body}`);
    for (const key of await this.#keys)
      for (const signature of signatures.split(" "))
        if (signature.startsWith("v1,") && (await crypto.subtle.verify("HMAC", key, bytes(signature.slice(3)), signed))) return JSON.parse(body) as Event;
    throw new WebhookError("None of the webhook's signatures is by one of the secrets.");
  }
}

const bytes = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
