import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { LIMITS, roundTrip } from '@app/bpmn';
import { decodeXml } from '@app/procedures';

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
}

/**
 * `roundtrip DIR --out DIR`: every BPMN file read and written again by import and export, compared element by element, attribute by
 * attribute, with what other tools wrote and the drawing.
 *
 * @returns 0 when nothing of any file is lost, 1 when something is or a file was refused: what cannot be read was not shown to keep
 *   anything; 2 when there was nothing to do
 */
export async function runRoundtrip(args: readonly string[]): Promise<number> {
  const asked = askedIn(args);
  const files = asked === null || !statSync(asked.from, { throwIfNoEntry: false })?.isDirectory() ? null : bpmnBelow(asked.from);
  if (asked === null || files === null || files.length === 0) {
    process.stderr.write(USAGE);
    return UNUSABLE;
  }
  const told: Told[] = [];
  for (const file of files) told.push(await trip(file, asked));
  const count = (verdict: Told['verdict']): number => told.filter((one) => one.verdict === verdict).length;
  const counts = { files: told.length, identical: count('identical'), differing: count('differing'), refused: count('refused') };
  if (!asked.json) for (const one of told.filter(({ verdict }) => verdict !== 'identical')) process.stdout.write(lines(one));
  process.stdout.write(`${JSON.stringify(asked.json ? { ...counts, problems: told.filter(({ verdict }) => verdict !== 'identical') } : counts)}\n`);
  return counts.identical === counts.files ? IDENTICAL : NOT_SHOWN;
}

function askedIn(args: readonly string[]): Asked | null {
  const out = args.indexOf('--out');
  const rest = args.filter((argument, at) => argument !== '--json' && (out < 0 || (at !== out && at !== out + 1)));
  const [from, to] = [rest[0], out < 0 ? undefined : args[out + 1]];
  return from === undefined || to === undefined || rest.length !== 1 || from.startsWith('--') ? null : { from, to, json: args.includes('--json') };
}

async function trip(file: string, { from, to }: Asked): Promise<Told> {
  const name = relative(from, file);
  const bytes = readFileSync(file);
  const xml = bytes.length > LIMITS.bytes * 2 + 2 ? null : decodeXml(bytes);
  const made = xml === null ? null : await roundTrip(xml);
  if (made === null) return { file: name, verdict: 'refused', lost: [], added: [] };
  const place = join(to, name);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, made.exported);
  const { lost, added } = made;
  return { file: name, verdict: lost.length + added.length === 0 ? 'identical' : 'differing', lost, added };
}

const lines = ({ file, verdict, lost, added }: Told): string =>
  `${file}: ${verdict}\n${[...lost.slice(0, SHOWN).map((fact) => `  - ${fact}\n`), ...added.slice(0, SHOWN).map((fact) => `  + ${fact}\n`)].join('')}`;

const bpmnBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(bpmn|bpmn20\.xml)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
