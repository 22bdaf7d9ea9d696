import type supertest from 'supertest';
import { type AccessRow, type Expectations, type Expected, type Group, GROUPS, OWNERS, type Owner, type User, USERS } from './access.types.js';
import type { Cast } from './given-people.js';
import type { Subjects } from './subjects.js';

export interface Cell {
  readonly row: AccessRow;
  readonly user: User;
  readonly owner: Owner;
  readonly expected: number;
}
interface Answered {
  readonly status: number;
  readonly code?: string | undefined;
}
export interface Difference {
  readonly cell: string;
  readonly expected: number;
  readonly got: number;
}

/** Every cell of the table. @throws {Error} a row says nothing of a kind of people */
export function cellsOf(table: readonly AccessRow[]): readonly Cell[] {
  return table.flatMap((row) =>
    USERS.flatMap((user) =>
      (row.about === undefined ? (['own'] as const) : OWNERS).map((owner) => {
        const said = saidOf(row.expect, user);
        if (said === undefined) throw new Error(`${nameOf(row)} says nothing of ${user}`);
        return { row, user, owner, expected: typeof said === 'number' ? said : said[OWNERS.indexOf(owner)]! };
      }),
    ),
  );
}

function saidOf(expect: Expectations, user: User): Expected | undefined {
  if (expect[user] !== undefined) return expect[user];
  // The smaller group knows better: `foreigners` are `officials` too.
  const groups = (Object.keys(GROUPS) as Group[]).filter((group) => (GROUPS[group] as readonly User[]).includes(user) && expect[group] !== undefined);
  const [nearest] = groups.sort((one, other) => GROUPS[one].length - GROUPS[other].length);
  return nearest === undefined ? expect.everybody : expect[nearest];
}

export const nameOf = ({ route, act }: AccessRow): string => (act === undefined ? route : `${route} (${act})`);

type Shown = Readonly<Record<string, string>>;
const fromBrowser = (token: string): Shown => ({ cookie: `__Host-motcua=${token}`, 'x-motcua-request': '1', 'sec-fetch-site': 'same-origin' });

/** Asks for what a cell is about, and says where the answer is another than the table's. */
export class Judge {
  private readonly tokens = new Map<User, Promise<string | null>>();
  private asked = 0;

  constructor(
    private readonly http: ReturnType<typeof supertest>,
    private readonly cast: Cast,
    private readonly subjects: Subjects,
    private readonly address: string,
  ) {}

  /** @param by  a program shows its token itself, a browser its cookie */
  async run({ row, user, owner, expected }: Cell, by: 'bearer' | 'cookie' = 'bearer'): Promise<Difference | null> {
    const { status: got } = await this.answerTo({ row, user, owner }, by);
    return (row.alike?.[got] ?? got) === expected ? null : { cell: `${nameOf(row)} · ${user} · ${owner}`, expected, got };
  }

  /** `code`: of the problem it is answered with. */
  async answerTo({ row, user, owner }: Omit<Cell, 'expected'>, by: 'bearer' | 'cookie' = 'bearer'): Promise<Answered> {
    const subject = row.about === undefined ? '' : (await this.subjects[row.about](user))[owner];
    const token = await (row.endsSession ? this.cast.logIn(user) : this.tokenOf(user));
    return this.ask(row, subject, token === null ? {} : by === 'bearer' ? { authorization: `Bearer ${token}` } : fromBrowser(token));
  }

  private async beginningOf(url: string, headers: Shown): Promise<number> {
    const stop = new AbortController();
    const answer = await fetch(`${this.address}${url}`, { signal: stop.signal, headers });
    stop.abort();
    return answer.status;
  }

  /** Logs in once. */
  tokenOf(user: User): Promise<string | null> {
    const known = this.tokens.get(user) ?? this.cast.logIn(user);
    this.tokens.set(user, known);
    return known;
  }

  /** What names two things, with a space between them, fills two parameters. */
  private async ask({ route, query, body, more = {}, stream }: AccessRow, subject: string, shown: Shown): Promise<Answered> {
    const [method = '', path = ''] = route.split(' ');
    const named = subject.split(' ').reduce((whole, part) => whole.replace(/\{\w+\}/, encodeURIComponent(part)), path).replaceAll(/\{(\w+)\}/g, (_, name: string) => more[name] ?? '');
    const url = `${named}${query === undefined ? '' : `?${query}`}`;
    if (stream) return { status: await this.beginningOf(url, shown) };
    // Each from an address of its own: this is about rights, not about how often somebody may ask.
    this.asked += 1;
    const request = this.http[method as 'get' | 'post'](url).set('x-forwarded-for', `10.${this.asked >> 16}.${(this.asked >> 8) & 255}.${this.asked & 255}`);
    request.set(shown);
    const answer = await (body === undefined ? request : request.send(typeof body === 'function' ? body(subject) : body));
    return { status: answer.status, code: (answer.body as { readonly code?: string }).code };
  }
}
