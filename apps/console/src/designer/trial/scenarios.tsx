import { useState } from 'react';
import { Button, formatMoment, type Problem, ProblemNotice, useTexts } from '@app/ui';
import { type JsonObject, text, textOf } from '../documents/json.js';
import { drafts } from '../pages/draft-api.js';
import type { TabProps } from '../pages/workbench.js';

interface Result {
  readonly name: string;
  readonly holds: boolean;
  readonly missed: readonly unknown[];
  readonly moves: readonly { readonly at: string; readonly by: string; readonly command: string; readonly step: string | null; readonly outcome: string | null; readonly dueAt: string | null }[];
}

/** Scenarios that must hold, kept with the draft and played through the decisions of real dossiers. */
export function Scenarios({ edited, canDesign }: Pick<TabProps, 'edited' | 'canDesign'>) {
  const { t, pick } = useTexts();
  const scenarios = edited.content.scenarios as unknown as readonly JsonObject[];
  const [results, setResults] = useState<readonly Result[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await drafts.runScenarios(edited.content.bpmn, [...scenarios]);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setResults((answer.value as unknown as { readonly results: readonly Result[] }).results);
  };
  const take = (): void => {
    try {
      const next: unknown = JSON.parse(typed ?? '[]');
      setWrong(!Array.isArray(next));
      if (Array.isArray(next)) {
        edited.change({ scenarios: next as typeof edited.content.scenarios });
        setTyped(null);
      }
    } catch {
      setWrong(true);
    }
  };
  return (
    <section className="dz-page" aria-label={t('designer.scenarios')}>
      <div className="dz-row"><h2>{t('designer.scenarios')}</h2><Button size="small" look="go" onClick={() => void run()} disabled={scenarios.length === 0}>{t('designer.scenarios.run')}</Button><Button size="small" disabled={!canDesign} onClick={() => setTyped(typed === null ? JSON.stringify(scenarios, null, 2) : null)}>{t('designer.scenarios.edit')}</Button></div>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {scenarios.length === 0 ? <p className="dz-none">{t('designer.scenarios.none')}</p> : null}
      {scenarios.map((scenario, at) => {
        const result = results.find(({ name }) => name === text(scenario['name']));
        return (
          <details className="dz-card" key={at}>
            <summary><b>{pick(textOf(scenario['title'])) || text(scenario['name'])}</b> {result ? <span className={result.holds ? 'dz-count fine' : 'dz-count bad'}>{t(result.holds ? 'designer.scenarios.holds' : 'designer.scenarios.fails')}</span> : null}</summary>
            {result?.missed.map((missed, index) => <p key={index} className="dz-refusal"><code>{JSON.stringify(missed)}</code></p>)}
            <ol className="dz-history">{result?.moves.map((move, index) => <li key={index}><time>{formatMoment(move.at)}</time> <b>{move.step ?? move.command}</b> <small>{[move.by, move.outcome].filter(Boolean).join(' · ')}</small></li>)}</ol>
          </details>
        );
      })}
      {typed === null ? null : <div className="dz-field"><textarea className="m-input dz-code" rows={16} aria-label={t('designer.scenarios.edit')} value={typed} onChange={(event) => setTyped(event.target.value)} />{isWrong ? <p className="dz-refusal" role="alert">{t('designer.scenarios.unreadable')}</p> : null}<Button size="small" onClick={take}>{t('designer.scenarios.take')}</Button></div>}
    </section>
  );
}
