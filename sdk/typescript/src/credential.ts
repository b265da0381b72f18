/** Who calls. */
export interface Credential {
  /** What stands behind `Bearer`. */
  token(ask: (form: Record<string, string>) => Promise<Issued>): Promise<string>;
  /** Forgets a token that was refused; true where there may be another one. */
  forget(token: string): boolean;
}

export interface Issued {
  access_token: string;
  expires_in: number;
}

const renewedBefore = 60_000;

/** An API key. */
export const apiKey = (key: string): Credential => ({ token: async () => key, forget: () => false });

/**
 * An app's client id and secret: one token for all calls, fetched by whoever needs it first and again a minute before it
 * ends.
 */
export function client(id: string, secret: string, scopes: readonly string[] = []): Credential {
  let known: { token: Promise<string>; text?: string; goodUntil: number } | undefined;
  return {
    token(ask) {
      if (known && known.goodUntil > Date.now()) return known.token;
      const asked = Date.now();
      const form = { grant_type: "client_credentials", client_id: id, client_secret: secret };
      const mine: NonNullable<typeof known> = {
        goodUntil: Infinity, // until it is here, all wait for it
        token: ask(scopes.length > 0 ? { ...form, scope: scopes.join(" ") } : form).then(
          (issued) => {
            mine.goodUntil = asked + issued.expires_in * 1000 - renewedBefore;
            return (mine.text = issued.access_token);
          },
          (fault) => {
            if (known === mine) known = undefined;
            throw fault;
          },
        ),
      };
      known = mine;
      return mine.token;
    },
    forget(token) {
      if (known?.text === token) known = undefined;
      return true;
    },
  };
}
