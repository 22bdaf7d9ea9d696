import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type Actor, NOTED, SeenBy } from '@app/dossiers';
import type { DossierCode, DossierId } from '@app/kernel';
import { type FeedCursor, Ids, OutboxFeed } from '@app/platform';
import type { Logger } from 'pino';
import { LOGGER } from '../http/logger.js';

/** What is told: that one should look again, never what is to be seen. */
export type LiveEvent =
  | { readonly type: 'tasks' }
  | { readonly type: 'dossier'; readonly code: DossierCode }
  /** Too much happened to be told one by one: look at everything again. */
  | { readonly type: 'everything' };

export interface Listener {
  actor: Actor;
  /** With the rights of now; null once the session is over. */
  look(): Promise<Actor | null>;
  tell(event: LiveEvent): void;
  end(): void;
}

const ROUND_MILLISECONDS = 500;
/** How long rights that ended are still told by. */
const LOOK_MILLISECONDS = 20_000;
/** More rows than this in one round are not looked through: everybody looks again. */
const ROWS_OF_A_ROUND = 500;

/**
 * Tells those who listen in this process that dossiers they may see have moved. One reader of the feed for all of them, and
 * none while nobody listens. It reads what is committed, whichever process wrote it.
 */
@Injectable()
export class EventHub implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private cursor: FeedCursor | null = null;
  private timer: NodeJS.Timeout | undefined;
  private looking: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    private readonly feed: OutboxFeed,
    private readonly seenBy: SeenBy,
    private readonly ids: Ids,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** @returns what ends the listening */
  add(listener: Listener): () => void {
    this.listeners.add(listener);
    // What happened while it was not listening nobody told it.
    listener.tell({ type: 'everything' });
    if (this.timer === undefined && !this.isOver) this.timer = setTimeout(() => void this.round(), 0);
    if (!this.isOver) this.looking ??= setInterval(() => void this.lookAgain(), LOOK_MILLISECONDS);
    return () => this.listeners.delete(listener);
  }

  get size(): number {
    return this.listeners.size;
  }

  /** Whose session is over is told nothing more; whose rights are others is told by those from here on. */
  async lookAgain(): Promise<void> {
    await Promise.all([...this.listeners].map((listener) => this.lookAt(listener).catch((error: unknown) => this.failed(error, 'live events: rights could not be read'))));
    if (this.listeners.size > 0) return;
    clearInterval(this.looking);
    this.looking = undefined;
  }

  /** The streams end before the server waits for what is under way: they would never end by themselves. */
  onModuleDestroy(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    clearInterval(this.looking);
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  private async round(): Promise<void> {
    try {
      await this.tellWhatCame();
    } catch (error) {
      // The database may be away for a while. Who listens keeps on, and is told to look at everything when it is back.
      this.failed(error, 'live events: the feed could not be read');
      this.cursor = null;
    }
    if (this.isOver) return;
    this.timer = this.listeners.size > 0 ? setTimeout(() => void this.round(), ROUND_MILLISECONDS) : undefined;
    if (this.timer === undefined) this.cursor = null;
  }

  private async lookAt(listener: Listener): Promise<void> {
    const actor = await listener.look();
    if (actor === null) {
      this.listeners.delete(listener);
      return listener.end();
    }
    const isSame = JSON.stringify(actor.roles) === JSON.stringify(listener.actor.roles);
    listener.actor = actor;
    if (!isSame) listener.tell({ type: 'everything' });
  }

  /** No words of a library: they may hold what somebody declared. */
  private failed(error: unknown, what: string): void {
    const { name, code } = (error ?? {}) as { readonly name?: unknown; readonly code?: unknown };
    this.log.warn({ code: typeof code === 'string' ? code : String(name), correlationId: this.ids.random() }, what);
  }

  private async tellWhatCame(): Promise<void> {
    if (this.cursor === null) {
      this.cursor = await this.feed.end();
      // What happened before this place nobody told them.
      return this.tellAll({ type: 'everything' });
    }
    const rows = await this.feed.after(this.cursor, ROWS_OF_A_ROUND);
    if (rows.length === ROWS_OF_A_ROUND) {
      this.cursor = await this.feed.end();
      return this.tellAll({ type: 'everything' });
    }
    this.cursor = rows.at(-1)?.cursor ?? this.cursor;
    const about = (isOf: (name: string) => boolean) => new Set(rows.flatMap(({ name, dossierId }) => (isOf(name) && dossierId !== null ? [dossierId] : [])));
    const moved = about((name) => name !== NOTED);
    if (moved.size > 0) await this.tellMoved([...moved]);
    const noted = about((name) => name === NOTED);
    if (noted.size > 0) await this.tellNoted([...noted]);
  }

  private async tellMoved(ids: readonly DossierId[]): Promise<void> {
    const moved = await this.seenBy.of(ids);
    for (const listener of this.listeners) {
      const seen = moved.filter((dossier) => dossier.isSeenBy(listener.actor));
      if (seen.length > 0) listener.tell({ type: 'tasks' });
      for (const { code } of seen) listener.tell({ type: 'dossier', code });
    }
  }

  /** No dossier moved, no queue changed; and whose dossier it is learns nothing, not even that somebody wrote. */
  private async tellNoted(ids: readonly DossierId[]): Promise<void> {
    const noted = await this.seenBy.of(ids);
    for (const listener of this.listeners) {
      for (const { code, isNotedFor } of noted) if (isNotedFor(listener.actor)) listener.tell({ type: 'dossier', code });
    }
  }

  private tellAll(event: LiveEvent): void {
    for (const listener of this.listeners) listener.tell(event);
  }
}
