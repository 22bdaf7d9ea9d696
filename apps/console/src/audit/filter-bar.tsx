import { DayField, Field, todayInVietnam, useTexts } from '@app/ui';
import type { Named } from '@app/contracts';
import { periods, useAsked } from './selection.js';

/** Which dossiers are asked about: period, agency with all below it, procedure, channel. */
export function FilterBar({ agencies, procedures }: { readonly agencies: readonly Named[]; readonly procedures: readonly Named[] }) {
  const { t, pick } = useTexts();
  const { asked, change } = useAsked();
  return (
    <form className="m-sheet au-filters" noValidate aria-label={t('audit.filters')} onSubmit={(event) => event.preventDefault()}>
      <div className="au-periods" role="group" aria-label={t('audit.period')}>
        {periods(todayInVietnam()).map(({ name, from, to }) => (
          <button key={name} type="button" className="m-btn small quiet" aria-pressed={asked.from === from && asked.to === to} onClick={() => change({ from, to })}>{t(`audit.period.${name}`)}</button>
        ))}
      </div>
      <DayField label={t('audit.from')} required value={asked.from} max={asked.to} onChange={(from) => from && change({ from })} />
      <DayField label={t('audit.to')} required value={asked.to} min={asked.from} onChange={(to) => to && change({ to })} />
      <Choice label={t('audit.agency')} all={t('audit.allAgencies')} value={asked.agency ?? ''} onChange={(agency) => change({ agency })}
        options={agencies.map(({ id, name }) => [id, `${'\u00a0\u00a0'.repeat(id.split('.').length - 1)}${pick(name)}`])} />
      <Choice label={t('audit.procedure')} all={t('audit.allProcedures')} value={asked.procedure ?? ''} onChange={(procedure) => change({ procedure })}
        options={procedures.map(({ id, name }) => [id, pick(name)])} />
      <Choice label={t('audit.channel')} all={t('audit.allChannels')} value={String(asked.channel ?? '')} onChange={(channel) => change({ channel })}
        options={[1, 2, 3].map((channel) => [String(channel), t(`audit.channel.${channel as 1 | 2 | 3}`)])} />
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}
function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <Field label={label} required>
      {({ required: _, ...control }) => (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{all}</option>
          {options.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
