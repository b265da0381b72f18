// The generated part of the TypeScript SDK, by openapi-typescript: types only, nothing that runs but the version.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readDocument } from "./document.mjs";

export async function generateTypescript(documentPath, folder, npm) {
  const from = (path) => import(pathToFileURL(join(npm, "node_modules", path)).href);
  const { default: types, astToString } = await from("openapi-typescript/dist/index.mjs");
  const { default: ts } = await from("typescript/lib/typescript.js");
  const document = readDocument(documentPath);
  const { version } = document.info;

  // The words that are known, and any other: "placed" | "confirmed" | (string & {})
  const openWords = (words) => ts.factory.createUnionTypeNode([
    ...words.map((word) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(word))),
    ts.factory.createIntersectionTypeNode([ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword), ts.factory.createTypeLiteralNode([])]),
  ]);
  const tree = await types(document, {
    alphabetize: false,
    transform: (schema) => (schema["x-extensible-enum"] ? openWords(schema["x-extensible-enum"]) : undefined),
  });

  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "api.ts"), `// Made from the API document by ./dev sdk, with openapi-typescript.

/** The dated version of the API that this SDK was made for. Every call says so. */
export const apiVersion = "${version}";

/** What each event known when this SDK was made carries. */
export interface EventData {
${Object.entries(document["x-events"]).map(([type, data]) => `    "${type}": components["schemas"]["${data}"];`).join("\n")}
}

${astToString(tree)}`);
}
