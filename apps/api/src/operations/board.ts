import type { IncidentLine, QueueDepths } from '@app/platform';

/** The operators' page: no script, nothing from elsewhere, every value escaped. */
export function boardPage(depths: QueueDepths, incidents: readonly IncidentLine[]): string {
  const seconds = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} s`);
  const figures: readonly (readonly [string, string | number])[] = [
    ['Thông điệp đang chờ · Messages waiting', depths.messagesWaiting],
    ['Thông điệp lâu nhất · Oldest message', seconds(depths.oldestMessageSeconds)],
    ['Thông điệp bị dừng · Messages parked', depths.messagesParked],
    ['Thời hạn đã đến · Deadlines due', depths.deadlinesDue],
    ['Đến hạn lâu nhất · Oldest due', seconds(depths.oldestDueSeconds)],
    ['Thời hạn kế tiếp · Next due', depths.nextDueAt ?? '–'],
    ['Sự cố đang mở · Incidents open', depths.incidentsOpen],
  ];
  const rows = incidents.map(({ id, openedAt, source, problem, dossierCode }) => row([openedAt, source, problem.code, JSON.stringify(problem.params), dossierCode ?? '–', id]));
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Vận hành · Operations</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>:root{color-scheme:light dark}body{font:1rem/1.5 system-ui;margin:1rem}table{border-collapse:collapse;margin:1rem 0}caption,th,td{text-align:start;padding:.25rem .75rem .25rem 0}.wide{overflow-x:auto}</style></head>
<body><main><h1>Vận hành · Operations</h1>
<table><caption>Hàng đợi · Queues</caption>${figures.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(String(value))}</td></tr>`).join('\n')}</table>
<div class="wide" role="region" aria-label="Sự cố đang mở · Open incidents" tabindex="0"><table><caption>Sự cố đang mở · Open incidents</caption>
<tr><th scope="col">Từ lúc · Since</th><th scope="col">Nơi · Source</th><th scope="col">Mã · Code</th><th scope="col">Chi tiết · Details</th><th scope="col">Hồ sơ · Dossier</th><th scope="col">Id</th></tr>
${rows.join('\n')}</table></div></main></body></html>
`;
}

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
