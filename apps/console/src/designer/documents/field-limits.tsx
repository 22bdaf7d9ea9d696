import { useTexts } from '@app/ui';
import { Choice, Line, Tick } from '../panel/fields.js';
import { type JsonObject, text } from './json.js';

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money', 'year']);

/** What an answer must keep to, by the kind of the field. */
export function FieldLimits({ field, change }: { readonly field: JsonObject; readonly change: (part: JsonObject) => void }) {
  const { t } = useTexts();
  const kind = text(field['kind']);
  const number = (name: 'minimum' | 'maximum' | 'maxLength' | 'minRows' | 'maxRows') => (
    <Line label={t(`designer.forms.${name}`)} type="number" value={text(field[name])} onChange={(value) => change({ [name]: value === '' ? undefined : Number(value) })} />
  );
  if (NUMBERS.has(kind)) return <div className="dz-threes">{number('minimum')}{number('maximum')}</div>;
  if (kind === 'table') return <div className="dz-threes">{number('minRows')}{number('maxRows')}</div>;
  if (kind === 'text' || kind === 'longText') {
    return <div className="dz-threes">{number('maxLength')}<Tick label={t('designer.forms.upperCase')} isOn={field['upperCase'] === true} onChange={(isOn) => change({ upperCase: isOn || undefined })} /></div>;
  }
  if (kind !== 'date') return null;
  const bound = field['notAfter'] === 'today' ? 'notAfter' : field['notBefore'] === 'today' ? 'notBefore' : '';
  return (
    <Choice
      label={t('designer.forms.dateBound')} value={bound} empty={t('designer.forms.anyDay')} options={[['notAfter', t('designer.forms.notAfter')], ['notBefore', t('designer.forms.notBefore')]]}
      onChange={(chosen) => change({ notAfter: chosen === 'notAfter' ? 'today' : undefined, notBefore: chosen === 'notBefore' ? 'today' : undefined })}
    />
  );
}
