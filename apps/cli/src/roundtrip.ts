import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { Defect } from '@app/kernel';
import { IsolatedRoundTrips } from '@app/procedures';
import { filesIn, readAtMost, reasonOf } from './bpmn-files.js';

const USAGE = 'motcua roundtrip DIR --out DIR [--json]\n';
const IDENTICAL = 0;
const NOT_SHOWN = 1;
const UNUSABLE = 2;
const SHOWN = 5;

interface Asked {
  readonly from: string;
  readonly to: string;
  readonly json: boolean;
}
interface Told {
  readonly file: string;
  readonly verdict: 'identical' | 'differing' | 'refused';
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Why it was refused: `not_bpmn`, a limit, or the system's reason it could not be read. */
  readonly why?: string;
}

/**
 * `roundtrip DIR --out DIR`: every BPMN file read and written again by import and export, compared element by element, attribute by
 * attribute, with what other tools wrote and the drawing.
 *
 * @returns 0 when nothing of any file is lost, 1 when something is or a file was refused: what cannot be read was not shown to keep
 *   anything; 2 when there was nothing to do or a folder could not be read
 */
export async function runRoundtrip(args: readonly string[]): Promise<number> {
  const asked = askedIn(args);
  const found = asked === null || !statSync(asked.from, { throwIfNoEntry: false })?.isDirectory() ? null : filesIn([asked.from]);
  for (const { path, reason } of found?.unreadable ?? []) process.stderr.write(`${path}: không đọc được / could not be read (${reason})\n`);
  if (asked === null || found === null || found.files.length === 0) {
    process.stderr.write(USAGE);
    return UNUSABLE;
  }
  const told = await tripAll(found.files, asked);
  const count = (verdict: Told['verdict']): number => told.filter((one) => one.verdict === verdict).length;
  const counts = { files: told.length, identical: count('identical'), differing: count('differing'), refused: count('refused') };
  if (!asked.json) for (const one of told.filter(({ verdict }) => verdict !== 'identical')) process.stdout.write(lines(one));
  process.stdout.write(`${JSON.stringify(asked.json ? { ...counts, problems: told.filter(({ verdict }) => verdict !== 'identical') } : counts)}\n`);
  if (found.unreadable.length > 0) return UNUSABLE;
  return counts.identical === counts.files ? IDENTICAL : NOT_SHOWN;
}

function askedIn(args: readonly string[]): Asked | null {
  const out = args.indexOf('--out');
  const rest = args.filter((argument, at) => argument !== '--json' && (out < 0 || (at !== out && at !== out + 1)));
  const [from, to] = [rest[0], out < 0 ? undefined : args[out + 1]];
  return from === undefined || to === undefined || rest.length !== 1 || from.startsWith('--') ? null : { from, to, json: args.includes('--json') };
}

async function tripAll(files: readonly string[], asked: Asked): Promise<readonly Told[]> {
  const trips = new IsolatedRoundTrips();
  try {
    const told: Told[] = [];
    for (const file of files) told.push(await trip(trips, file, asked).catch((thrown: unknown) => failedOn(thrown, relative(asked.from, file))));
    return told;
  } finally {
    await trips.close();
  }
}

async function trip(trips: IsolatedRoundTrips, file: string, { from, to }: Asked): Promise<Told> {
  const name = relative(from, file);
  const refused = (why: string): Told => ({ file: name, verdict: 'refused', lost: [], added: [], why });
  let bytes: Uint8Array;
  try {
    bytes = readAtMost(file);
  } catch (thrown) {
    return refused(reasonOf(thrown));
  }
  const made = await trips.run(bytes);
  if (!made.ok) return refused(made.why);
  const { exported, lost, added } = made.value;
  const place = join(to, name);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, exported);
  return { file: name, verdict: lost.length + added.length === 0 ? 'identical' : 'differing', lost, added };
}

/** Our own fault with one file is told as a loss, and does not keep the others from being read. */
function failedOn(thrown: unknown, file: string): Told {
  if (!(thrown instanceof Defect)) throw thrown;
  return { file, verdict: 'differing', lost: [`${thrown.message} ${JSON.stringify(thrown.evidence)}`], added: [] };
}

const lines = ({ file, verdict, lost, added, why }: Told): string =>
  `${file}: ${verdict}${why === undefined ? '' : ` (${why})`}\n${[...lost.slice(0, SHOWN).map((fact) => `  - ${fact}\n`), ...added.slice(0, SHOWN).map((fact) => `  + ${fact}\n`)].join('')}`;
