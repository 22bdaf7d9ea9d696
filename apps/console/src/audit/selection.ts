import { useSearchParams } from 'react-router';
import { todayInVietnam } from '@app/ui';
import { type Grouping, GROUPINGS } from '@app/contracts';

/** The question, as it stands in the address: it can be sent, and Back works. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly agency?: string;
  readonly procedure?: string;
  readonly channel?: number;
}
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function askedIn(params: URLSearchParams): Asked {
  const [from, to, agency, procedure, channel] = ['from', 'to', 'agency', 'procedure', 'channel'].map((name) => params.get(name) ?? '');
  const until = DAY.test(to!) ? to! : todayInVietnam();
  return {
    from: DAY.test(from!) ? from! : `${until.slice(0, 4)}-01-01`, to: until,
    ...(agency && { agency }), ...(procedure && { procedure }), ...(/^[123]$/.test(channel!) && { channel: Number(channel) }),
  };
}
const groupingIn = (params: URLSearchParams): Grouping => GROUPINGS.find((one) => one === params.get('by')) ?? 'agency';

/** The question in the address, and how to ask another one. An empty value takes a filter away. */
export function useAsked(): { readonly asked: Asked; readonly by: Grouping; readonly params: URLSearchParams; change(values: Readonly<Record<string, string>>): void } {
  const [params, setParams] = useSearchParams();
  const change = (values: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(params);
    // Another question begins on its first page.
    next.delete('before');
    for (const [name, value] of Object.entries(values)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setParams(next);
  };
  return { asked: askedIn(params), by: groupingIn(params), params, change };
}

/** A question as the end of an address. */
export const queryOf = (asked: Readonly<Record<string, string | number | undefined>>): string =>
  new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))).toString();

export interface Period {
  readonly name: 'month' | 'lastMonth' | 'quarter' | 'year' | 'twelveMonths';
  readonly from: string;
  readonly to: string;
}
export function periods(day: string): readonly Period[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = (offset: number): string => new Date(Date.UTC(year, month - 1 + offset, 1)).toISOString().slice(0, 10);
  const before = (iso: string): string => new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
  return [
    { name: 'month', from: first(0), to: day }, { name: 'lastMonth', from: first(-1), to: before(first(0)) },
    { name: 'quarter', from: first(-((month - 1) % 3)), to: day }, { name: 'year', from: `${year}-01-01`, to: day }, { name: 'twelveMonths', from: first(-11), to: day },
  ];
}

/** Beside an address of a dossier: the question of the list it was opened from. */
export interface CameFrom {
  readonly list: string;
}
export const listIn = (state: unknown): string => (typeof state === 'object' && state !== null && 'list' in state && typeof state.list === 'string' ? state.list : '');
