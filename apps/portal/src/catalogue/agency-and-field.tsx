import { api, asked, Field, useLoaded, useTexts } from '@app/ui';

interface AgencyAndFieldProps {
  readonly agency: string | undefined;
  readonly field: string | undefined;
  readonly onChoose: (next: { readonly agency?: string | undefined; readonly field?: string | undefined }) => void;
}
const MOST_PROCEDURES = 100;

/** Whose procedures, and of which field. Only fields and agencies there are can be chosen. */
export function AgencyAndField({ agency, field, onChoose }: AgencyAndFieldProps) {
  const { t, pick } = useTexts();
  const agencies = useLoaded('agencies', () => asked(api.GET('/api/agencies')));
  const all = useLoaded('fields', () => asked(api.GET('/api/procedures', { params: { query: { limit: MOST_PROCEDURES } } })));
  const those = (agencies.value?.items ?? []).map(({ code, name }) => [code, pick(name)] as const);
  const fields = [...new Map((all.value?.items ?? []).map((entry) => [entry.field.code, pick(entry.field.name)] as const))];
  return (
    <div className="c-selects">
      <Choice label={t('catalogue.filter.agency')} value={agency} options={those} onChoose={(next) => onChoose({ agency: next })} />
      <Choice label={t('catalogue.filter.fields')} value={field} options={fields} onChoose={(next) => onChoose({ field: next })} />
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
