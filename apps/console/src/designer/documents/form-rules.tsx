import { useTexts } from '@app/ui';
import { Bilingual, Choice, Section } from '../panel/fields.js';
import { ConditionField } from './condition-field.js';
import { fieldsOfForm, namedOf } from './form-fields.js';
import { ItemList } from './item-list.js';
import { freeCode, type JsonObject, objects, text, textOf } from './json.js';

/** Rules over several answers: what must hold, at which field it is said, and in which words. */
export function FormRules({ form, onChange }: { readonly form: JsonObject; readonly onChange: (rules: readonly JsonObject[]) => void }) {
  const { t, pick } = useTexts();
  const rules = objects(form['rules']);
  const known = fieldsOfForm(form);
  return (
    <Section title={`${t('designer.forms.rules')} · ${String(rules.length)}`} isOpen={false}>
      <p className="dz-none">{t('designer.forms.rulesText')}</p>
      <ItemList
        items={rules} onChange={onChange} add={t('designer.forms.addRule')} fresh={{ code: freeCode(rules, 'code', (number) => `rule${String(number)}`), field: known[0]?.name ?? '', expression: '', message: { vi: '', en: '' } }}
        title={(rule) => pick(textOf(rule['message'])) || text(rule['code'])}
        body={(rule, change) => (
          <>
            <ConditionField label={t('designer.forms.rule')} feel={text(rule['expression'])} named={namedOf(form).form} onChange={(expression) => change({ expression: expression ?? '' })} />
            <Choice label={t('designer.forms.ruleField')} value={text(rule['field'])} options={known.map(({ name, label }) => [name, pick(label)])} onChange={(field) => change({ field })} />
            <Bilingual label={t('designer.forms.ruleMessage')} value={textOf(rule['message'])} onChange={(message) => change({ message: { ...message } })} />
          </>
        )}
      />
    </Section>
  );
}
