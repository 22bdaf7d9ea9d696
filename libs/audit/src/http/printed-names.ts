import type { Text } from '@app/kernel';
import type { NamesOfPlaces } from '../queries/audited-house.js';
import type { Language, NameOf } from './tables.js';

const OTHERS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  1: { vi: 'Trực tiếp', en: 'At the counter' }, 2: { vi: 'Trực tuyến', en: 'Online' }, 3: { vi: 'Bưu chính công ích', en: 'By public post' },
  office: { vi: 'Cơ quan', en: 'Office' }, applicant: { vi: 'Người nộp', en: 'Applicant' }, payment: { vi: 'Chờ nộp tiền', en: 'Waiting for payment' },
  consultee: { vi: 'Nơi được lấy ý kiến', en: 'Consulted body' }, nobody: { vi: 'Máy, thời hạn', en: 'Machines, deadlines' },
};

/** What a row of a file is called. A division comes with its agency, a step with its procedure: the file leaves the page behind that said so. */
export function printedNames({ agencies, divisions, procedures }: NamesOfPlaces, steps: ReadonlyMap<string, Text>, language: Language): NameOf {
  const wholes = new Map([...agencies, ...procedures].map(({ id, name }) => [id, name[language]]));
  const parts = new Map([...divisions.map(({ id, name }): [string, string] => [id, name[language]]), ...[...steps].map(([key, name]): [string, string] => [key, name[language]])]);
  return (key) => {
    const [whole = '', part] = key.split('/');
    if (part === undefined) return wholes.get(key) ?? OTHERS[key]?.[language] ?? key;
    return `${parts.get(key) ?? part} · ${wholes.get(whole) ?? whole}`;
  };
}
