import type { components } from "./generated/api.js";

export type Problem = components["schemas"]["Problem"];

/** The server refused a call, or failed: branch on `code`, show the message to a person. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";

  private constructor(
    readonly status: number,
    /** What the server said of it; undefined where something else answered in its place, such as a proxy. */
    readonly problem: Problem | undefined,
    /** Names the call to whoever is asked about it. */
    readonly requestId: string | undefined,
    /** How many milliseconds to wait before it is worth another try. */
    readonly retryAfter: number | undefined,
    text: string,
  ) {
    super(problem ? `${problem.title}. ${problem.detail} (${problem.code}, ${problem.request_id})` : `The server answered ${status}: ${text}`);
  }

  /** What kind of problem it is, for programs. New ones may come. */
  get code(): string {
    return this.problem?.code ?? "";
  }

  /** Every fault of the request. */
  get errors(): NonNullable<Problem["errors"]> {
    return this.problem?.errors ?? [];
  }

  static async of(reply: Response): Promise<ProblemError> {
    const text = await reply.text();
    const isProblem = reply.headers.get("content-type")?.startsWith("application/problem+json");
    return new ProblemError(
      reply.status, isProblem ? JSON.parse(text) : undefined, reply.headers.get("request-id") ?? undefined, retryAfterOf(reply), text);
  }
}

function retryAfterOf(reply: Response): number | undefined {
  const after = reply.headers.get("retry-after");
  if (after === null) return undefined;
  const wait = /^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
