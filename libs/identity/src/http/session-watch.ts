import type { IncomingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { Sessions } from '../queries/sessions.js';
import { presentedToken } from './session-token.js';

/** For answers that go on after the guard let them through: who asks now, with the rights of now. */
@Injectable()
export class SessionWatch {
  constructor(private readonly sessions: Sessions) {}

  /** @returns null once the session is over; looking does not keep it alive */
  now({ headers }: { readonly headers: IncomingHttpHeaders }): Promise<Actor | null> {
    const presented = presentedToken(headers);
    return presented ? this.sessions.seen(presented.token) : Promise.resolve(null);
  }
}
