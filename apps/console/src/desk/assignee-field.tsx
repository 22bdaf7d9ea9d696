import { Field, problemOf, ProblemNotice, useTexts } from '@app/ui';
import type { Act } from './dossier-types.js';
import { useAssignable } from './use-desk.js';

interface AssigneeFieldProps {
  readonly code: string;
  readonly act: Act;
  readonly label: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChoose: (accountId: string) => void;
}
/** Whom a step can be given to: those who hold its role where it is done. */
export function AssigneeField({ code, act, label, error, value, onChoose }: AssigneeFieldProps) {
  const { t } = useTexts();
  const officials = useAssignable(code, act);
  if (officials.isError) return <ProblemNotice problem={problemOf(officials.error)} onRetry={() => void officials.refetch()} />;
  return (
    <Field label={label} required error={error} hint={officials.data?.length === 0 ? t('desk.ask.nobody') : undefined}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{t('desk.fact.choose')}</option>
          {officials.data?.map(({ accountId, name }) => <option key={accountId} value={accountId}>{name}</option>)}
        </select>
      )}
    </Field>
  );
}
