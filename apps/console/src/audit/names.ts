import { type Language, t } from '@app/ui';
import type { Grouping, StatisticsView } from '@app/contracts';

/** The procedure steps belong to. */
export const groupOfStep = ({ procedures }: StatisticsView['names'], language: Language) => (key: string): string => procedures.find(({ id }) => key.startsWith(`${id}/`))?.name[language] ?? '';

/** What a row of the figures is called. Steps stand below the name of their procedure. */
export function nameOfKey({ agencies, divisions, procedures }: StatisticsView['names'], by: Grouping, { language, stepName }: { readonly language: Language; readonly stepName: (key: string) => string | undefined }): (key: string) => string {
  const names = new Map([...agencies, ...divisions, ...procedures].map(({ id, name }) => [id, name[language]]));
  const agencyOf = (divisionId: string): string => names.get(divisionId.slice(0, divisionId.indexOf('/'))) ?? '';
  switch (by) {
    case 'channel':
      return (key) => (key === '1' || key === '2' || key === '3' ? t(`audit.channel.${key}`) : key);
    case 'division':
      return (key) => (key.includes('/') ? `${names.get(key) ?? key} · ${agencyOf(key)}` : isWaiting(key) ? t(`audit.waitsFor.${key}`) : key);
    case 'step':
      return (key) => stepName(key) ?? key.slice(key.indexOf('/') + 1);
    default:
      return (key) => names.get(key) ?? key;
  }
}

const WAITING = ['office', 'applicant', 'payment', 'consultee', 'nobody'] as const;
const isWaiting = (key: string): key is (typeof WAITING)[number] => WAITING.some((one) => one === key);
