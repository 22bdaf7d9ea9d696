import type { IncidentLine, QueueDepths, RedisSeen, WorkerLine } from '@app/platform';
import { adviceOn } from './incident-kinds.js';

export interface Board {
  readonly depths: QueueDepths;
  readonly workers: readonly WorkerSeen[];
  readonly incidents: readonly IncidentLine[];
}

/** A worker as far as the reader is told of it. */
export type WorkerSeen = Omit<WorkerLine, 'name'> & { readonly name: string | null };

/** The operators' page: no script, nothing from elsewhere, every value escaped. */
export function boardPage({ depths, workers, incidents }: Board): string {
  const figures: readonly (readonly [string, string | number])[] = [
    ['Thông điệp đang chờ · Messages waiting', depths.messagesWaiting],
    ['Thông điệp lâu nhất · Oldest message', lasting(depths.oldestMessageSeconds)],
    ['Thông điệp bị dừng · Messages parked', depths.messagesParked],
    ['Thời hạn đã đến · Deadlines due', depths.deadlinesDue],
    ['Đến hạn lâu nhất · Oldest due', lasting(depths.oldestDueSeconds)],
    ['Thời hạn kế tiếp · Next due', depths.nextDueAt === null ? '–' : moment(depths.nextDueAt)],
    ['Sự cố đang mở · Incidents open', depths.incidentsOpen],
  ];
  const rows = incidents.map(({ id, openedAt, source, problem, dossierCode }) => row([moment(openedAt), source, problem.code, JSON.stringify(problem.params), inBoth(problem.code), dossierCode ?? '–', id]));
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Vận hành · Operations</title><link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/fonts.css">
<style>${LOOKS}</style></head>
<body><main><h1>Vận hành · Operations</h1>
<table><caption>Hàng đợi · Queues</caption>${figures.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td class="num">${escaped(String(value))}</td></tr>`).join('\n')}</table>
${workersTable(workers)}
<div class="wide" role="region" aria-label="Sự cố đang mở · Open incidents" tabindex="0"><table><caption>Sự cố đang mở · Open incidents</caption>
<tr><th scope="col">Từ lúc · Since</th><th scope="col">Nơi · Source</th><th scope="col">Mã · Code</th><th scope="col">Chi tiết · Details</th><th scope="col">Việc cần làm · What to do</th><th scope="col">Hồ sơ · Dossier</th><th scope="col">Id</th></tr>
${rows.length > 0 ? rows.join('\n') : '<tr><td colspan="7">Không có sự cố nào đang mở. · No incident is open.</td></tr>'}</table></div></main></body></html>
`;
}

/** Nobody at work is said first: all else on the page is then only growing. */
function workersTable(workers: readonly WorkerSeen[]): string {
  const lines = workers.map(({ name, alone, version, startedAt, seenAt, seenSecondsAgo, state, redis }) =>
    row([[name ?? NAMELESS, ...(alone ? [] : [`(${WITHIN})`])].join(' '), STATES[state], moment(startedAt), `${moment(seenAt)} (${lasting(seenSecondsAgo)})`, version, state === 'LIVES' ? redisWords(redis) : '–']));
  const nobody = workers.some(({ state }) => state === 'LIVES') ? [] : [`<tr><td colspan="6"><strong>${NOBODY}</strong></td></tr>`];
  return `<div class="wide" role="region" aria-label="Tiến trình xử lý · Workers" tabindex="0"><table><caption>Tiến trình xử lý · Workers</caption>
<tr><th scope="col">Tên · Name</th><th scope="col">Tình trạng · State</th><th scope="col">Chạy từ · Since</th><th scope="col">Dấu hiệu gần nhất · Last sign of life</th><th scope="col">Phiên bản · Version</th><th scope="col">Redis</th></tr>
${[...nobody, ...lines].join('\n')}</table></div>`;
}

const NAMELESS = 'Tiến trình · Worker';
const WITHIN = 'cùng tiến trình với máy chủ HTTP · within the HTTP process';
const STATES = { LIVES: '✓ Đang chạy · Lives', SILENT: '✗ Im lặng · Silent' } as const satisfies Record<WorkerLine['state'], string>;
const NOBODY = 'Không có tiến trình xử lý nào đang chạy: thời hạn và thông điệp chờ đến khi một tiến trình được khởi động. · No worker lives: deadlines and messages wait until one is started.';
const REDIS = {
  REACHED: '✓ Kết nối được · Reached', TAKES_NO_WRITES: '✗ Không nhận ghi · Takes no writes', AWAY: '✗ Không kết nối được · Away',
} as const satisfies Record<RedisSeen['state'], string>;
const redisWords = (redis: RedisSeen | null): string =>
  redis === null ? 'Không dùng · None' : [REDIS[redis.state], ...redis.queues.map(({ name, waiting, active, failed }) => `${name}: chờ · waiting ${waiting}, đang làm · active ${active}, hỏng · failed ${failed}`)].join('; ');

const LOOKS = `:root{color-scheme:light dark;--ink:#15211f;--ink-2:#4c5a56;--paper:#f7f6f2;--sheet:#fff;--line:#dfdcd3}
@media (prefers-color-scheme:dark){:root{--ink:#e9efec;--ink-2:#b3c0bb;--paper:#101715;--sheet:#182220;--line:#2a3633}}
body{font:0.9375rem/1.55 'Be Vietnam Pro','Segoe UI',system-ui,sans-serif;font-variant-numeric:tabular-nums;background:var(--paper);color:var(--ink);max-width:70rem;margin:1.5rem auto;padding:0 1rem}
h1{font-size:1.375rem}table{width:100%;border-collapse:collapse;background:var(--sheet);border:1px solid var(--line);margin:0 0 1.25rem}caption{text-align:start;font-weight:600;padding:.5rem 0}
th,td{text-align:start;vertical-align:top;padding:.5rem .75rem;border-bottom:1px solid var(--line)}th{font-weight:500;color:var(--ink-2)}.num{text-align:end;white-space:nowrap}.wide{overflow-x:auto}.wide table{min-width:56rem}`;

const MINUTE = 60;
/** `45 s`, `12 min`. */
const lasting = (seconds: number | null): string => (seconds === null ? '–' : seconds < 2 * MINUTE ? `${Math.round(seconds)} s` : `${Math.round(seconds / MINUTE)} min`);
const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
/** `22/11/2026, 15:27`, in Viet Nam. */
const moment = (instant: string): string => local.format(new Date(instant));
function inBoth(code: string): string {
  const { vi, en } = adviceOn(code);
  return `${vi} · ${en}`;
}

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
