import { useRef, useState } from 'react';
import type { ProcessPlan } from '@app/bpmn';
import type { Channel } from '@app/contracts';
import { available, type Facts, messagesOf } from '@app/engine';
import type { Instant } from '@app/kernel';
import { Button, formatLongMoment, formatMoment, useTexts } from '@app/ui';
import { useBadges, useMarker } from '../canvas/marks.js';
import { nameIn } from '../pages/drawing-board.js';
import type { TabProps } from '../pages/workbench.js';
import { Choice, Line } from '../panel/fields.js';
import { CHANNELS } from '../panel/vocabulary.js';
import { Scenarios } from './scenarios.js';
import { armedIn, backTrial, fromLocal, moveTrial, openTrial, promised, toLocal, type Trial, type TrialMove } from './trial.js';
import { useStill } from './use-still.js';

/** An invented dossier through the very engine of real ones, by a calendar set by hand: due dates stand on the steps. */
export default function TrialTab({ edited, reading, canDesign }: TabProps) {
  const { t } = useTexts();
  const plan = reading?.plan;
  return (
    <div className="dz-trial">
      {plan ? <Play key={plan.processId} plan={plan} bpmn={edited.content.bpmn} /> : <div className="dz-page"><p className="dz-none">{t('designer.trial.notYet')}</p></div>}
      <Scenarios edited={edited} canDesign={canDesign} />
    </div>
  );
}

function Play({ plan, bpmn }: { readonly plan: ProcessPlan; readonly bpmn: string }) {
  const { t } = useTexts();
  const [trial, setTrial] = useState<Trial | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const drawing = useStill(place, bpmn);
  const last = trial?.moves.at(-1);
  const here = last?.state.position.steps.map(({ id }) => id) ?? [];
  useMarker(drawing, 'dz-here', here);
  useMarker(drawing, 'dz-walked', trial ? passed(trial) : []);
  useBadges(drawing, 'dues', here.flatMap((id) => (last?.dues[id] ? [{ id, words: `⏱ ${formatMoment(last.dues[id])}`, look: 'due' as const, at: 'top' as const }] : [])));
  const put = (answer: ReturnType<typeof openTrial>): void => {
    setRefusal(answer.ok ? null : `${answer.error.code} ${JSON.stringify(answer.error.params)}`);
    if (answer.ok) setTrial(answer.value);
  };
  return (
    <div className="dz-play">
      <div className="dz-still big"><div className="dz-canvas" ref={place} /></div>
      <aside className="dz-panel">
        {trial === null ? <Opening plan={plan} onOpen={(given) => put(openTrial(plan, given))} /> : (
          <Acting trial={trial} nameOf={(id) => nameIn(drawing, id)} put={put} onBack={() => setTrial(backTrial(trial))} onAnew={() => setTrial(null)} />
        )}
        {refusal ? <p className="dz-refusal" role="alert">{t('designer.trial.refused')} <code>{refusal}</code></p> : null}
        {trial ? <History trial={trial} nameOf={(id) => nameIn(drawing, id)} /> : null}
      </aside>
    </div>
  );
}

function Opening({ plan, onOpen }: { readonly plan: ProcessPlan; readonly onOpen: (given: { at: Instant; channel: Channel; facts: Facts }) => void }) {
  const { t, pick } = useTexts();
  const [at, setAt] = useState('2026-11-23T08:30');
  const [channel, setChannel] = useState<Channel>('DIRECT');
  const [facts, setFacts] = useState<Facts>({});
  return (
    <>
      <h2>{t('designer.trial.title')}</h2>
      <p className="dz-none">{t('designer.trial.text')}</p>
      <Line label={t('designer.trial.at')} type="datetime-local" value={at} onChange={setAt} />
      <Choice label={t('designer.trial.channel')} value={channel} options={CHANNELS.map((each) => [each, t(`designer.channel.${each}`)])} onChange={(next) => setChannel(next as Channel)} />
      {plan.facts.filter(({ type }) => type !== 'list').map(({ name, label, type, initial, values }) => (
        type === 'boolean' ? <Choice key={name} label={label ? pick(label) : name} value={String(facts[name] ?? initial ?? '')} empty="—" options={[['true', t('designer.true')], ['false', t('designer.false')]]} onChange={(value) => setFacts({ ...facts, [name]: value === 'true' })} />
        : values ? <Choice key={name} label={label ? pick(label) : name} value={String(facts[name] ?? '')} empty="—" options={values.map((value) => [value, value])} onChange={(value) => setFacts({ ...facts, [name]: value })} />
        : <Line key={name} label={label ? pick(label) : name} value={String(facts[name] ?? '')} onChange={(value) => setFacts({ ...facts, [name]: type === 'number' ? Number(value) : value })} />
      ))}
      <Button look="go" onClick={() => onOpen({ at: fromLocal(at), channel, facts })}>{t('designer.trial.open')}</Button>
    </>
  );
}

