import { proveTerms, windowsIn, type DayWindows, type PlanNode, type ProcedureReading, type ProcessPlan, type ProvenStep, type Scope, type TermProof } from '@app/bpmn';
import { nationalCalendar, worked } from '@app/calendar';
import { instantOf } from '@app/kernel';

type Language = 'vi' | 'en';
const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2023-01-01T00:00:00+07:00');
const DAYS = Math.round((Date.parse('2028-01-01T00:00:00+07:00') - FIRST_DAY) / DAY);

/** What terms in calendar days hold in the national calendar of 2023 to 2027, holidays and made-up days and all. */
function nationalWindows(): DayWindows {
  const calendar = nationalCalendar();
  const isOpen = (day: number): boolean => {
    const minutes = worked(instantOf(FIRST_DAY + day * DAY), instantOf(FIRST_DAY + (day + 1) * DAY), calendar);
    return minutes.ok && minutes.value > 0;
  };
  return windowsIn('2023-2027', Array.from({ length: DAYS }, (_, day) => isOpen(day)));
}
let windows: DayWindows | undefined;

/** The proofs of a file, by the national calendar where it compiles; none where it declares no processing term. */
export function proofsOf({ plan, proofs = [] }: Pick<ProcedureReading, 'plan' | 'proofs'>): readonly TermProof[] {
  return plan === undefined ? proofs : proveTerms(plan, (windows ??= nationalWindows()));
}

const TEXT = {
  vi: {
    DIRECT: 'trực tiếp', ONLINE: 'trực tuyến', POSTAL: 'bưu chính',
    proved: 'Chứng minh được', exceeded: 'Vượt thời hạn', unbounded: 'Vòng lặp không giới hạn, hãy khai báo số lần quay lại',
    hours: 'giờ', days: 'ngày', months: 'tháng', path: 'đường dài nhất', most: 'nhiều nhất ', untimed: 'chưa gồm bước không có thời hạn', paused: 'không tính lúc tạm dừng',
    weekly: 'tính theo tuần bất lợi nhất', calendar: 'đúng với mọi ngày của lịch 2023-2027, kể cả dịp Tết', sameDay: 'trong ngày: nhận lúc mở cửa có 8 giờ, nhận muộn hơn chỉ còn phần còn lại của ngày',
    over: 'Dịp nghỉ lễ dài nhất (lịch {calendar}) thì không đủ',
  },
  en: {
    DIRECT: 'at the counter', ONLINE: 'online', POSTAL: 'by post',
    proved: 'Proved', exceeded: 'Exceeded', unbounded: 'Unbounded loop, declare how many returns',
    hours: 'hours', days: 'days', months: 'months', path: 'longest path', most: 'at most ', untimed: 'without the steps that have no term', paused: 'paused steps left out',
    weekly: 'in the least favourable week', calendar: 'true from every day of the calendar 2023-2027, Tết included', sameDay: 'same day: received at opening there are 8 hours, later only the rest of the day',
    over: 'Over the longest holidays (calendar {calendar}) it does not fit',
  },
} as const satisfies Record<Language, Readonly<Record<string, string>>>;

/** One line for each answer that differs, with the channels it is about. */
export function termLines(reading: Pick<ProcedureReading, 'plan' | 'proofs'>, language: Language): string {
  const names = reading.plan === undefined ? new Map<string, string>() : namesIn(reading.plan);
  const byLine = new Map<string, string[]>();
  for (const proof of proofsOf(reading)) {
    const line = lineOf(proof, names, language);
    const of = proof.case ? `${proof.case.name[language]}: ` : '';
    byLine.set(`${of}|${line}`, [...(byLine.get(`${of}|${line}`) ?? []), TEXT[language][proof.channel]]);
  }
  return [...byLine].map(([line, channels]) => `  ${line.slice(0, line.indexOf('|'))}${channels.join(', ')}: ${line.slice(line.indexOf('|') + 1)}\n`).join('');
}

const shown = (hours: number): string => String(Math.round(hours * 100) / 100);

function lineOf(proof: TermProof, names: ReadonlyMap<string, string>, language: Language): string {
  const { verdict, bound, sumHours, limitHours, steps, loops, excluded, isEstimate, sameDay, overHolidays } = proof;
  const text = TEXT[language];
  const named = (id: string): string => names.get(id) ?? id;
  if (verdict === 'unbounded') return `${text.unbounded}: ${loops.map(({ flow, head }) => `${flow} → ${named(head)}`).join('; ')}`;
  const compared = `${isEstimate === true ? text.most : ''}${shown(sumHours)} ${text.hours} ${verdict === 'proved' ? '≤' : '>'} ${shown(limitHours)} ${text.hours}`;
  const path = steps.map((step) => `${named(step.id)} (${termOf(step, language)})`).join(' → ');
  const untimed = excluded.filter(({ reason }) => reason === 'untimed').map(({ id }) => named(id));
  const paused = excluded.filter(({ reason }) => reason === 'paused').map(({ id }) => named(id));
  const over = overHolidays && `${text.over.replace('{calendar}', overHolidays.calendar)}: ${shown(overHolidays.sumHours)} > ${shown(overHolidays.limitHours)} ${text.hours}`;
  const notes = [
    ...(bound === 'exact' ? [] : [text[bound]]),
    ...(sameDay === true ? [text.sameDay] : []),
    ...(over === undefined ? [] : [over]),
    ...(paused.length === 0 ? [] : [`${text.paused}: ${paused.join(', ')}`]),
    ...(untimed.length === 0 ? [] : [`${text.untimed}: ${untimed.join(', ')}`]),
  ];
  return `${text[verdict]}: ${compared}, ${text.path}: ${path}${notes.map((note) => `\n    ${note}`).join('')}`;
}
function termOf({ hours, days, months }: ProvenStep, language: Language): string {
  const text = TEXT[language];
  const parts = [...(months === undefined ? [] : [`${String(months)} ${text.months}`]), ...(days === undefined ? [] : [`${String(days)} ${text.days}`])];
  return (hours > 0 || parts.length === 0 ? [...parts, `${shown(hours)} ${text.hours}`] : parts).join(' + ');
}

function namesIn({ body }: ProcessPlan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const look = ({ nodes }: Scope): void => nodes.forEach(lookAt);
  const lookAt = (node: PlanNode): void => {
    if (node.name !== '') names.set(node.id, node.name);
    if (node.type === 'subprocess') look(node.scope);
    if (node.type === 'parallel') for (const { scope } of node.branches) look(scope);
  };
  look(body);
  return names;
}
