import type { ProcessPlan } from '@app/bpmn';
import type { Scenario } from '@app/contracts';
import { Button, formatMoment, useTexts } from '@app/ui';
import type { JsonObject } from '../documents/json.js';
import { Bilingual } from '../panel/fields.js';
import { missedWords, type PlayedScenario, usePlanNames } from './played.js';
import { factFields } from './plan-words.js';
import { ScenarioEvents } from './scenario-events.js';
import { ScenarioGiven } from './scenario-given.js';
import { ScenarioThen } from './scenario-then.js';

interface CardProps {
  readonly scenario: Scenario;
  readonly plan: ProcessPlan;
  readonly forms: readonly JsonObject[];
  readonly result: PlayedScenario | undefined;
  readonly canDesign: boolean;
  /** One is open at a time: the fields of a declaration have the same ids in each. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChange: (next: Scenario) => void;
  readonly onRemove: () => void;
  readonly onCopy: () => void;
}

/** One scenario: what is given, what happens, what must come of it; and how it went when it was played. */
export function ScenarioCard({ scenario, plan, forms, result, canDesign, isOpen, onOpen, onChange, onRemove, onCopy }: CardProps) {
  const { t, pick } = useTexts();
  const { title, name, given, when, then } = scenario;
  return (
    <details className="dz-card dz-scenario" open={isOpen} onToggle={({ currentTarget }) => currentTarget.open !== isOpen && onOpen(currentTarget.open)}>
      <summary>
        <b>{pick(title) || title.vi || t('designer.unnamed')}</b>
        <span>{t('designer.scenario.short', { count: when.length, at: formatMoment(given.at) })}</span>
        {result ? <span className={result.holds ? 'dz-count fine' : 'dz-count bad'}>{result.holds ? '✓' : '✕'} {t(result.holds ? 'designer.scenarios.holds' : 'designer.scenarios.fails')}</span> : null}
      </summary>
      {isOpen && result ? <Played {...{ result, plan }} /> : null}
      {isOpen ? <fieldset disabled={!canDesign} className="dz-form">
        <Bilingual label={t('designer.scenario.title')} value={title} onChange={(next) => onChange({ ...scenario, title: next })} />
        <h3>{t('designer.scenario.given')}</h3>
        <ScenarioGiven {...{ plan, forms, given }} onChange={(next) => onChange({ ...scenario, given: next })} />
        <h3>{t('designer.scenario.when')}</h3>
        <ScenarioEvents plan={plan} forms={forms} prefix={`${name}-`} facts={factFields(plan, forms)} begins={given.at} events={when} onChange={(next) => onChange({ ...scenario, when: next })} />
        <h3>{t('designer.scenario.then')}</h3>
        <ScenarioThen {...{ plan, then }} onChange={(next) => onChange({ ...scenario, then: next })} />
        <div className="dz-row">
          <Button size="small" onClick={onCopy}>{t('designer.scenario.copy')}</Button>
          <Button size="small" look="quiet" onClick={onRemove}>{t('designer.scenario.remove')}</Button>
          <span className="dz-grow" /><code>{name}</code>
        </div>
      </fieldset> : null}
    </details>
  );
}

/** Every move with its moment, and what was expected and did not come. */
function Played({ result, plan }: { readonly result: PlayedScenario; readonly plan: ProcessPlan }) {
  const { t } = useTexts();
  const names = usePlanNames(plan);
  return (
    <div className="dz-played">
      {result.missed.map((missed, at) => {
        const { what, expected, actual } = missedWords(missed, names);
        return (
          <dl className="dz-refusal" key={at}>
            <div><dt>{missed.event < 0 ? what : t('designer.missed.at', { number: missed.event + 1 })}</dt></div>
            <div><dt>{t('designer.missed.expected')}</dt><dd>{expected}</dd></div>
            <div><dt>{t('designer.missed.actual')}</dt><dd>{actual}</dd></div>
          </dl>
        );
      })}
      <ol className="dz-history">
        {result.moves.map(({ at, by, command, step, outcome }, index) => (
          <li key={index}><time>{formatMoment(at)}</time> <b>{step === null ? commandWords(command, t) : names.node(step)}</b> <small>{[names.role(by), outcome === null ? '' : names.outcome(step, outcome)].filter(Boolean).join(' · ')}</small></li>
        ))}
      </ol>
    </div>
  );
}
function commandWords(command: string, t: ReturnType<typeof useTexts>['t']): string {
  if (command === 'open') return t('designer.trial.opened');
  if (command === 'timer') return t('designer.scenario.kind.timer');
  if (command === 'message') return t('designer.scenario.kind.message');
  return command === 'withdraw' || command === 'confirm-withdrawal' || command === 'decline-withdrawal' || command === 'stop' ? t(`designer.scenario.command.${command}`) : command;
}