interface ActingProps {
  readonly trial: Trial;
  readonly nameOf: (id: string) => string;
  readonly put: (answer: ReturnType<typeof moveTrial>) => void;
  readonly onBack: () => void;
  readonly onAnew: () => void;
}
function Acting({ trial, nameOf, put, onBack, onAnew }: ActingProps) {
  const { t, pick, language } = useTexts();
  const last = trial.moves.at(-1) as TrialMove;
  const [now, setNow] = useState(toLocal(last.at));
  const at = fromLocal(now) < last.at ? last.at : fromLocal(now);
  const { position } = last.state;
  const limit = promised(trial);
  return (
    <>
      <h2>{position.ended ? t(`designer.trial.ended.${position.ended.how}`) : t('designer.trial.here')}</h2>
      <Line label={t('designer.trial.now')} type="datetime-local" value={toLocal(at)} onChange={setNow} />
      {limit ? <p className={at > limit ? 'dz-refusal' : 'dz-none'}>{t('designer.trial.promised', { moment: formatLongMoment(limit, language) })}</p> : null}
      {position.ended ? null : available(trial.plan, position).map(({ step, outcomes, instances }) => (
        <div className="dz-open-step" key={step}>
          <b>{nameOf(step)}</b>{last.dues[step] ? <small>{t('designer.trial.due', { moment: formatMoment(last.dues[step]) })}</small> : null}
          <div className="dz-row">
            {(outcomes.length > 0 ? outcomes : [null]).map((outcome) => (
              <Button key={outcome?.id ?? ''} size="small" look={outcome === null || outcome === outcomes[0] ? 'go' : undefined} onClick={() => put(moveTrial(trial, { type: 'complete', step, ...(outcome && { outcome: outcome.id }), ...(instances?.[0] !== undefined && { instance: instances[0] }), ...(outcome?.asks && { gives: asked(trial, outcome.asks) }) }, { at, what: outcome ? `${nameOf(step)}: ${pick(outcome.label)}` : nameOf(step) }))}>
                {outcome ? pick(outcome.label) : t('designer.trial.done')}
              </Button>
            ))}
          </div>
        </div>
      ))}
      {armedIn(trial).map(({ key, at: fires }) => <Button key={key} size="small" onClick={() => put(moveTrial(trial, { type: 'timer', key }, { at: fires !== null && fires > at ? fires : at, what: `⏱ ${nameOf(key.slice(key.lastIndexOf('/') + 1))}` }))}>⏱ {nameOf(key.slice(key.lastIndexOf('/') + 1))} {fires ? formatMoment(fires) : ''}</Button>)}
      {messagesOf(trial.plan, position).map((message) => <Button key={message} size="small" onClick={() => put(moveTrial(trial, { type: 'message', message }, { at, what: `✉ ${message}` }))}>✉ {message}</Button>)}
      <div className="dz-row"><Button size="small" onClick={onBack} disabled={trial.moves.length < 2}>↶ {t('designer.trial.back')}</Button><Button size="small" look="quiet" onClick={onAnew}>{t('designer.trial.anew')}</Button></div>
    </>
  );
}

function History({ trial, nameOf }: { readonly trial: Trial; readonly nameOf: (id: string) => string }) {
  const { t } = useTexts();
  return (
    <ol className="dz-history" aria-label={t('designer.trial.history')}>
      {trial.moves.map(({ seq, at, what, effects }) => (
        <li key={seq}><time>{formatMoment(at)}</time> <b>{what === 'open' ? t('designer.trial.opened') : what}</b>
          {effects.flatMap((effect) => (effect.type === 'paper' ? [`✉ ${effect.paper}`] : effect.type === 'status' ? [`● ${effect.status}`] : effect.type === 'enter' ? [`→ ${nameOf(effect.step)}`] : [])).map((line) => <small key={line}>{line}</small>)}
        </li>
      ))}
    </ol>
  );
}

const passed = ({ moves }: Trial): readonly string[] => [...new Set(moves.flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'leave' ? [effect.step] : []))))];
/** What a trial gives where an outcome asks for facts: a value of their kind. */
function asked({ plan }: Trial, names: readonly string[]): Facts {
  const given = plan.facts.filter(({ name }) => names.includes(name)).map(({ name, type, values }) => [name, type === 'boolean' ? true : type === 'number' ? 1 : type === 'list' ? (values ?? ['x']).slice(0, 1) : type === 'date' ? '2026-12-01' : (values?.[0] ?? 'x')] as const);
  return Object.fromEntries(given) as Facts;
}
