import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ProviderClass {
  new (issuer: string, configuration: object): { callback(): (request: IncomingMessage, answer: ServerResponse) => void };
}
export interface Claims {
  readonly name: string;
  readonly personal_id?: string;
  readonly personal_id_verified?: boolean;
}
export interface OtherSystem {
  readonly issuer: string;
  /** Tells it where people may be sent back to: known only after our own server listens. */
  trust(redirectUri: string): Promise<void>;
  close(): Promise<void>;
}

/** How we are known there. */
export const CLIENT = { id: 'motcua', secret: 'a secret of the test only' };

/** A real OpenID Connect provider on this machine. Whoever logs in there is one of `people`, by subject. Without a port it takes a free one. */
export async function givenOtherSystem(people: Readonly<Record<string, Claims>>, port = 0): Promise<OtherSystem> {
  // It brings no types of its own.
  const { default: Provider } = (await import('oidc-provider' as string)) as { default: ProviderClass };
  let handle: (request: IncomingMessage, answer: ServerResponse) => void = (_, answer) => answer.writeHead(503).end();
  const server = createServer((request, answer) => handle(request, answer));
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    async trust(redirectUri) {
      const provider = new Provider(issuer, {
        clients: [
          { client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri], response_types: ['code'], grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post' },
        ],
        claims: { openid: ['sub'], profile: ['name'], personal_id: ['personal_id', 'personal_id_verified'] },
        findAccount: (_: unknown, sub: string) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
        pkce: { required: () => true },
        cookies: { keys: ['keys of the test only'] },
      });
      handle = provider.callback();
    },
    close: () => new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

/** A browser's share of it: cookies by host, redirects, forms. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>();

  /** Goes to `url`; stops before an address for which `stop` is true, and gives it back. */
  async visit(url: string, subject: string, stop: (url: string) => boolean): Promise<string> {
    let next: { url: string; form?: Record<string, string> } = { url };
    for (let step = 0; step < 20; step += 1) {
      if (stop(next.url)) return next.url;
      const answer = await this.ask(next.url, next.form);
      const location = answer.headers.get('location');
      if (location !== null) {
        next = { url: new URL(location, next.url).href };
        continue;
      }
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (prompt === undefined || action === undefined) throw new Error(`${answer.status} at ${next.url}: ${page.slice(0, 500)}`);
      next = { url: new URL(action, next.url).href, form: { prompt, login: subject, password: 'x' } };
    }
    throw new Error('the browser is sent in a circle');
  }

  async ask(url: string, form?: Record<string, string>): Promise<Response> {
    const { host } = new URL(url);
    const jar = this.cookies.get(host) ?? new Map<string, string>();
    this.cookies.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(form && { method: 'POST', body: new URLSearchParams(form) }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  forget(host: string): void {
    this.cookies.delete(host);
  }
}
