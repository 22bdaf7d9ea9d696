import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CalendarEntry } from '@app/calendar';
import { api, Button, need, problemOf, ProblemNotice, TextField, todayInVietnam, useTexts } from '@app/ui';
import { GroundFields, NO_GROUND } from './directory-forms.js';
import { type DraftRow, EntryRows, rowOf } from './entry-rows.js';
import { type Effect, EffectPanel } from './decision-effect.js';

interface DecisionFormProps {
  readonly scope: string;
  readonly year: number;
  readonly onPublished: () => void;
}

/** A decision on days off and made-up days. Its effect on running dossiers is shown first; only what was shown can be published. */
export function CalendarDecisionForm({ scope, year, onPublished }: DecisionFormProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [ground, setGround] = useState(NO_GROUND);
  const [abstract, setAbstract] = useState({ vi: '', en: '' });
  const [rows, setRows] = useState<readonly DraftRow[]>([rowOf('OFF', 'publicHoliday')]);
  const [announces, setAnnounces] = useState(false);
  const body = bodyOf({ scope, year, ground, abstract, rows, announces });
  const post = (dryRun: boolean) => need(api.POST('/api/calendars/decisions', { body: { ...body, dryRun } }));
  const asked = JSON.stringify(body);
  const preview = useMutation({ mutationFn: async () => ({ asked, effect: (await post(true)) as unknown as Effect }) });
  /** What is shown is the effect of what stands in the form now, of nothing else: it may have been changed while the answer was on its way. */
  const effect = preview.data?.asked === asked ? preview.data.effect : null;
  const publish = useMutation({
    mutationFn: () => post(false),
    onSuccess: async () => { await queries.invalidateQueries({ queryKey: ['calendar'] }); onPublished(); },
  });
  const changed = <T,>(set: (value: T) => void) => (value: T) => { publish.reset(); set(value); };
  return (
    <section className="m-sheet a-panel" aria-label={t('administration.calendars.decide')}>
      <h2>{t('administration.calendars.decideFor', { scope: scope === 'VN' ? t('administration.calendars.national') : scope })}</h2>
      <form className="a-form" onSubmit={(event) => { event.preventDefault(); preview.mutate(); }}>
        <GroundFields ground={ground} onChange={changed(setGround)} />
        <div className="a-pair">
          <TextField label={t('administration.calendars.abstractVi')} maxLength={300} value={abstract.vi} onChange={({ target }) => changed(setAbstract)({ ...abstract, vi: target.value })} />
          <TextField label={t('administration.calendars.abstractEn')} maxLength={300} value={abstract.en} onChange={({ target }) => changed(setAbstract)({ ...abstract, en: target.value })} />
        </div>
        <EntryRows rows={rows} from={todayInVietnam()} onChange={changed(setRows)} />
        {scope === 'VN' ? <label className="a-check"><input type="checkbox" checked={announces} onChange={({ target }) => changed(setAnnounces)(target.checked)} /> {t('administration.calendars.announces', { year })}</label> : null}
        {preview.error ? <ProblemNotice problem={problemOf(preview.error)} /> : null}
        <div className="k-acts"><Button type="submit" look={effect ? 'plain' : 'go'} isBusy={preview.isPending}>{t('administration.calendars.preview')}</Button></div>
      </form>
      {effect ? <EffectPanel effect={effect} isBusy={publish.isPending} onPublish={() => publish.mutate()} /> : null}
      {publish.error ? <ProblemNotice problem={problemOf(publish.error)} /> : null}
    </section>
  );
}

interface Drafted extends Pick<DecisionFormProps, 'scope' | 'year'> {
  readonly ground: typeof NO_GROUND;
  readonly abstract: CalendarEntry['name'];
  readonly rows: readonly DraftRow[];
  readonly announces: boolean;
}
function bodyOf({ scope, year, ground: { symbol, issuedOn, issuedBy }, abstract, rows, announces }: Drafted) {
  const both = (one: CalendarEntry['name']) => ({ vi: one.vi.trim(), en: one.en.trim() || one.vi.trim() });
  return {
    scope: scope === 'VN' ? ('national' as const) : ('agency' as const),
    ...(scope !== 'VN' && { agencyCode: scope }),
    document: {
      symbol: symbol.trim(), issuedOn, ...(issuedBy.trim() && { issuedBy: both({ vi: issuedBy, en: issuedBy }) }), ...(abstract.vi.trim() && { abstract: both(abstract) }),
    },
    entries: rows.map(({ day, kind, reason, name }) => ({ day, kind, reason, name: both(name) })),
    ...(announces && { years: [{ year, status: 'announced' as const }] }),
  };
}
