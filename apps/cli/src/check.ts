import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { refusalProblem, type Problem, type TermProof } from '@app/bpmn';
import { Defect } from '@app/kernel';
import { casesIn, IsolatedReader } from '@app/procedures';
import { filesIn, readAtMost, reasonOf } from './bpmn-files.js';
import { documentsBeside } from './documents-beside.js';
import { proofsOf, termLines } from './term-lines.js';

const USAGE = 'motcua check FILE|DIR... [--terms] [--json] [--lang vi|en]\n';
const PUBLISHABLE = 0;
const PROBLEMS = 1;
const UNREADABLE = 2;
/** Problems of a file that is no BPMN at all, as far as can be told. */
const NOT_READ: ReadonlySet<string> = new Set(['bpmn.unreadable', 'bpmn.doctype', 'bpmn.too_large', 'bpmn.too_slow']);

type Language = 'vi' | 'en';
interface Verdict {
  readonly file: string;
  readonly publishable: boolean;
  readonly problems: readonly Problem[];
  readonly ms: number;
  /** `--terms`: whether the steps fit the processing term, by channel. */
  readonly proofs?: readonly TermProof[];
  readonly terms?: string;
}
interface Options {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly language: Language;
  readonly terms: boolean;
}

/**
 * `motcua check`: every file is told, one bad file never stops the rest.
 *
 * @returns 0 when all files are publishable, 1 when some have problems, 2 when some (or a folder) could not be read or none was found
 */
export async function runCheck(args: readonly string[]): Promise<number> {
  const options = optionsOf(args);
  if (options === null) {
    await write(process.stderr, USAGE);
    return UNREADABLE;
  }
  const { files, missing, unreadable } = filesIn(options.paths);
  const text = TEXT[options.language];
  for (const path of missing) await write(process.stderr, `${path}: ${text.missing}\n`);
  for (const { path, reason } of unreadable) await write(process.stderr, `${path}: ${text.unreadable} (${reason})\n`);
  const verdicts = await judgeAll(files, options);
  if (files.length === 0) {
    if (options.json) await write(process.stdout, '[]\n');
    await write(process.stderr, `${text.none}\n`);
    return UNREADABLE;
  }
  if (!options.json) await write(process.stdout, summaryOf(verdicts, options.language));
  return exitCode(verdicts, missing.length + unreadable.length > 0);
}

const TEXT = {
  vi: { missing: 'không tìm thấy', unreadable: 'không đọc được', none: 'Không tìm thấy tệp BPMN nào.', right: 'công bố được', wrong: 'chưa công bố được', error: 'lỗi', warning: 'cảnh báo' },
  en: { missing: 'not found', unreadable: 'could not be read', none: 'No BPMN file found.', right: 'publishable', wrong: 'not publishable', error: 'error', warning: 'warning' },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

function optionsOf(args: readonly string[]): Options | null {
  const paths: string[] = [];
  let [json, terms, language]: [boolean, boolean, Language] = [false, false, 'vi'];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--json') json = true;
    else if (argument === '--terms') terms = true;
    else if (argument === '--lang' || argument.startsWith('--lang=')) {
      const asked = argument === '--lang' ? args[(at += 1)] : argument.slice('--lang='.length);
      if (asked !== 'vi' && asked !== 'en') return null;
      language = asked;
    } else if (argument.startsWith('--')) return null;
    else paths.push(argument);
  }
  return paths.length === 0 ? null : { paths, json, language, terms };
}

/** In the order of the files, each told as soon as all before it are. */
async function judgeAll(files: readonly string[], options: Options): Promise<readonly Verdict[]> {
  const threads = Math.max(1, Math.min(4, availableParallelism(), files.length));
  const reader = new IsolatedReader(threads);
  const running: Promise<Verdict>[] = [];
  const verdicts: Verdict[] = [];
  // A few files per thread are under way at once: enough to keep the threads busy, little enough to hold in memory.
  const ahead = threads * 4;
  try {
    for (let at = 0; at < files.length; at += 1) {
      while (running.length < files.length && running.length < at + ahead) running.push(judge(reader, files[running.length] ?? '', options));
      const verdict = (await running[at]) as Verdict;
      verdicts.push({ ...verdict, proofs: [], problems: verdict.problems.map(({ trace: _, ...problem }) => problem) });
      await write(process.stdout, options.json ? jsonOf(verdict, at, files.length, options.language) : textOf(verdict, options.language));
    }
  } finally {
    await reader.close();
  }
  return verdicts;
}

async function judge(reader: IsolatedReader, file: string, { terms, language }: Options): Promise<Verdict> {
  const refused = (what: string, reason: string): Verdict => ({
    file,
    publishable: false,
    problems: [refusalProblem({ code: 'bpmn.unreadable', params: { what, reason } })],
    ms: 0,
  });
  let [bytes, cases]: [Uint8Array, ReturnType<typeof casesIn>] = [new Uint8Array(), undefined];
  try {
    bytes = readAtMost(file);
    // Terms of cases are in the record beside the process of a procedure's folder.
    const { record, forms } = basename(file) === 'process.bpmn' ? documentsBeside(file) : { record: null, forms: [] };
    cases = casesIn(record, forms);
  } catch (thrown) {
    return refused('file', reasonOf(thrown));
  }
  try {
    const reading = await reader.read(bytes, { wantsPlan: terms, cases });
    const { publishable, problems, ms } = reading;
    const told = terms ? { proofs: proofsOf(reading), terms: termLines(reading, language) } : {};
    return { file, publishable, problems, ms: Math.round(ms * 10) / 10, ...told };
  } catch (thrown) {
    if (!(thrown instanceof Defect)) throw thrown;
    process.stderr.write(`${file}: ${thrown.message} ${JSON.stringify(thrown.evidence)}\n`);
    return refused('defect', thrown.message);
  }
}
function jsonOf({ file, publishable, problems, ms, proofs }: Verdict, at: number, count: number, language: Language): string {
  const told = problems.map(({ code, severity, elementId, message, params, trace }) => ({ code, severity, elementId, message: message[language], params, trace: trace ?? [] }));
  const text = JSON.stringify({ file, publishable, problems: told, ms, ...(proofs && { proofs }) });
  return `${at === 0 ? '[\n' : ''}${text}${at === count - 1 ? '\n]\n' : ',\n'}`;
}
function textOf({ file, publishable, problems, terms = '' }: Verdict, language: Language): string {
  const text = TEXT[language];
  const lines = problems.map(({ code, severity, elementId, message, trace }) => {
    const way = trace === undefined || trace.length === 0 ? '' : `\n      ${trace.join(' → ')}`;
    return `  ${text[severity]} ${code}${elementId === null ? '' : ` [${elementId}]`}\n    ${message[language]}${way}\n`;
  });
  return `${file}: ${publishable ? text.right : text.wrong}\n${lines.join('')}${terms}`;
}
function summaryOf(verdicts: readonly Verdict[], language: Language): string {
  const right = verdicts.filter(({ publishable }) => publishable).length;
  return `\n${String(right)}/${String(verdicts.length)} ${TEXT[language].right}\n`;
}
function exitCode(verdicts: readonly Verdict[], isIncomplete: boolean): number {
  if (isIncomplete || verdicts.some(({ problems }) => problems.some(({ code }) => NOT_READ.has(code)))) return UNREADABLE;
  return verdicts.every(({ publishable }) => publishable) ? PUBLISHABLE : PROBLEMS;
}

/** Waits for a full pipe to be read: output is never lost at the end. A reader that went away is no failure of ours. */
function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    stream.write(text, () => resolve());
  });
}
