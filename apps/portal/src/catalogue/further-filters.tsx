import { api, asked, Field, useLoaded, useTexts } from '@app/ui';

/** How far procedures go online. */
export const ONLINE_SERVICES = ['FULL_PROCESS', 'PARTIAL', 'NONE'] as const;
type OnlineService = (typeof ONLINE_SERVICES)[number];

interface FurtherFiltersProps {
  readonly agency: string | undefined;
  readonly field: string | undefined;
  readonly online: OnlineService | undefined;
  readonly onChoose: (next: { readonly agency?: string | undefined; readonly field?: string | undefined; readonly online?: string | undefined }) => void;
}
const MOST_PROCEDURES = 100;

/** Whose procedures, of which field, how far online. Only fields and agencies there are can be chosen. */
export function FurtherFilters({ agency, field, online, onChoose }: FurtherFiltersProps) {
  const { t, pick } = useTexts();
  const agencies = useLoaded('agencies', () => asked(api.GET('/api/agencies')));
  const all = useLoaded('fields', () => asked(api.GET('/api/procedures', { params: { query: { limit: MOST_PROCEDURES } } })));
  const those = (agencies.value?.items ?? []).map(({ code, name }) => [code, pick(name)] as const);
  const fields = [...new Map((all.value?.items ?? []).map((entry) => [entry.field.code, pick(entry.field.name)] as const))];
  return (
    <div className="c-selects">
      <Choice label={t('catalogue.filter.agency')} value={agency} options={those} onChoose={(next) => onChoose({ agency: next })} />
      <Choice label={t('catalogue.filter.fields')} value={field} options={fields} onChoose={(next) => onChoose({ field: next })} />
      <Choice label={t('catalogue.filter.online')} value={online} options={ONLINE_SERVICES.map((one) => [one, t(`frame.online.${one}`)] as const)} onChoose={(next) => onChoose({ online: next })} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string | undefined) => void;
}
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <Field label={label} required>
      {({ required: _, ...control }) => (
        <select {...control} value={value ?? ''} onChange={(event) => onChoose(event.currentTarget.value || undefined)}>
          <option value="">{t('catalogue.filter.all')}</option>
          {options.map(([code, name]) => <option key={code} value={code}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
