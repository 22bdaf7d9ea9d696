import { useRef, useState } from 'react';
import type { ProcessPlan } from '@app/bpmn';
import type { Scenario } from '@app/contracts';
import { Button, type Problem, ProblemNotice, saveFile, useTexts } from '@app/ui';
import type { JsonObject } from '../documents/json.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/tab-props.js';
import { ScenarioCard } from './scenario-card.js';
import type { PlayedScenario } from './played.js';
import { scenariosIn } from './read-scenarios.js';
import { freeName, written } from './scenario.js';
import { nextMorning } from './next-morning.js';

interface ScenariosProps extends Pick<TabProps, 'edited' | 'canDesign'> {
  /** Null while the drawing has errors: scenarios can then be neither written nor played. */
  readonly plan: ProcessPlan | null;
}

/** Scenarios that must hold, kept with the draft and played through the decisions of real dossiers. */
export function Scenarios({ edited, canDesign, plan }: ScenariosProps) {
  const { t } = useTexts();
  const scenarios = edited.content.scenarios as unknown as readonly Scenario[];
  const [results, setResults] = useState<ReadonlyMap<string, PlayedScenario>>(new Map());
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const change = (next: readonly Scenario[]): void => edited.change({ scenarios: next as unknown as typeof edited.content.scenarios });
  const run = async (): Promise<void> => {
    setBusy(true);
    const answer = await drafts.runScenarios(edited.content, scenarios as unknown as object[]);
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setResults(new Map(answer.value.results.map((result) => [result.name, result])));
  };
  const put = (at: number, next: Scenario): void => change(scenarios.map((each, index) => (index === at ? next : each)));
  const failing = [...results.values()].filter(({ holds }) => !holds).length;
  return (
    <section className="dz-page" aria-label={t('designer.scenarios')}>
      <div className="dz-row">
        <h2>{t('designer.scenarios')}</h2>
        <Button size="small" look="go" isBusy={isBusy} onClick={() => void run()} disabled={scenarios.length === 0 || plan === null}>{t('designer.scenarios.run')}</Button>
        {canDesign && plan !== null ? <Button size="small" onClick={() => change([...scenarios, begun(scenarios)])}>+ {t('designer.scenarios.add')}</Button> : null}
        <span className="dz-grow" />
        <Files {...{ scenarios, canDesign }} name={edited.draft.name} onTaken={change} />
      </div>
      <p className="dz-none" role="status">{results.size === 0 ? t(scenarios.length === 0 ? 'designer.scenarios.none' : 'designer.scenarios.how') : failing === 0 ? t('designer.scenarios.allHold', { count: results.size }) : t('designer.scenarios.someFail', { failing, count: results.size })}</p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {plan === null ? null : scenarios.map((scenario, at) => (
        <ScenarioCard
          key={scenario.name} {...{ scenario, plan, canDesign }} result={results.get(scenario.name)} forms={edited.content.forms as unknown as readonly JsonObject[]}
          isOpen={opened === scenario.name} onOpen={(isOpen) => setOpened((before) => (isOpen ? scenario.name : before === scenario.name ? null : before))}
          onChange={(next) => put(at, next)} onRemove={() => change(scenarios.filter((_, index) => index !== at))}
          onCopy={() => change([...scenarios, { ...scenario, name: freeName(scenarios) }])}
        />
      ))}
    </section>
  );
}

/** Out to a file, and in again: for what is written elsewhere. */
function Files({ scenarios, canDesign, name, onTaken }: { readonly scenarios: readonly Scenario[]; readonly canDesign: boolean; readonly name: string; readonly onTaken: (next: readonly Scenario[]) => void }) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const read = scenariosIn(await file.text());
    setWrong(read === null);
    if (read !== null) onTaken([...scenarios.filter((own) => read.every((each) => each.name !== own.name)), ...read]);
  };
  return (
    <>
      {isWrong ? <span className="dz-refusal" role="alert">{t('designer.scenarios.unreadable')}</span> : null}
      <Button size="small" disabled={scenarios.length === 0} onClick={() => saveFile(JSON.stringify(scenarios, null, 2), `${name}.scenarios.json`, 'application/json')}>{t('designer.scenarios.export')}</Button>
      {canDesign ? <Button size="small" onClick={() => input.current?.click()}>{t('designer.scenarios.import')}</Button> : null}
      <input ref={input} type="file" accept=".json" hidden aria-label={t('designer.scenarios.import')} onChange={(event) => void take(event.target.files?.[0])} />
    </>
  );
}

const begun = (scenarios: readonly Scenario[]): Scenario => ({ name: freeName(scenarios), title: { vi: '', en: '' }, given: { at: written(nextMorning()), channel: 'DIRECT', form: {} }, when: [], then: { ended: 'done' } });
