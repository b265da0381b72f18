// Makes the generated parts of an SDK: node generate.mjs dotnet|typescript DOCUMENT FOLDER PACKAGES
import { generateDotnet } from "./dotnet.mjs";
import { generateTypescript } from "./typescript.mjs";

const [kind, document, folder, npm] = process.argv.slice(2);
await { dotnet: generateDotnet, typescript: generateTypescript }[kind](document, folder, npm);
