import { useMemo } from 'react';
import { CASE_FACT, type ProcessPlan } from '@app/bpmn';
import type { Channel, FactValue as Value, Scenario } from '@app/contracts';
import { askedSections, FormSection, useTexts, withAnswer, withoutBlanks } from '@app/ui';
import { shownForm } from '../documents/shown-form.js';
import { at as atPath, type JsonObject, text } from '../documents/json.js';
import { Choice, Section } from '../panel/fields.js';
import { MomentLine } from '../panel/moment-line.js';
import { CHANNELS } from '../panel/vocabulary.js';
import { FactValue } from './fact-value.js';
import { factFields } from './plan-words.js';
import { localOf, written } from './scenario.js';

type Given = Scenario['given'];
interface GivenProps {
  readonly plan: ProcessPlan;
  readonly forms: readonly JsonObject[];
  readonly given: Given;
  readonly onChange: (given: Given) => void;
}

/** When and how it was filed, and what was declared: first what decides the way, then the whole declaration. */
export function ScenarioGiven({ plan, forms, given, onChange }: GivenProps) {
  const { t } = useTexts();
  const facts = factFields(plan, forms);
  const declared = plan.facts.filter(({ fromForm }) => fromForm !== undefined && fromForm !== 'dossier.channel' && fromForm !== CASE_FACT);
  const known = plan.facts.filter(({ name, fromForm }) => fromForm === undefined || fromForm === CASE_FACT || given.facts?.[name] !== undefined);
  const fieldOf = (name: string) => facts.find((fact) => fact.name === name);
  const declare = (path: string, value: unknown): void => {
    const [section = '', field = ''] = path.split('.');
    onChange({ ...given, form: withoutBlanks(withAnswer(given.form, section, field, value)) });
  };
  return (
    <>
      <div className="dz-threes">
        <MomentLine label={t('designer.trial.at')} value={localOf(given.at)} onChange={(local) => local !== '' && onChange({ ...given, at: written(local) })} />
        <Choice label={t('designer.trial.channel')} value={given.channel} options={CHANNELS.map((each) => [each, t(`designer.channel.${each}`)])} onChange={(channel) => onChange({ ...given, channel: channel as Channel })} />
        {declared.map(({ name, fromForm = '' }) => {
          const fact = fieldOf(name);
          return fact ? <FactValue key={name} fact={fact} value={atPath(given.form, fromForm)} onChange={(value) => declare(fromForm, value)} /> : null;
        })}
      </div>
      <Declaration {...{ forms, given, onChange }} />
      {known.length === 0 ? null : (
        <Section title={t('designer.scenario.facts')} isOpen={Object.keys(given.facts ?? {}).length > 0}>
          <p className="dz-none">{t('designer.scenario.factsText')}</p>
          <div className="dz-threes">
            {known.map(({ name }) => {
              const fact = fieldOf(name);
              return fact ? <FactValue key={name} fact={fact} value={given.facts?.[name]} onChange={(value) => onChange(withFact(given, name, value as Value | undefined))} /> : null;
            })}
          </div>
        </Section>
      )}
    </>
  );
}

function Declaration({ forms, given, onChange }: Omit<GivenProps, 'plan'>) {
  const { t, pick } = useTexts();
  const declaration = forms.find((form) => text(form['key']) === 'declaration') ?? forms[0];
  const shown = useMemo(() => (declaration === undefined ? null : shownForm(declaration)), [declaration]);
  if (shown === null) return null;
  const { form, asks } = shown;
  return (
    <Section title={t('designer.scenario.declaration', { form: pick(form.title) })} isOpen={false}>
      {askedSections(form, given.form, asks).map((section) => (
        <fieldset key={section.name} className="m-form dz-narrow">
          <legend>{pick(section.title)}</legend>
          <FormSection section={section} answers={given.form} asks={asks} onAnswer={(field, value) => onChange({ ...given, form: withoutBlanks(withAnswer(given.form, section.name, field, value)) })} />
        </fieldset>
      ))}
    </Section>
  );
}

function withFact(given: Given, name: string, value: Value | undefined): Given {
  const { [name]: _, ...others } = given.facts ?? {};
  const facts = value === undefined ? others : { ...others, [name]: value };
  const { facts: __, ...rest } = given;
  return Object.keys(facts).length === 0 ? rest : { ...rest, facts };
}
