import type { Term } from '@app/contracts';
import { Button, formatTerm, useTexts } from '@app/ui';
import type { Attributes } from '../settings/read-settings.js';
import { Choice, Line } from './fields.js';
import { CHANNELS, UNITS } from './vocabulary.js';

/** A term, and others for the channels where it differs. */
export function Terms({ terms, onChange, hint, empty, isOne = false }: { readonly terms: readonly Attributes[]; readonly onChange: (terms: readonly Attributes[]) => void; readonly hint?: string; readonly empty?: string; readonly isOne?: boolean }) {
  const { t, language } = useTexts();
  const put = (at: number, change: Attributes): void => onChange(terms.map((term, index) => (index === at ? { ...term, ...change } : term)));
  const free = CHANNELS.filter((channel) => terms.every((term) => term['channel'] !== channel));
  const first: Attributes = { quantity: 1, unit: 'WORKING_DAY' };
  if (terms.length === 0) return <><p className="dz-none">{empty ?? t('designer.term.none')}</p><Button size="small" onClick={() => onChange([first])}>{t('designer.term.add')}</Button></>;
  return (
    <>
      {terms.map((term, at) => (
        <div className="dz-term" key={String(term['channel'] ?? '')}>
          {term['channel'] === undefined ? null : <strong>{t(`designer.channel.${term['channel'] as (typeof CHANNELS)[number]}`)}</strong>}
          <Line label={t('designer.term.quantity')} type="number" value={String(term['quantity'] ?? '')} onChange={(value) => put(at, { quantity: Number(value) })} />
          <Choice label={t('designer.term.unit')} value={String(term['unit'] ?? '')} options={UNITS.map((unit) => [unit, t(`designer.unit.${unit}`)])} onChange={(unit) => put(at, { unit })} />
          <Button size="small" look="quiet" className="dz-x" aria-label={t('designer.remove')} onClick={() => onChange(at === 0 ? [] : terms.filter((_, index) => index !== at))}>×</Button>
          {Number(term['quantity']) === 0 ? <strong>{formatTerm({ quantity: 0, unit: String(term['unit'] ?? 'WORKING_DAY') as Term['unit'] }, language)}</strong> : null}
        </div>
      ))}
      {hint ? <small className="dz-none">{hint}</small> : null}
      {isOne || free.length === 0 ? null : (
        <div className="dz-row dz-others">
          <small>{t('designer.term.others')}</small>
          {free.map((channel) => <Button key={channel} size="small" look="quiet" onClick={() => onChange([...terms, { ...(terms[0] ?? first), channel }])}>+ {t(`designer.channel.${channel}`)}</Button>)}
        </div>
      )}
    </>
  );
}
