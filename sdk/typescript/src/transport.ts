import type { PlatformOptions } from "./client.js";
import { apiVersion } from "./generated/api.js";
import { ProblemError } from "./problem.js";
import type { CallOptions } from "./types.js";

export interface Call extends CallOptions {
  path?: object;
  query?: object | undefined;
  header?: object;
  body?: unknown;
}

const firstWait = 250;
const longestWait = 8_000;

/** Sends calls: with the credential, in the SDK's version of the API, and again where that can help. */
export class Transport {
  readonly #options: PlatformOptions;
  readonly #baseUrl: string;

  constructor(options: PlatformOptions) {
    this.#options = options;
    this.#baseUrl = options.baseUrl.replace(/\/+$/, "");
  }

  async send<T>(method: string, path: string, call: Call = {}): Promise<T> {
    const { credential } = this.#options;
    const url = this.#baseUrl + filled(path, call.path) + queryOf(call.query);
    const headers = headersOf(method, call);
    for (let isFirst = true; ; isFirst = false) {
      const token = await credential.token((form) => this.#issued(form));
      try {
        const sent = { method, headers: { ...headers, authorization: `Bearer ${token}` }, body: call.body === undefined ? null : JSON.stringify(call.body) };
        const reply = await this.#tried(url, sent, call.signal);
        const text = await reply.text();
        return (text === "" ? undefined : JSON.parse(text)) as T;
      } catch (fault) {
        // A token may be revoked before its time: once more with a new one.
        if (!(fault instanceof ProblemError && fault.status === 401 && isFirst && credential.forget(token))) throw fault;
      }
    }
  }

  async #issued(form: Record<string, string>) {
    return (await this.#tried(`${this.#baseUrl}/oauth/token`, { method: "POST", body: new URLSearchParams(form) })).json();
  }

  /** Sends until it succeeds or trying again does not help. */
  async #tried(url: string, sent: RequestInit, signal?: AbortSignal): Promise<Response> {
    const { retriesMax = 4, waitMax = 60_000, tryTimeout = 60_000, fetch = globalThis.fetch } = this.#options;
    for (let tried = 1; ; tried++) {
      let wait = waitBefore(tried);
      try {
        const limit = AbortSignal.timeout(tryTimeout);
        const reply = await fetch(url, { ...sent, signal: signal ? AbortSignal.any([signal, limit]) : limit });
        if (reply.ok) return reply;
        const problem = await ProblemError.of(reply);
        wait = problem.retryAfter ?? wait;
        if (!mayYetSucceed(problem) || wait > waitMax) throw new GivenUp(problem);
        if (tried > retriesMax) throw problem;
      } catch (fault) {
        if (fault instanceof GivenUp) throw fault.problem;
        if (signal?.aborted) throw signal.reason;
        if (tried > retriesMax) throw fault;
      }

      await pause(wait, signal);
    }
  }
}

/** A problem that another try would not change. */
class GivenUp {
  constructor(readonly problem: ProblemError) {}
}

const mayYetSucceed = ({ status, code }: ProblemError) => [429, 502, 503, 504].includes(status) || (status === 409 && code === "idempotency_in_progress");

/** Twice as long before every try, less up to a quarter, so that many clients do not come back at once. */
const waitBefore = (tried: number) => Math.min(longestWait, firstWait * 2 ** (tried - 1)) * (1 - Math.random() / 4);

function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", end, { once: true });
  });
}

function headersOf(method: string, call: Call): Record<string, string> {
  const isWrite = method !== "GET";
  const headers = {
    "api-version": apiVersion,
    "content-type": call.body === undefined ? undefined : "application/json",
    "idempotency-key": isWrite && method !== "PUT" ? (call.idempotencyKey ?? crypto.randomUUID()) : undefined,
    "on-behalf-of": call.onBehalfOf,
    "dry-run": isWrite && call.dryRun ? "true" : undefined,
    "audit-reason": isWrite && call.auditReason !== undefined ? encodeURIComponent(call.auditReason) : undefined,
    ...call.header,
  };
  return Object.fromEntries(Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined));
}

const filled = (path: string, values: object = {}) =>
  Object.entries(values).reduce((url, [name, value]) => url.replace(`{${name}}`, encodeURIComponent(String(value))), path);

function queryOf(query: object = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return given.length === 0 ? "" : `?${given.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join("&")}`;
}
