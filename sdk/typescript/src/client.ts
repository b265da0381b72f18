import type { Credential } from "./credential.js";
import { type Call, Transport } from "./transport.js";
import type { Arguments, ListPath, PathOf, Reply, Row } from "./types.js";

/** Where the API is, who calls, and how patiently. */
export interface PlatformOptions {
  /** The server's address, without `/v1`. */
  baseUrl: string;
  /** Who calls: `apiKey("mk_…")`, or `client("app_…", "…")`, for which tokens are fetched and renewed. */
  credential: Credential;
  /** How often a call is tried again before its failure is told; 4 unless set. */
  retriesMax?: number;
  /** How many milliseconds it waits at most before a try, whatever the server asks for; a minute unless set. */
  waitMax?: number;
  /** How many milliseconds one try may take; a minute unless set. */
  tryTimeout?: number;
  /** What sends requests; the runtime's own `fetch` unless set. */
  fetch?: typeof fetch;
}

/**
 * The marketplace's API. Paths and what they take and give are typed, in the one version of the API that this SDK was
 * made for; writes are retried under one idempotency key, so they happen once.
 *
 *     const order = await platform.post("/v1/orders", { body: { … } });
 *     for await (const order of platform.all("/v1/orders", { query: { status: "placed" } })) …
 */
export class PlatformClient {
  readonly #transport: Transport;

  constructor(options: PlatformOptions) {
    this.#transport = new Transport(options);
  }

  get<P extends PathOf<"get">>(path: P, ...[taken]: Arguments<P, "get">): Promise<Reply<P, "get">> {
    return this.#transport.send("GET", path, taken);
  }

  post<P extends PathOf<"post">>(path: P, ...[taken]: Arguments<P, "post">): Promise<Reply<P, "post">> {
    return this.#transport.send("POST", path, taken);
  }

  put<P extends PathOf<"put">>(path: P, ...[taken]: Arguments<P, "put">): Promise<Reply<P, "put">> {
    return this.#transport.send("PUT", path, taken);
  }

  patch<P extends PathOf<"patch">>(path: P, ...[taken]: Arguments<P, "patch">): Promise<Reply<P, "patch">> {
    return this.#transport.send("PATCH", path, taken);
  }

  delete<P extends PathOf<"delete">>(path: P, ...[taken]: Arguments<P, "delete">): Promise<Reply<P, "delete">> {
    return this.#transport.send("DELETE", path, taken);
  }

  /** Every row of a list, asking for a page when the one before is used up. */
  async *all<P extends ListPath>(path: P, ...[taken]: Arguments<P, "get">): AsyncGenerator<Row<P>, void, undefined> {
    const call: Call = { ...taken };
    let cursor: string | null | undefined;
    do {
      const page: { data: Row<P>[]; next_cursor: string | null } =
        await this.#transport.send("GET", path, cursor ? { ...call, query: { ...call.query, cursor } } : call);
      yield* page.data;
      cursor = page.next_cursor;
    } while (cursor);
  }
}
