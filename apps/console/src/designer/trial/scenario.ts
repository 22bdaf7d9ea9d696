import { type ProcessPlan, stepsOf } from '@app/bpmn';
import { addWorking, dueAt, nationalCalendar, worked } from '@app/calendar';
import type { Scenario, ScenarioEvent, Term } from '@app/contracts';
import { type Instant, instantOf, type Text } from '@app/kernel';
import { toLocal, type Trial } from './trial.js';

export type EventKind = 'complete' | 'command' | 'message' | 'timer';
/** Why an act may be expected to be refused. */
export const REFUSALS = ['dossiers.reason_required', 'dossiers.supplement_limit', 'dossiers.returns_limit', 'dossiers.on_hold', 'dossiers.not_permitted', 'dossiers.form_refused', 'engine.step_not_active', 'engine.facts_missing'] as const;

export const kindOf = (event: ScenarioEvent): EventKind => ('complete' in event ? 'complete' : 'command' in event ? 'command' : 'message' in event ? 'message' : 'timer');

/** Instants of scenarios are written in the office's time: `2026-11-23T08:30:00+07:00`. */
export const written = (local: string): string => `${local}:00+07:00`;
export const localOf = (at: string): string => (Number.isNaN(Date.parse(at)) ? '' : toLocal(instantOf(Date.parse(at))));
const instantIn = (at: string): Instant | null => (Number.isNaN(Date.parse(at)) ? null : instantOf(Date.parse(at)));

const calendar = nationalCalendar();
/** The moment a term after another, by the national calendar; null where it does not know the year. */
export function later(at: string, term: Term): string | null {
  const from = instantIn(at);
  if (from === null) return null;
  const hours = term.unit === 'WORKING_HOUR' ? addWorking(from, term.quantity * 60, calendar) : null;
  if (hours !== null) return hours.ok ? written(toLocal(hours.value)) : null;
  const due = dueAt(from, term, calendar);
  return due.ok ? written(toLocal(due.value.at)) : null;
}
/** Working minutes between two moments; null where they do not follow one another. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [instantIn(from), instantIn(to)];
  if (start === null || end === null || end < start) return null;
  const between = worked(start, end, calendar);
  return between.ok ? between.value : null;
}

/** A name no other scenario has. */
export function freeName(scenarios: readonly { readonly name?: unknown }[]): string {
  for (let number = scenarios.length + 1; ; number += 1) {
    const name = `case-${String(number)}`;
    if (scenarios.every((each) => each.name !== name)) return name;
  }
}

/** What was just tried, as a scenario that expects exactly what happened. */
export function scenarioOf({ plan, channel, facts, moves }: Trial, name: string, title: Text): Scenario {
  const [opened] = moves;
  const last = moves.at(-1);
  const isStep = (id: string): boolean => stepsOf(plan).some((step) => step.id === id);
  const when = moves.slice(1).flatMap(({ at, event, form }) => (event === null ? [] : [{ ...eventOf(plan, event, written(toLocal(at))), ...(form && { form }) }]));
  const waitsAt = last?.state.position.steps.map(({ id }) => id) ?? [];
  const how = last?.state.position.ended?.how ?? null;
  const passed = moves.flatMap(({ effects }) => effects.flatMap((effect) => (effect.type === 'leave' && effect.how === 'completed' && isStep(effect.step) ? [effect.step] : [])));
  return {
    name, title,
    given: { at: written(toLocal(opened?.at ?? instantOf(0))), channel, form: {}, facts },
    when,
    then: { ended: how, passed, ...(how === null && { waitsAt }) },
  };
}

function eventOf(plan: ProcessPlan, event: NonNullable<Trial['moves'][number]['event']>, at: string): ScenarioEvent {
  if (event.type === 'timer') return { at, timer: event.key.slice(event.key.lastIndexOf('/') + 1) };
  if (event.type === 'message') return { at, message: event.message };
  const { step, outcome, instance, gives } = event;
  return { at, by: actorOf(plan, step), complete: step, ...(outcome !== undefined && { outcome }), ...(instance !== undefined && { instance }), ...(gives !== undefined && { gives }), ...(needsReason(plan, step, outcome) && { reason: '…' }) };
}

/** Who does a step in a scenario: its role, or the submitter, or the system. */
export function actorOf(plan: ProcessPlan, step: string): string {
  const found = stepsOf(plan).find(({ id }) => id === step);
  if (!found) return 'system';
  const { kind, role } = found.performer;
  return kind === 'SUBMITTER' ? 'submitter' : kind === 'SYSTEM' ? 'system' : (role ?? 'specialist');
}
const needsReason = (plan: ProcessPlan, step: string, outcome: string | undefined): boolean =>
  stepsOf(plan).some(({ id, outcomes }) => id === step && outcomes.some((each) => each.id === outcome && each.requiresReason === true));
