import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'react-router';
import type { AskedPaper } from '@app/contracts';
import { api, need } from '@app/ui';
import { type Sought, soughtIn } from '../shell/sought.js';
import type { Dossier, FilesOfComponent } from './dossier-types.js';

const SCOPES = ['mine', 'onBehalf', 'unassigned', 'overdue', 'dueSoon', 'supplement', 'applicant', 'consultation', 'signature', 'division', 'agency'] as const;
export type Scope = (typeof SCOPES)[number];
export const CHANNELS = ['DIRECT', 'ONLINE', 'POSTAL'] as const;
const STATES = ['open', 'finished'] as const;
export const TIMES = ['overdue', 'soon', 'later'] as const;
export interface Wish {
  readonly scope: Scope;
  readonly procedure: string | null;
  readonly channel: (typeof CHANNELS)[number] | null;
  readonly time: (typeof TIMES)[number] | null;
  readonly after: string | null;
  /** Typed in the one search: dossiers are looked for in everything the reader may see, finished ones too, whatever the queue. */
  readonly text: string | null;
  /** Of a search: running or finished dossiers only. */
  readonly state: 'open' | 'finished' | null;
}
export type Change = { readonly [K in Exclude<keyof Wish, 'text'>]?: Wish[K] | null } & { readonly text?: null };
/** Where the page goes from here: its filters as an address, what is looked for beside it. */
export interface Onward {
  readonly search: string;
  readonly sought: Sought | null;
}

/** What the list shows stands in the address, but for what is looked for. */
export function useWish(): readonly [Wish, (change: Change) => void, Onward] {
  const [params, setParams] = useSearchParams();
  const text = soughtIn(useLocation().state);
  const wish: Wish = {
    scope: SCOPES.find((one) => one === params.get('scope')) ?? 'mine',
    procedure: params.get('procedure'),
    channel: CHANNELS.find((one) => one === params.get('channel')) ?? null,
    time: TIMES.find((one) => one === params.get('time')) ?? null,
    after: params.get('after'),
    text,
    state: STATES.find((one) => one === params.get('state')) ?? null,
  };
  const sought = text === null ? null : { text };
  const change = (next: Change) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      after.delete('after');
      for (const [name, value] of Object.entries(next)) {
        if (value === null || value === undefined) after.delete(name);
        else after.set(name, value);
      }
      return after;
    }, { state: next.text === null ? null : sought });
  return [wish, change, { search: params.toString(), sought }];
}

export function useTasks({ scope, procedure, channel, time, text, after }: Wish) {
  const query = { scope, limit: 50, ...(procedure && { procedure }), ...(channel && { channel }), ...(time && { time }), ...(after && { after }) };
  return useQuery({
    queryKey: ['tasks', query],
    queryFn: () => need(api.GET('/api/tasks', { params: { query } })),
    placeholderData: (before) => before,
    enabled: text === null,
  });
}
/** Dossiers by code, name or number, in the reader's own agencies. */
export function useFound({ text, state, after }: Wish) {
  const body = { text: text ?? '', limit: 50, ...(state && { state }), ...(after && { after }) };
  return useQuery({
    queryKey: ['tasks', 'found', body],
    queryFn: () => need(api.POST('/api/dossiers/search', { body })),
    placeholderData: (before) => before,
    enabled: text !== null,
  });
}
export const useCounts = () =>
  useQuery({ queryKey: ['tasks', 'counts'], queryFn: () => need(api.GET('/api/tasks/counts')) });

const path = (code: string) => ({ params: { path: { code } } });
export const useDossier = (code: string) => useQuery({ queryKey: ['dossier', code], queryFn: () => need(api.GET('/api/dossiers/{code}', path(code))) });
export const useRules = ({ code, version }: Dossier) =>
  useQuery({
    queryKey: ['rules', code, version],
    queryFn: () => need(api.GET('/api/dossiers/{code}/rules', path(code))),
    // An open act keeps what was typed in it while something else about the dossier changes.
    placeholderData: (before, query) => (query?.queryKey[1] === code ? before : undefined),
  });
export const usePapers = ({ code, version }: Dossier) =>
  useQuery({
    queryKey: ['papers', code, version],
    queryFn: () => need(api.GET('/api/dossiers/{code}/papers', path(code))),
    // As above: a form that stands beside a paper would be begun anew.
    placeholderData: (before, query) => (query?.queryKey[1] === code ? before : undefined),
  });
