import { type ProcessPlan, type StepNode, stepsOf } from '@app/bpmn';
import { type Commanded, type FactValue as Value, SCENARIO_COMMANDS, type ScenarioCommand, type ScenarioEvent, type StepDone } from '@app/contracts';
import { Button, formatWorkingTime, useTexts } from '@app/ui';
import { Choice, Line, useNamed } from '../panel/fields.js';
import { MomentLine } from '../panel/moment-line.js';
import { useVocabulary } from '../panel/use-vocabulary.js';
import { ROLES } from '../panel/vocabulary.js';
import type { KnownField } from '../settings/known-fields.js';
import type { JsonObject } from '../documents/json.js';
import { EventForm } from './event-form.js';
import { FactValue } from './fact-value.js';
import { formOf } from './trial-form.js';
import { happeningsOf } from './plan-words.js';
import { actorOf, type EventKind, kindOf, later, localOf, minutesBetween, REFUSALS, written } from './scenario.js';

interface EventsProps {
  readonly plan: ProcessPlan;
  readonly forms: readonly JsonObject[];
  /** Before the ids of the fields of forms. */
  readonly prefix: string;
  readonly facts: readonly KnownField[];
  readonly begins: string;
  readonly events: readonly ScenarioEvent[];
  readonly onChange: (events: readonly ScenarioEvent[]) => void;
}
const KINDS = ['complete', 'command', 'message', 'timer'] as const;

