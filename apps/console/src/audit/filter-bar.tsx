import { useId, useState } from 'react';
import { Button, classes, DayField, Field, formatDay, OpenIcon, todayInVietnam, useTexts } from '@app/ui';
import type { Named } from '@app/contracts';
import { periods, useAsked } from './selection.js';

interface FilterBarProps {
  /** Those the reader may look at. */
  readonly agencies: readonly Named[];
  /** Absent where what is asked about is no dossier: it has no procedure and no channel. */
  readonly procedures?: readonly Named[];
  /** The one procedure looked at, where the page shows one at a time. */
  readonly only?: string | undefined;
}
/**
 * What is asked about: period, agency with all below it, and of dossiers procedure and channel. On a narrow screen one line says what is chosen, so
 * that the figures come first, and a button opens the fields.
 */
export function FilterBar(props: FilterBarProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const fields = useId();
  return (
    <div className={classes('m-sheet', 'au-filters', isOpen && 'is-open')}>
      <div className="au-chosen">
        <p><Chosen {...props} /></p>
        <Button size="small" aria-expanded={isOpen} aria-controls={fields} onClick={() => setOpen(!isOpen)}>{t('audit.filters')} <OpenIcon /></Button>
      </div>
      <Fields id={fields} {...props} />
    </div>
  );
}

/** `01/01/2026–31/03/2026 · Phường Hạc Thành · Mọi thủ tục`; a channel only where one is chosen. */
function Chosen({ agencies, procedures, only }: FilterBarProps) {
  const { t, pick } = useTexts();
  const { asked: { from, to, agency, procedure = only, channel } } = useAsked();
  // Names come with the first figures; until then a code stands for its name.
  const called = (named: readonly Named[], sought: string): string => pick(named.find(({ id }) => id === sought)?.name ?? { vi: sought, en: sought });
  return [
    `${formatDay(from)}–${formatDay(to)}`,
    agency ? called(agencies, agency) : everyAgency(agencies, pick) ?? t('audit.allAgencies'),
    ...(procedures ? [procedure ? called(procedures, procedure) : t('audit.allProcedures')] : []),
    ...(channel ? [t(`audit.channel.${channel as 1 | 2 | 3}`)] : []),
  ].join(' · ');
}

function Fields({ agencies, procedures, only, id }: FilterBarProps & { readonly id: string }) {
  const { t, pick } = useTexts();
  const { asked, change } = useAsked();
  return (
    <form id={id} className="au-fields" noValidate aria-label={t('audit.filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="au-periods" role="group" aria-label={t('audit.period')}>
        {periods(todayInVietnam()).map(({ name, from, to }) => (
          <button key={name} type="button" className="m-btn small quiet" aria-pressed={asked.from === from && asked.to === to} onClick={() => change({ from, to })}>{t(`audit.period.${name}`)}</button>
        ))}
      </div>
      <DayField label={t('audit.from')} required value={asked.from} max={asked.to} onChange={(from) => from && change({ from })} />
      <DayField label={t('audit.to')} required value={asked.to} min={asked.from} onChange={(to) => to && change({ to })} />
      <Choice label={t('audit.agency')} all={everyAgency(agencies, pick) ?? t('audit.allAgencies')} value={asked.agency ?? ''} onChange={(agency) => change({ agency })}
        options={agencies.length > 1 ? agencies.map((agency) => [agency.id, `${'\u00a0\u00a0'.repeat(depthOf(agency) - Math.min(...agencies.map(depthOf)))}${pick(agency.name)}`]) : []} />
      {procedures ? <OfDossiers procedures={procedures} only={only} /> : null}
    </form>
  );
}

const depthOf = ({ id }: Named): number => id.split('.').length;
/** Who looks at one agency only has nothing to choose: it stands there by its name. */
const everyAgency = ([one, another]: readonly Named[], pick: (name: Named['name']) => string): string | null => (one && !another ? pick(one.name) : null);

function OfDossiers({ procedures, only }: { readonly procedures: readonly Named[]; readonly only: string | undefined }) {
  const { t, pick } = useTexts();
  const { asked, change } = useAsked();
  return (
    <>
      <Choice label={t('audit.procedure')} all={only === undefined ? t('audit.allProcedures') : undefined} value={asked.procedure ?? only ?? ''} onChange={(procedure) => change({ procedure })}
        options={procedures.map(({ id: code, name }) => [code, pick(name)])} />
      <Choice label={t('audit.channel')} all={t('audit.allChannels')} value={String(asked.channel ?? '')} onChange={(channel) => change({ channel })}
        options={[1, 2, 3].map((channel) => [String(channel), t(`audit.channel.${channel as 1 | 2 | 3}`)])} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What is chosen with nothing chosen; absent where one of the options is. */
  readonly all?: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}
function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label} required>
      {({ required: _, ...control }) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          {all === undefined ? null : <option value="">{all}</option>}
          {options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
