import { useState } from 'react';
import type { ProcessPlan } from '@app/bpmn';
import type { Channel } from '@app/contracts';
import type { Facts, FactValue as Value } from '@app/engine';
import type { CivilDay, Instant } from '@app/kernel';
import { Button, formatDay, useTexts } from '@app/ui';
import type { JsonObject } from '../documents/json.js';
import { Choice, DayLine } from '../panel/fields.js';
import { MomentLine } from '../panel/moment-line.js';
import { CHANNELS } from '../panel/vocabulary.js';
import { FactValue } from './fact-value.js';
import { nextMorning } from './next-morning.js';
import { factFields } from './plan-words.js';
import { fromLocal } from './trial.js';

interface OpeningProps {
  readonly plan: ProcessPlan;
  readonly forms: readonly JsonObject[];
  readonly onOpen: (given: { at: Instant; channel: Channel; facts: Facts; daysOff: readonly CivilDay[] }) => void;
}

/** When and how the tried dossier is filed, and what it declares of what decides the way. */
export function TrialOpening({ plan, forms, onOpen }: OpeningProps) {
  const { t } = useTexts();
  const [at, setAt] = useState(nextMorning);
  const [channel, setChannel] = useState<Channel>('DIRECT');
  const [facts, setFacts] = useState<Facts>({});
  const [daysOff, setDaysOff] = useState<readonly CivilDay[]>([]);
  const ofChannel = Object.fromEntries(plan.facts.flatMap(({ name, fromForm }) => (fromForm === 'dossier.channel' ? [[name, channel] as const] : [])));
  const asked = factFields(plan, forms).filter(({ name }) => !(name in ofChannel));
  const put = (name: string, value: unknown): void => {
    const { [name]: _, ...others } = facts;
    setFacts(value === undefined ? others : { ...others, [name]: value as Value });
  };
  return (
    <>
      <h2>{t('designer.trial.title')}</h2>
      <p className="dz-none">{t('designer.trial.text')}</p>
      <MomentLine label={t('designer.trial.at')} value={at} onChange={(next) => next !== '' && setAt(next)} />
      <Choice label={t('designer.trial.channel')} value={channel} options={CHANNELS.map((each) => [each, t(`designer.channel.${each}`)])} onChange={(next) => setChannel(next as Channel)} />
      {asked.map((fact) => <FactValue key={fact.name} fact={fact} value={facts[fact.name]} onChange={(value) => put(fact.name, value)} />)}
      <DaysOff days={daysOff} onChange={setDaysOff} />
      <Button look="go" onClick={() => onOpen({ at: fromLocal(at), channel, facts: { ...ofChannel, ...facts }, daysOff })}>{t('designer.trial.open')}</Button>
    </>
  );
}

/** Days the offices are closed in this trial, beside those of the national calendar. */
function DaysOff({ days, onChange }: { readonly days: readonly CivilDay[]; readonly onChange: (days: readonly CivilDay[]) => void }) {
  const { t } = useTexts();
  const add = (day: string): void => { if (day !== '' && !days.includes(day as CivilDay)) onChange([...days, day as CivilDay].toSorted()); };
  return (
    <>
      {days.length === 0 ? null : <ul className="dz-passed" aria-label={t('designer.trial.daysOff')}>{days.map((day) => <li key={day}>{formatDay(day)} <button type="button" className="m-btn small quiet dz-x" aria-label={`${t('designer.remove')}: ${formatDay(day)}`} onClick={() => onChange(days.filter((each) => each !== day))}>×</button></li>)}</ul>}
      <DayLine key={days.length} label={t('designer.trial.dayOff')} hint={t('designer.trial.dayOffHint')} value="" onChange={add} />
    </>
  );
}
