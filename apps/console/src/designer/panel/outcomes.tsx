import { Button, useTexts } from '@app/ui';
import type { Attributes } from '../settings/read-settings.js';
import type { KnownField } from '../settings/known-fields.js';
import { Bilingual, Choice, Line, Tick, useNamed } from './fields.js';
import { useVocabulary } from './use-vocabulary.js';

/** What the performer may decide here; a gateway behind reads it as `outcome`. */
export function Outcomes({ outcomes, facts, onChange }: { readonly facts: readonly KnownField[]; readonly outcomes: readonly Attributes[]; readonly onChange: (outcomes: readonly Attributes[]) => void }) {
  const { t, pick } = useTexts();
  const named = useNamed();
  const { papers } = useVocabulary();
  const put = (at: number, change: Attributes): void => onChange(outcomes.map((outcome, index) => (index === at ? { ...outcome, ...change } : outcome)));
  const add = (): void => onChange([...outcomes, { id: freeId(outcomes), vi: '', en: '' }]);
  return (
    <>
      {outcomes.map((outcome, at) => (
        <details className="dz-card" key={String(outcome['id'])}>
          <summary><b>{pick({ vi: text(outcome['vi']), en: text(outcome['en']) }) || text(outcome['vi']) || text(outcome['id'])}</b></summary>
          <Bilingual label={t('designer.outcome.label')} value={{ vi: text(outcome['vi']), en: text(outcome['en']) }} onChange={(label) => put(at, { ...label })} />
          <Tick label={t('designer.outcome.reason')} isOn={outcome['requiresReason'] === true} onChange={(requiresReason) => put(at, { requiresReason })} />
          <Choice label={t('designer.outcome.paper')} value={text(outcome['paper'])} empty={t('designer.none')} options={named(papers)} onChange={(paper) => put(at, { paper })} />
          <Asks facts={facts} asks={text(outcome['asks'])} onChange={(asks) => put(at, { asks })} />
          <details className="dz-technical"><summary>{t('designer.panel.technical')}</summary><Line label={t('designer.outcome.id')} hint={t('designer.outcome.idHint')} value={text(outcome['id'])} onChange={(id) => put(at, { id })} /></details>
          <Button size="small" look="quiet" onClick={() => onChange(outcomes.filter((_, index) => index !== at))}>{t('designer.outcome.remove')}</Button>
        </details>
      ))}
      <Button size="small" onClick={add}>+ {t('designer.outcome.add')}</Button>
    </>
  );
}

/** Facts whoever chooses this outcome must tell with it. */
function Asks({ facts, asks, onChange }: { readonly facts: readonly KnownField[]; readonly asks: string; readonly onChange: (asks: string) => void }) {
  const { t, pick } = useTexts();
  const chosen = asks.split(',').map((name) => name.trim()).filter(Boolean);
  const asked = facts.filter(({ name, isDeclared }) => isDeclared !== true || chosen.includes(name));
  if (asked.length === 0) return null;
  return (
    <fieldset className="dz-two">
      <legend>{t('designer.outcome.asks')}</legend>
      {asked.map(({ name, label }) => <Tick key={name} label={pick(label)} isOn={chosen.includes(name)} onChange={(isOn) => onChange((isOn ? [...chosen, name] : chosen.filter((each) => each !== name)).join(','))} />)}
    </fieldset>
  );
}

const text = (value: Attributes[string]): string => (value === undefined ? '' : String(value));
function freeId(outcomes: readonly Attributes[]): string {
  for (let number = outcomes.length + 1; ; number += 1) {
    const id = `outcome${String(number)}`;
    if (outcomes.every((outcome) => outcome['id'] !== id)) return id;
  }
}
