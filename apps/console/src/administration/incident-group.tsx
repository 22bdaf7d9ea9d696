import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, Button, type components, Form, formatMoment, need, problemOf, ProblemNotice, TextField, type Texts, useTexts } from '@app/ui';

type Incident = components['schemas']['IncidentDto'];
/** Incidents of one cause, met by one part of the house: what is to be done about them is said once, and done for all. */
export interface Group {
  readonly key: string;
  readonly items: readonly [Incident, ...Incident[]];
}

/** In the order their first ones come in. */
export function groupsOf(items: readonly Incident[]): readonly Group[] {
  const groups = new Map<string, [Incident, ...Incident[]]>();
  for (const incident of items) {
    const key = `${incident.source} ${incident.code}`;
    const group = groups.get(key);
    if (group) group.push(incident);
    else groups.set(key, [incident]);
  }
  return [...groups].map(([key, those]) => ({ key, items: those }));
}

export function IncidentGroup({ group: { items }, isOpen }: { readonly group: Group; readonly isOpen: boolean }) {
  const { t, pick } = useTexts();
  const [first] = items;
  const kind = t(`administration.kind.${kindOf(first)}`);
  const moments = items.map(({ openedAt }) => openedAt).sort();
  const [from = '', to = ''] = [moments[0], moments.at(-1)];
  return (
    <section className="m-sheet a-group">
      <header>
        <div>
          <h2>{kind}</h2>
          <p className="k-lead">{sourceName(first.source, t)} · {t('administration.count', { count: items.length })} · {from === to ? formatMoment(from) : t('administration.span', { from: formatMoment(from), to: formatMoment(to) })}</p>
          {isOpen ? <p className="a-advice">{pick(first.advice)}</p> : null}
        </div>
        {isOpen && items.length > 1 && first.isRetried ? <RetryAll items={items} /> : null}
      </header>
      <Incidents items={items} isOpen={isOpen} label={`${kind} · ${sourceName(first.source, t)}`} />
    </section>
  );
}

function Incidents({ items, isOpen, label }: { readonly items: readonly Incident[]; readonly isOpen: boolean; readonly label: string }) {
  const { t, pick } = useTexts();
  const columns = ['opened', 'code', isOpen ? 'acts' : 'closed'] as const;
  return (
    <div className="k-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="k-table">
        <caption className="m-hidden">{label}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col">{t(`administration.col.${column}`)}</th>)}</tr></thead>
        <tbody>
          {items.map((incident) => (
            <tr key={incident.id}>
              <td className="k-when">{formatMoment(incident.openedAt)}</td>
              <td className="k-words">{incident.dossierCode ? <><span className="m-code">{incident.dossierCode}</span><br /></> : null}{whatHappened(incident, { t, pick })}<code className="a-code">{incident.code}{detailsOf(incident)}</code></td>
              <td>{incident.closedAt ? `${formatMoment(incident.closedAt)} · ${incident.closeReason ?? t(incident.closedBy ? 'administration.retried' : 'administration.closedItself')}` : <Acts incident={incident} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const SOURCES = ['worker', 'dossiers', 'notifications', 'calendar', 'deadlines', 'clock', 'payments', 'papers'] as const;
const sourceName = (source: string, t: Texts['t']): string => {
  const known = SOURCES.find((one) => one === source);
  return known ? t(`administration.source.${known}`) : source;
};

const KNOWN = ['worker.message_failed', 'worker.message_never_came_back', 'worker.nobody_does_it', 'dossiers.call_failed', 'dossiers.deadline_failed', 'dossiers.recompute_failed', 'dossiers.time_unaccounted', 'notifications.undeliverable', 'calendar.year_missing', 'calendar.year_missing_soon', 'platform.clock_set_back'] as const;
const kindOf = ({ code }: Incident): (typeof KNOWN)[number] | 'other' => KNOWN.find((one) => one === code) ?? 'other';

/** What it means for the office, in a sentence; the code below it is for whoever looks into the log. */
function whatHappened(incident: Incident, { t, pick }: Pick<Texts, 't' | 'pick'>): string {
  const { params, text } = incident;
  const kind = kindOf(incident);
  if (kind === 'other' && text) return pick(text);
  const said = (name: string): string => (typeof params[name] === 'string' || typeof params[name] === 'number' ? String(params[name]) : '');
  return t(`administration.incident.${kind}`, { message: said('message'), tries: said('tries') || said('attempts'), year: said('year'), channel: said('channel'), asked: said('asked'), calls: said('calls'), step: said('step') });
}

/** What the advice speaks of, for whoever looks into the log: names and codes, as they were written. */
function detailsOf({ dossierId, params }: Incident): string {
  const named = Object.entries({ ...params, ...(dossierId && { dossierId }) });
  return named.map(([name, value]) => ` · ${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join('');
}

/** Lists and counts as they are after an act. */
function useLookAgain() {
  const queries = useQueryClient();
  return () => Promise.all([queries.invalidateQueries({ queryKey: ['incidents'] }), queries.invalidateQueries({ queryKey: ['queues'] })]);
}
const retryOne = (id: string) => need(api.POST('/api/operations/incidents/{id}/retry', { params: { path: { id } } }));

/** One after the other; what cannot be tried again stays, and the last reason is told. */
function RetryAll({ items }: { readonly items: readonly Incident[] }) {
  const { t } = useTexts();
  const [done, setDone] = useState(0);
  const all = useMutation({
    mutationFn: async () => {
      let problem: unknown = null;
      for (const [at, { id }] of items.entries()) {
        await retryOne(id).catch((error: unknown) => { problem = error; });
        setDone(at + 1);
      }
      if (problem !== null) throw problem;
    },
    onSettled: useLookAgain(),
  });
  return (
    <div className="a-acts">
      <Button isBusy={all.isPending} onClick={() => all.mutate()}>{all.isPending ? t('administration.retrying', { done, count: items.length }) : t('administration.retryAll', { count: items.length })}</Button>
      {all.error ? <ProblemNotice problem={problemOf(all.error)} /> : null}
    </div>
  );
}

/** Try it again where that does something, or say why nothing more is to be done: both are kept with the incident. */
function Acts({ incident: { id, isRetried } }: { readonly incident: Incident }) {
  const { t } = useTexts();
  const [reason, setReason] = useState<string | null>(null);
  const onSettled = useLookAgain();
  const retry = useMutation({ mutationFn: () => retryOne(id), onSettled });
  const close = useMutation({ mutationFn: (why: string) => need(api.POST('/api/operations/incidents/{id}/close', { params: { path: { id } }, body: { reason: why } })), onSettled });
  const error = retry.error ?? close.error;
  return (
    <div className="a-acts">
      {error ? <ProblemNotice problem={problemOf(error)} /> : null}
      {reason === null ? (
        <>
          {isRetried ? <Button size="small" isBusy={retry.isPending} onClick={() => retry.mutate()}>{t('administration.retry')}</Button> : null}
          <Button size="small" look="quiet" onClick={() => setReason('')}>{t('administration.close')}</Button>
        </>
      ) : (
        <Form className="a-close" onSubmit={() => close.mutate(reason)}>
          <TextField label={t('administration.closeReason')} required maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} autoFocus />
          <div className="a-acts">
            <Button size="small" look="danger" type="submit" isBusy={close.isPending}>{t('administration.closeFor')}</Button>
            <Button size="small" look="quiet" onClick={() => setReason(null)}>{t('frame.ask.not')}</Button>
          </div>
        </Form>
      )}
    </div>
  );
}
