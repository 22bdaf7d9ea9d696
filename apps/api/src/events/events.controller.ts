import type { IncomingHttpHeaders } from 'node:http';
import { Controller, type MessageEvent, Req, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, CurrentActor, Permission, SessionWatch } from '@app/identity';
import { Observable } from 'rxjs';
import { EventHub } from './event-hub.js';

const HEARTBEAT_MILLISECONDS = 20_000;
/** After this the browser connects again by itself, and the session is looked at anew. */
const LIFE_MILLISECONDS = 5 * 60_000;

@ApiTags('events')
@Controller('api/events')
export class EventsController {
  constructor(
    private readonly hub: EventHub,
    private readonly sessions: SessionWatch,
  ) {}

  /**
   * A stream of server-sent events for whoever is logged in: `tasks` (lists of work changed), `dossier` (its code: that dossier
   * moved), `everything` (look at all again), `heartbeat`. They carry no content: what may be seen is asked for as ever. Rights are read anew every
   * 20 seconds; the stream ends with the session.
   */
  @Permission('account.self')
  @Sse()
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  events(@CurrentActor() actor: Actor, @Req() request: { readonly headers: IncomingHttpHeaders }): Observable<MessageEvent> {
    return new Observable((subscriber) => {
      const remove = this.hub.add({
        actor,
        look: () => this.sessions.now(request),
        tell: (event) => subscriber.next({ type: event.type, data: event.type === 'dossier' ? event.code : '-' }),
        end: () => subscriber.complete(),
      });
      const heartbeat = setInterval(() => subscriber.next({ type: 'heartbeat', data: '-' }), HEARTBEAT_MILLISECONDS);
      const life = setTimeout(() => subscriber.complete(), LIFE_MILLISECONDS);
      return () => {
        remove();
        clearInterval(heartbeat);
        clearTimeout(life);
      };
    });
  }
}
