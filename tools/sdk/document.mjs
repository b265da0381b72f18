// The API document as the generators should see it: only what differs between operations. What every call has
// (credential, version, idempotency key, problem documents) is written once, by hand, in each SDK.
import { readFileSync } from "node:fs";

const ofEveryCall = new Set(["Api-Version", "On-Behalf-Of", "Idempotency-Key", "Dry-Run", "Audit-Reason"]);

export function readDocument(path) {
  const document = JSON.parse(readFileSync(path, "utf8"));
  for (const [method, operation] of operationsOf(document)) {
    operation.description = operation.description?.replace(`${operation.summary}. `, "");
    operation.parameters = (operation.parameters ?? [])
      .map((parameter) => (parameter.$ref ? document.components.parameters[nameOf(parameter)] : parameter))
      .filter(({ name }) => !ofEveryCall.has(name) && !(method === "get" && name === "If-None-Match"));
    operation.responses = Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => status.startsWith("2"))
        .map(([status, { description, content }]) => [status, { description, content }]),
    );
  }

  const { openapi, info, paths, components, webhooks } = document;
  return withoutExamples({ openapi, info, paths, components: { schemas: components.schemas }, "x-events": dataOfEvents(webhooks) });
}

export const operationsOf = (document) => Object.values(document.paths).flatMap((path) => Object.entries(path));

export const nameOf = ({ $ref }) => $ref.split("/").at(-1);

/** The schema of what an event carries, by the event's type. */
function dataOfEvents(webhooks = {}) {
  const carried = ({ post }) => post.requestBody.content["application/json"].schema.allOf[1].properties.data;
  return Object.fromEntries(Object.entries(webhooks).map(([type, webhook]) => [type, carried(webhook)]).filter(([, data]) => data?.$ref).map(([type, data]) => [type, nameOf(data)]));
}

function withoutExamples(node) {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(withoutExamples);
  return Object.fromEntries(
    Object.entries(node).filter(([name]) => name !== "example" && name !== "examples").map(([name, value]) => [name, withoutExamples(value)]),
  );
}
