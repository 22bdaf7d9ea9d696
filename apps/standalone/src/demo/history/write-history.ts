import type { INestApplication } from '@nestjs/common';
import { CountDossiers } from '@app/audit';
import type { WorkCalendar } from '@app/calendar';
import { Calendars } from '@app/deadlines';
import { type Decision, DossierStore, journalEntry } from '@app/dossiers';
import { Officials } from '@app/identity';
import type { AccountId, AgencyCode, Instant } from '@app/kernel';
import { Clock, Ids, JournalConnections, type JournalEntry, localDay, type Opening } from '@app/platform';
import { Procedures } from '@app/procedures';
import { COMMUNES } from '../province.js';
import { Cast } from './cast.js';
import { type Chance, chanceFrom } from './chance.js';
import { type HistoryNote, HistoryNotes } from './history-note.js';
import { withInventedNames } from './invented-names.js';
import { OpeningDays } from './opening-days.js';
import { playStory } from './play-story.js';
import { SeededIds } from './seeded-ids.js';
import { Stories, type Story } from './stories.js';

export interface HistoryOptions {
  readonly dossiers: number;
  readonly databaseUrl: string;
  readonly proceduresFolder: string;
  /** Where it is noted how far the history is written. */
  readonly dataDir: string;
}
export interface WrittenHistory {
  readonly dossiers: number;
  readonly transitions: number;
  readonly seconds: number;
}

const SEED = 20_261_122;
const AT_ONCE = 12;
const NOTED_EVERY = 20;
/** Any instant of two years is taken: the only journal there is that writes the past, and it writes the demo's. */
const TOLERANCE_SECONDS = 2 * 366 * 86_400;
const COMMUNE_WEIGHTS = [4, 2.4, 2, 3] as const;
const CHANNEL_NUMBERS = { DIRECT: 1, ONLINE: 2, POSTAL: 3 } as const;

/** A made-up year of the demo's communes, decided by the same decisions as every dossier, on a hand-set clock. */
export class DemoHistory {
  private isStopped = false;
  private transitions = 0;
  private readonly notes: HistoryNotes;

  constructor(
    private readonly app: INestApplication,
    private readonly options: HistoryOptions,
  ) {
    this.notes = new HistoryNotes(options.dataDir);
  }

  stop(): void {
    this.isStopped = true;
  }

  /** Goes on where an earlier start was broken off. Null where none is wanted, or it is there already. */
  async run(): Promise<WrittenHistory | null> {
    if (this.options.dossiers === 0) return null;
    const noted = this.notes.read();
    if (noted === 'whole' || (noted !== null && noted.next >= this.options.dossiers)) return null;
    const note = noted ?? { until: this.app.get(Clock).now(), next: 0 };
    this.notes.write(note);
    const began = performance.now();
    const connections = new JournalConnections({ url: this.options.databaseUrl, inFlight: 1, clockToleranceSeconds: TOLERANCE_SECONDS });
    try {
      const dossiers = await this.writeAll(connections, note);
      return { dossiers, transitions: this.transitions, seconds: Math.round((performance.now() - began) / 100) / 10 };
    } finally {
      await connections.close();
    }
  }

  private async writeAll(connections: JournalConnections, { until: now, next: from }: HistoryNote): Promise<number> {
    const stories = await Stories.read(this.options.proceduresFolder, this.app.get(Procedures, { strict: false }));
    const cast = await Cast.of(this.app.get(Officials, { strict: false }));
    const calendar = await this.app.get(Calendars, { strict: false }).calendarOf(COMMUNES[0]!.code);
    const house = { now, stories, cast, calendar, days: new OpeningDays(now, calendar) };
    const done = new Set<number>();
    let [next, whole, written] = [from, from, 0];
    const writer = async (): Promise<void> => {
      while (next < this.options.dossiers && !this.isStopped) {
        const number = next++;
        const played = playOne(house, chanceFrom(SEED + number), new SeededIds(`${now} ${number}`));
        // Requests come first: between two made-up dossiers the process listens.
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (played && (await this.write(connections, played))) written += 1;
        done.add(number);
        while (done.delete(whole)) whole += 1;
        if (number % NOTED_EVERY === 0) this.notes.write({ until: now, next: whole });
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, writer));
    } finally {
      this.notes.write({ until: now, next: whole });
    }
    return written;
  }

  /**
   * Deadlines come with the last entry only, so that none fires before the dossier is where it stands. Nobody is sent anything.
   * What an earlier start wrote of it stays; where somebody has taken it on since, it is theirs.
   *
   * @returns false where it was there as a whole
   */
  private async write({ journal }: JournalConnections, { decisions, opening }: Played): Promise<boolean> {
    const ids = this.app.get(Ids);
    const { id } = decisions[0]!.dossier;
    const there = (await this.app.get(DossierStore, { strict: false }).byId(id))?.dossier;
    const isOurs = there === undefined || decisions[there.version - 1]?.dossier.headHash === there.headHash;
    const from = isOurs ? (there?.version ?? 0) : decisions.length;
    for (const [index, decision] of decisions.entries()) {
      if (index < from) continue;
      const isLast = index === decisions.length - 1;
      const entry: JournalEntry = {
        ...journalEntry(decision, { freshId: () => ids.random(), ...(index === 0 && { opening }) }),
        messages: [],
        deadlines: { arm: isLast ? decision.dossier.timers.map(({ key, dueAt }) => ({ key, dueAt })) : [], disarm: [] },
      };
      await journal.commit(entry);
    }
    this.transitions += decisions.length - from;
    await this.app.get(CountDossiers, { strict: false }).run(id);
    return from < decisions.length;
  }
}

interface House {
  readonly now: Instant;
  readonly stories: Stories;
  readonly cast: Cast;
  readonly calendar: WorkCalendar;
  readonly days: OpeningDays;
}
interface Played {
  readonly decisions: readonly Decision[];
  readonly opening: Opening;
}
const ATTEMPTS = 6;

/** A story that does not fit is drawn again; null after a few. */
function playOne(house: House, chance: Chance, ids: SeededIds): Played | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const story = house.stories.draw(chance);
    const agencyCode = COMMUNES[chance.weighted(COMMUNE_WEIGHTS)]!.code as AgencyCode;
    const begins = house.days.draw(chance, story.channel !== 'ONLINE');
    const form = withInventedNames(story.scenario.given.form, agencyCode, chance);
    const stage = { ...house, chance, agencyCode, form, begins, dossierId: ids.dossierId(begins), citizen: ids.accountId(), salt: () => ids.salt() };
    const decisions = playStory(story, stage);
    if (decisions) return { decisions, opening: openingOf(story, decisions[0]!, form) };
  }
  return null;
}

function openingOf(story: Story, { dossier }: Decision, form: unknown): Opening {
  const { agencyCode, procedureCode, procedureVersionId, channel, submitterId, openedAt } = dossier;
  return {
    agencyCode, codeDay: localDay(openedAt), procedureCode, procedureVersionId, channel: CHANNEL_NUMBERS[channel],
    submitterId: submitterId satisfies AccountId, formKey: story.formKey, declaration: form, components: [],
  };
}
