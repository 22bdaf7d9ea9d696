import { useEffect, useRef, useState } from 'react';
import type { ProcessPlan } from '@app/bpmn';
import type { Scenario } from '@app/contracts';
import { Button, formatMoment, useTexts } from '@app/ui';
import { showClose } from '../canvas/fit.js';
import { useBadges, useMarker } from '../canvas/marks.js';
import type { JsonObject } from '../documents/json.js';
import { nameIn } from '../pages/drawing-board.js';
import type { TabProps } from '../pages/tab-props.js';
import { obstacleWords } from './played.js';
import { freeName, scenarioOf } from './scenario.js';
import { Scenarios } from './scenarios.js';
import { TrialActing } from './trial-acting.js';
import { TrialHistory } from './trial-history.js';
import { TrialOpening } from './trial-opening.js';
import { backTrial, openTrial, type Trial } from './trial.js';
import { useStill } from './use-still.js';

/** An invented dossier through the very engine of real ones, by a calendar set by hand: due dates stand on the steps. */
export default function TrialTab({ edited, reading, canDesign }: TabProps) {
  const { t } = useTexts();
  const plan = reading?.plan ?? null;
  const { content } = edited;
  const scenarios = content.scenarios as unknown as readonly Scenario[];
  const keep = (trial: Trial): void => {
    const name = freeName(scenarios);
    edited.change({ scenarios: [...scenarios, scenarioOf(trial, name, { vi: t('designer.scenario.fromTrial', { number: scenarios.length + 1 }), en: `Tried case ${String(scenarios.length + 1)}` })] as unknown as typeof content.scenarios });
  };
  return (
    <div className="dz-trial">
      {plan ? <Play key={plan.processId} plan={plan} bpmn={content.bpmn} forms={content.forms as unknown as readonly JsonObject[]} onKeep={canDesign ? keep : null} /> : <div className="dz-page"><p className="dz-none">{t('designer.trial.notYet')}</p></div>}
      <Scenarios {...{ edited, canDesign, plan }} />
    </div>
  );
}

interface PlayProps {
  readonly plan: ProcessPlan;
  readonly bpmn: string;
  readonly forms: readonly JsonObject[];
  /** Keeps what was tried as a scenario; null for who only looks. */
  readonly onKeep: ((trial: Trial) => void) | null;
}
function Play({ plan, bpmn, forms, onKeep }: PlayProps) {
  const { t } = useTexts();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [kept, setKept] = useState<Trial | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useStill(place, bpmn);
  const last = trial?.moves.at(-1);
  const here = last?.state.position.steps.map(({ id }) => id) ?? [];
  useMarker(drawing, 'dz-here', here);
  useMarker(drawing, 'dz-walked', trial ? passed(trial) : []);
  useBadges(drawing, 'dues', here.flatMap((id) => (last?.dues[id] ? [{ id, words: `⏱ ${formatMoment(last.dues[id])}`, look: 'due' as const, at: 'top' as const }] : [])));
  const [front] = here;
  useEffect(() => {
    if (drawing && front !== undefined) showClose(drawing, front);
  }, [drawing, front]);
  const put = (answer: ReturnType<typeof openTrial>): void => {
    setRefusal(answer.ok ? null : obstacleWords(answer.error.code));
    if (answer.ok) setTrial(answer.value);
  };
  const nameOf = (id: string): string => nameIn(drawing, id);
  return (
    <div className="dz-play">
      <div className="dz-still big"><div className="dz-canvas" ref={place} /></div>
      <aside className="dz-panel" aria-label={t('designer.trial.title')}>
        {trial === null ? <TrialOpening {...{ plan, forms }} onOpen={(given) => put(openTrial(plan, given))} /> : <TrialActing {...{ trial, forms, nameOf, put }} onBack={() => setTrial(backTrial(trial))} onAnew={() => setTrial(null)} />}
        {refusal ? <p className="dz-refusal" role="alert">{t('designer.trial.refused')} {refusal}</p> : null}
        {trial ? <TrialHistory trial={trial} nameOf={nameOf} /> : null}
        {trial && onKeep ? (
          <div className="dz-row">
            <Button size="small" disabled={kept === trial} onClick={() => { onKeep(trial); setKept(trial); }}>{t('designer.trial.keep')}</Button>
            {kept === trial ? <span className="dz-fine" role="status">✓ {t('designer.trial.kept')}</span> : null}
          </div>
        ) : null}
      </aside>
    </div>
  );
}

const passed = ({ moves }: Trial): readonly string[] => [...new Set(moves.flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'leave' ? [effect.step] : []))))];
