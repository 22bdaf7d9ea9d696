import { useState } from 'react';
import { available, type AvailableCommand, type Facts, messagesOf } from '@app/engine';
import type { CivilDay, Instant } from '@app/kernel';
import { Button, formatLongMoment, formatMoment, useTexts } from '@app/ui';
import type { JsonObject } from '../documents/json.js';
import { MomentLine } from '../panel/moment-line.js';
import { FactValue } from './fact-value.js';
import { usePlanNames } from './played.js';
import { factFields } from './plan-words.js';
import { actorOf } from './scenario.js';
import { factsFilled, formOf, useTriedForm } from './trial-form.js';
import { armedIn, fromLocal, isPaused, moveTrial, promised, toLocal, type Trial, type TrialMove } from './trial.js';

interface ActingProps {
  readonly trial: Trial;
  readonly forms: readonly JsonObject[];
  readonly nameOf: (id: string) => string;
  readonly put: (answer: ReturnType<typeof moveTrial>) => void;
  readonly onBack: () => void;
  readonly onAnew: () => void;
}

/** Where the tried dossier stands, what can be done there, and what will happen by itself. */
export function TrialActing({ trial, forms, nameOf, put, onBack, onAnew }: ActingProps) {
  const { t, language } = useTexts();
  const names = usePlanNames(trial.plan);
  const last = trial.moves.at(-1) as TrialMove;
  const [now, setNow] = useState(toLocal(last.at));
  const at = fromLocal(now) < last.at ? last.at : fromLocal(now);
  const { position } = last.state;
  const limit = promised(trial);
  const wait = (key: string, fires: Instant | null): void => put(moveTrial(trial, { type: 'timer', key }, { at: fires !== null && fires > at ? fires : at, what: `⏱ ${nameOf(eventOf(key))}` }));
  return (
    <>
      <h2>{position.ended ? t(`designer.trial.ended.${position.ended.how}`) : t('designer.trial.here')}</h2>
      <MomentLine label={t('designer.trial.now')} value={toLocal(at)} onChange={(next) => next !== '' && setNow(next)} />
      {limit ? <p className={at > limit ? 'dz-refusal' : 'dz-none'}>{t('designer.trial.promised', { moment: formatLongMoment(limit, language) })}</p> : null}
      {limit === null && trial.plan.processingTerm !== undefined && !position.ended ? <p className="dz-none">{t('designer.trial.notAccepted')}</p> : null}
      {isPaused(trial) ? <p className="dz-none">{t('designer.trial.paused')}</p> : null}
      {position.ended ? null : available(trial.plan, position).map((open) => <OpenStep key={`${open.step} ${String(last.seq)}`} {...{ trial, forms, nameOf, put, open, at }} />)}
      {armedIn(trial).map(({ key, at: fires }) => <Button key={key} size="small" onClick={() => wait(key, fires)}>⏱ {t('designer.trial.wait', { what: nameOf(eventOf(key)), moment: fires ? formatMoment(fires) : '' })}</Button>)}
      {messagesOf(trial.plan, position).map((message) => <Button key={message} size="small" onClick={() => put(moveTrial(trial, { type: 'message', message }, { at, what: `✉ ${names.message(message)}` }))}>✉ {t('designer.trial.message', { message: names.message(message) })}</Button>)}
      <div className="dz-row"><Button size="small" onClick={onBack} disabled={trial.moves.length < 2}>↶ {t('designer.trial.back')}</Button><Button size="small" look="quiet" onClick={onAnew}>{t('designer.trial.anew')}</Button></div>
    </>
  );
}

type OpenProps = Pick<ActingProps, 'trial' | 'forms' | 'nameOf' | 'put'> & { readonly open: AvailableCommand; readonly at: Instant };

/** One step that waits: who does it, by when, and its outcomes with what each asks to be told. */
function OpenStep({ trial, forms, nameOf, put, open, at }: OpenProps) {
  const { t, pick } = useTexts();
  const names = usePlanNames(trial.plan);
  const { step, outcomes, instances } = open;
  const [told, setTold] = useState<Facts>(() => trial.moves.at(-1)?.state.facts ?? {});
  const [instance, setInstance] = useState(instances?.[0]);
  const due = trial.moves.at(-1)?.dues[step];
  const form = useTriedForm(formOf(trial.plan, step, forms), `tried-${step}.`);
  const asked = new Set(outcomes.flatMap(({ asks }) => asks ?? []).filter((name) => !form.answers(name)));
  const complete = async (outcome: (typeof outcomes)[number] | null): Promise<void> => {
    const content = await form.take(outcome?.requiresReason !== true, toLocal(at).slice(0, 10) as CivilDay);
    if (content === null) return;
    const asks = outcome?.asks ?? [];
    const said = Object.fromEntries(asks.flatMap((name) => (told[name] === undefined || form.answers(name) ? [] : [[name, told[name]] as const])));
    const gives = { ...said, ...factsFilled(content, asks) } as Facts;
    const event = { type: 'complete' as const, step, ...(outcome && { outcome: outcome.id }), ...(instance !== undefined && { instance }), ...(Object.keys(gives).length > 0 && { gives }) };
    put(moveTrial(trial, event, { at, what: outcome ? `${nameOf(step)}: ${pick(outcome.label)}` : nameOf(step), ...(content && { form: content }) }));
  };
  return (
    <div className="dz-open-step">
      <b>{nameOf(step)}</b>
      <small>{[names.role(actorOf(trial.plan, step)), due ? t('designer.trial.due', { moment: formatMoment(due) }) : ''].filter(Boolean).join(' · ')}</small>
      {instances && instances.length > 1 ? <select className="m-input" aria-label={t('designer.scenario.instance')} value={instance} onChange={(event) => setInstance(event.target.value)}>{instances.map((each) => <option key={each} value={each}>{names.division(each)}</option>)}</select> : null}
      {factFields(trial.plan, forms).filter(({ name }) => asked.has(name)).map((fact) => <FactValue key={fact.name} fact={fact} value={told[fact.name]} onChange={(value) => setTold({ ...told, [fact.name]: value as Facts[string] })} />)}
      {form.fields}
      <div className="dz-row">
        {(outcomes.length > 0 ? outcomes : [null]).map((outcome) => (
          <Button key={outcome?.id ?? ''} size="small" look={outcome === null || outcome === outcomes[0] ? 'go' : undefined} onClick={() => void complete(outcome)}>{outcome ? pick(outcome.label) : t('designer.trial.done')}</Button>
        ))}
      </div>
    </div>
  );
}

const eventOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
