// What each operation takes and gives, read from the generated types.
import type { paths } from "./generated/api.js";

export type Method = "get" | "post" | "put" | "patch" | "delete";

type Operation<P extends keyof paths, M extends Method> = paths[P][M];

/** The paths that have an operation of this method. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];

type Parameters<O> = O extends { parameters: infer G } ? G : never;
type Given<G, Place extends string> = G extends Record<Place, infer V extends object> ? { [K in Place]: V }
  : G extends Partial<Record<Place, infer V>> ? ([NonNullable<V>] extends [never] ? unknown : { [K in Place]?: NonNullable<V> }) : unknown;

type Sent<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? { body: B }
  : O extends { requestBody?: { content: { "application/json": infer B } } } ? { body?: B } : unknown;

/** What goes along with one call. */
export interface CallOptions {
  /** Ends the call, and the wait before another try. */
  signal?: AbortSignal;
  /**
   * What makes a write happen once, however often it is sent. Left out, each call has one of its own that its retries
   * share; your own, such as an order's number, also survives a restart of your program.
   */
  idempotencyKey?: string;
  /** The organization that an operator's app acts for. */
  onBehalfOf?: string;
  /** Do everything and check it, then undo it: the reply is what it would have been. */
  dryRun?: boolean;
  /** Why this is done, for the audit log. */
  auditReason?: string;
}

/** What an operation takes: what stands in its path, its query, its headers and its body, and what goes with any call. */
export type Taken<P extends keyof paths, M extends Method> = CallOptions &
  Given<Parameters<Operation<P, M>>, "path"> & Given<Parameters<Operation<P, M>>, "query"> &
  Given<Parameters<Operation<P, M>>, "header"> & Sent<Operation<P, M>>;

type Replies<O> = O extends { responses: infer R } ? R[keyof R] : never;

/** What an operation gives. */
export type Reply<P extends keyof paths, M extends Method> =
  Replies<Operation<P, M>> extends infer R ? (R extends { content: { "application/json": infer B } } ? B : undefined) : never;

/** The paths that are lists. */
export type ListPath = { [P in PathOf<"get">]: Reply<P, "get"> extends { data: unknown[]; next_cursor: string | null } ? P : never }[PathOf<"get">];

/** What a list is of. */
export type Row<P extends ListPath> = Reply<P, "get"> extends { data: (infer T)[] } ? T : never;

/** The arguments of a call: nothing needs to be said where nothing is needed. */
export type Arguments<P extends keyof paths, M extends Method> = {} extends Taken<P, M> ? [taken?: Taken<P, M>] : [taken: Taken<P, M>];