export const usePayments = ({ code, version }: Dossier) =>
  useQuery({
    queryKey: ['payments', code, version],
    queryFn: () => need(api.GET('/api/dossiers/{code}/payments', path(code))),
    // What stood there stays until the answer is here; never what is paid for another dossier.
    placeholderData: (before, query) => (query?.queryKey[1] === code ? before : undefined),
  });
/** What colleagues have left. */
export const useColleagueNotes = (code: string) => useQuery({ queryKey: ['notes', code], queryFn: () => need(api.GET('/api/dossiers/{code}/notes', path(code))) });
export const useAssignable = (code: string, { step = '', instance }: { readonly step?: string | undefined; readonly instance?: string | undefined }) =>
  useQuery({
    queryKey: ['assignable', code, step, instance],
    queryFn: () => need(api.GET('/api/dossiers/{code}/assignable', { params: { path: { code }, query: { step, ...(instance && { instance }) } } })),
  });

/** What the applicant said, and what was filled in since. Each reading is written down, so it is read again only when more was said. */
export const useDeclaration = (dossier: Dossier) =>
  useQuery({ queryKey: ['declaration', dossier.code, saidTimes(dossier)], staleTime: Infinity, queryFn: () => need(api.GET('/api/dossiers/{code}/declaration', path(dossier.code))) });
export const useFiles = (dossier: Dossier) =>
  useQuery({ queryKey: ['files', dossier.code, saidTimes(dossier)], staleTime: Infinity, queryFn: () => need(api.GET('/api/dossiers/{code}/files', path(dossier.code))) });
const saidTimes = ({ timeline }: Dossier): number => timeline.filter(({ actorKind, onBehalf, form }) => actorKind === 'CITIZEN' || onBehalf || form !== null).length;

/** Fees with the exemptions that were claimed; asked where there are any, and again once the applicant said more or one was judged. */
export const useFees = (dossier: Dossier) =>
  useQuery({
    queryKey: ['fees', dossier.code, saidTimes(dossier), dossier.exemptions.map(({ group, judged }) => `${group} ${judged?.seq ?? 0}`)],
    staleTime: Infinity,
    queryFn: () => need(api.GET('/api/dossiers/{code}/fees', path(dossier.code))),
    enabled: dossier.exemptions.length > 0,
  });

/** A paper the dossier's version of the procedure names, what it is to this case, and the files that came for it. */
export interface ComponentHere extends FilesOfComponent, Pick<AskedPaper, 'isAsked' | 'isMandatory' | 'isShown' | 'note'> {
  /** On paper, as a file, or spared for a reason that was given; also where nobody noted what came. */
  readonly isThere: boolean;
}
/** What this case asks for first to last, then files nobody asked for; what was handed over on paper the declaration says. */
export function useComponents(dossier: Dossier): readonly ComponentHere[] {
  const files = useFiles(dossier).data?.components ?? [];
  const { asked = [], papers = [], applicant = null } = useDeclaration(dossier).data ?? {};
  const onPaper = new Set(papers.filter(({ originals = 0, copies = 0, missingBecause }) => originals + copies > 0 || missingBecause !== undefined).map(({ code }) => code));
  const known = asked.map((paper) => {
    const those = files.find((one) => one.code === paper.code)?.files ?? [];
    return { ...paper, files: those, isThere: applicant === null || those.length > 0 || onPaper.has(paper.code) };
  });
  return [...known, ...files.filter(({ code }) => !known.some((one) => one.code === code)).map((one) => ({ ...one, isAsked: true, isMandatory: false, isShown: false, isThere: true, note: null }))];
}

/** What is shown of a dossier and may have changed since, but for what was declared: each reading of that is written down. */
const SHOWN_OF_ONE = ['dossier', 'payments', 'papers', 'notes'] as const;
export function useLookAtOne(): (code: string) => Promise<unknown> {
  const queries = useQueryClient();
  return (code) => Promise.all(SHOWN_OF_ONE.map((what) => queries.invalidateQueries({ queryKey: [what, code] })));
}
export function useLookAgainAtNotes(): (code: string) => Promise<void> {
  const queries = useQueryClient();
  return (code) => queries.invalidateQueries({ queryKey: ['notes', code] });
}
/** After a dossier moved: what is shown of it, and every list it may stand in. */
export function useLookAgain(): (code: string) => Promise<void> {
  const queries = useQueryClient();
  const lookAtOne = useLookAtOne();
  return async (code) => {
    await Promise.all([lookAtOne(code), queries.invalidateQueries({ queryKey: ['tasks'] })]);
  };
}
