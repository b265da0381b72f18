export { PlatformClient, type PlatformOptions } from "./client.js";
export { apiKey, client, type Credential } from "./credential.js";
export { apiVersion, type components, type EventData } from "./generated/api.js";
export { ProblemError, type Problem } from "./problem.js";
export { WebhookError, WebhookVerifier, type Event } from "./webhooks.js";
