import { useTexts } from '@app/ui';
import { ConditionBuilder } from '../panel/condition-builder.js';
import type { Named } from '../settings/expression-words.js';

interface ConditionFieldProps {
  readonly label: string;
  readonly feel: string;
  readonly named: Named;
  readonly onChange: (feel: string | undefined) => void;
}

/** A condition over the declaration, chosen and not typed. */
export function ConditionField({ label, feel, named, onChange }: ConditionFieldProps) {
  const { t } = useTexts();
  return (
    <fieldset className="dz-condition">
      <legend>{label}</legend>
      {feel === '' ? <p className="dz-none">{t('designer.condition.none')}</p> : null}
      <ConditionBuilder feel={feel} fields={named.fields} known={named.known} echo="designer.condition.holdsWhen" onChange={(next) => onChange(next === '' ? undefined : next)} />
    </fieldset>
  );
}