/** What happens, in order: who does what, and when. */
export function ScenarioEvents({ plan, forms, prefix, facts, begins, events, onChange }: EventsProps) {
  const { t } = useTexts();
  const put = (at: number, event: ScenarioEvent): void => onChange(events.map((each, index) => (index === at ? event : each)));
  const add = (): void => {
    const from = events.at(-1)?.at ?? begins;
    const step = stepsOf(plan)[0];
    onChange([...events, { at: later(from, { quantity: 1, unit: 'WORKING_HOUR' }) ?? from, ...(step ? { by: actorOf(plan, step.id), complete: step.id } : { message: '' }) }]);
  };
  return (
    <>
      <ol className="dz-events">
        {events.map((event, at) => (
          <li key={at}>
            <EventRow {...{ plan, forms, facts, event }} prefix={`${prefix}${String(at)}.`} since={events[at - 1]?.at ?? begins} onChange={(next) => put(at, next)} />
            <Button size="small" look="quiet" className="dz-x" aria-label={t('designer.scenario.removeEvent', { number: at + 1 })} onClick={() => onChange(events.filter((_, index) => index !== at))}>×</Button>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={add}>+ {t('designer.scenario.addEvent')}</Button>
    </>
  );
}

interface RowProps {
  readonly plan: ProcessPlan;
  readonly forms: readonly JsonObject[];
  readonly prefix: string;
  readonly facts: readonly KnownField[];
  readonly event: ScenarioEvent;
  readonly since: string;
  readonly onChange: (event: ScenarioEvent) => void;
}
function EventRow({ plan, forms, prefix, facts, event, since, onChange }: RowProps) {
  const { t } = useTexts();
  const kind = kindOf(event);
  const { timers, messages } = happeningsOf(plan);
  const named = new Map(useNamed()(useVocabulary().messages));
  return (
    <div className="dz-event">
      <When {...{ event, since, onChange }} />
      <Choice label={t('designer.scenario.what')} value={kind} options={KINDS.map((each) => [each, t(`designer.scenario.kind.${each}`)])} onChange={(next) => onChange(fresh(plan, event.at, next as EventKind))} />
      {'complete' in event ? <Completes {...{ plan, forms, prefix, facts, event, onChange }} /> : null}
      {'command' in event ? (
        <>
          <Choice label={t('designer.scenario.command')} value={event.command} options={SCENARIO_COMMANDS.map((each) => [each, t(`designer.scenario.command.${each}`)])} onChange={(command) => onChange({ ...event, command: command as ScenarioCommand, by: command === 'withdraw' ? 'submitter' : 'intakeOfficer' })} />
          <Actor event={event} onChange={onChange} />
          <Reason event={event} onChange={onChange} />
        </>
      ) : null}
      {'message' in event ? <Choice label={t('designer.scenario.message')} value={event.message} empty="—" options={messages.map((each) => [each, named.get(each) ?? each])} onChange={(message) => onChange({ ...event, message })} /> : null}
      {'timer' in event ? <Choice label={t('designer.scenario.timer')} value={event.timer} empty="—" options={timers} onChange={(timer) => onChange({ ...event, timer })} /> : null}
      {'complete' in event || 'command' in event ? <Refused event={event} onChange={onChange} /> : null}
    </div>
  );
}

/** What a person does. */
interface Part<E extends ScenarioEvent = StepDone | Commanded> {
  readonly event: E;
  readonly onChange: (event: E) => void;
}
function When({ event, since, onChange }: Part<ScenarioEvent> & { readonly since: string }) {
  const { t, language } = useTexts();
  const minutes = minutesBetween(since, event.at);
  const step = (quantity: number, unit: 'WORKING_HOUR' | 'WORKING_DAY'): void => {
    const at = later(since, { quantity, unit });
    if (at !== null) onChange({ ...event, at });
  };
  return (
    <div className="dz-when">
      <MomentLine label={t('designer.scenario.at')} value={localOf(event.at)} hint={minutes === null ? t('designer.scenario.before') : t('designer.scenario.after', { time: formatWorkingTime(minutes, language) })} onChange={(local) => local !== '' && onChange({ ...event, at: written(local) })} />
      <div className="dz-row">
        {([[1, 'WORKING_HOUR'], [1, 'WORKING_DAY'], [3, 'WORKING_DAY']] as const).map(([quantity, unit]) => <Button key={`${String(quantity)} ${unit}`} size="small" look="quiet" onClick={() => step(quantity, unit)}>+{t(`designer.short.${unit}`, { count: String(quantity) })}</Button>)}
      </div>
    </div>
  );
}

function Completes({ plan, forms, prefix, facts, event, onChange }: Part<StepDone> & Pick<RowProps, 'plan' | 'forms' | 'prefix' | 'facts'>) {
  const { t, pick } = useTexts();
  const named = useNamed();
  const { divisions } = useVocabulary();
  const steps = stepsOf(plan);
  const step: StepNode | undefined = steps.find(({ id }) => id === event.complete);
  const outcome = step?.outcomes.find(({ id }) => id === event.outcome);
  const form = formOf(plan, event.complete, forms);
  const asked = facts.filter(({ name }) => outcome?.asks?.includes(name) === true || event.gives?.[name] !== undefined);
  const choose = (id: string): void => {
    const [first] = steps.find((each) => each.id === id)?.outcomes ?? [];
    onChange({ at: event.at, by: actorOf(plan, id), complete: id, ...(first && { outcome: first.id }) });
  };
  return (
    <>
      <Choice label={t('designer.scenario.step')} value={event.complete} options={steps.map(({ id, name }) => [id, name || id])} onChange={choose} />
      <Actor event={event} onChange={onChange} />
      {step && step.outcomes.length > 0 ? <Choice label={t('designer.scenario.outcome')} value={event.outcome ?? ''} empty="—" options={step.outcomes.map(({ id, label }) => [id, pick(label)])} onChange={(id) => onChange({ ...event, outcome: id === '' ? undefined : id })} /> : null}
      {step?.forEach ? <Choice label={t('designer.scenario.instance')} value={event.instance ?? ''} empty="—" options={named(divisions)} onChange={(instance) => onChange({ ...event, instance: instance === '' ? undefined : instance })} /> : null}
      {asked.map((fact) => <FactValue key={fact.name} fact={fact} value={event.gives?.[fact.name]} onChange={(value) => onChange({ ...event, gives: given(event, fact.name, value as Value | undefined) })} />)}
      {outcome?.requiresReason === true || event.reason !== undefined ? <Reason event={event} onChange={onChange} /> : null}
      {form ? <EventForm written={form} {...{ prefix, event, onChange }} /> : null}
    </>
  );
}

function Actor<E extends StepDone | Commanded>({ event, onChange }: Part<E>) {
  const { t } = useTexts();
  const named = useNamed();
  const others = (['submitter', 'system'] as const).map((each) => [each, t(`designer.scenario.by.${each}`)] as const);
  return <Choice label={t('designer.who')} value={event.by} options={[...named(ROLES), ...others]} onChange={(by) => onChange({ ...event, by })} />;
}
function Reason<E extends StepDone | Commanded>({ event, onChange }: Part<E>) {
  const { t } = useTexts();
  return <Line label={t('designer.scenario.reason')} value={event.reason ?? ''} onChange={(reason) => onChange({ ...event, reason: reason === '' ? undefined : reason })} />;
}
function Refused<E extends StepDone | Commanded>({ event, onChange }: Part<E>) {
  const { t } = useTexts();
  return <Choice label={t('designer.scenario.expects')} value={event.refusedWith ?? ''} empty={t('designer.scenario.expects.moves')} options={REFUSALS.map((code) => [code, t(`designer.scenario.refused.${code}`)])} onChange={(code) => onChange({ ...event, refusedWith: code === '' ? undefined : code })} />;
}

function given({ gives }: StepDone, name: string, value: Value | undefined): StepDone['gives'] {
  const { [name]: _, ...others } = gives ?? {};
  return value === undefined ? (Object.keys(others).length === 0 ? undefined : others) : { ...others, [name]: value };
}

function fresh(plan: ProcessPlan, at: string, kind: EventKind): ScenarioEvent {
  const [step] = stepsOf(plan);
  const { timers, messages } = happeningsOf(plan);
  if (kind === 'complete') return { at, by: step ? actorOf(plan, step.id) : 'system', complete: step?.id ?? '' };
  if (kind === 'command') return { at, by: 'submitter', command: 'withdraw' };
  return kind === 'message' ? { at, message: messages[0] ?? '' } : { at, timer: timers[0]?.[0] ?? '' };
}
