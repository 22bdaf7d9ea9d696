import { nodesOf, type ProcessPlan } from '@app/bpmn';
import type { ApplicantDue, CallAsked, DossierAdvanced, StepDue, WorkAsked } from '@app/contracts';
import type { Effect } from '@app/engine';
import type { Text } from '@app/kernel';
import type { OutgoingMessage } from './decision.js';
import { sameVisit, type Dossier, type Rung } from './dossier.js';
import type { Move } from './move.js';
import { ANSWER, applicantVisitOf, isOwnTimer, ownTimer, PROMISE, SUPPLEMENT, visitOfTimer } from './own-timers.js';
import { COUNTER_ROLE } from './permit.js';
import { titleIn } from './plan-nodes.js';
import { CENTER, headRoleOf, LEADERSHIP, placesAtWork, type Place } from './responsible.js';

/** Everything a move tells the rest of the house. Names carry a version: a shape is never changed, only added to. */
export function messagesOf(move: Move, effects: readonly Effect[], dossier: Dossier): readonly OutgoingMessage[] {
  const { dossierId, seq, at, command, step = null, outcome = null, status, to, dueAt = null } = move;
  const advanced: DossierAdvanced = { dossierId, seq, at, command, step, outcome, status, to, dueAt, ended: dossier.position.ended?.how ?? null };
  const about = { dossierId, seq };
  return [
    { name: 'dossiers.advanced@1', payload: advanced },
    ...effects.flatMap((effect): readonly OutgoingMessage[] => {
      if (effect.type === 'work') return [{ name: 'dossiers.work-asked@1', payload: { ...about, step: effect.step, message: effect.message } satisfies WorkAsked }];
      if (effect.type === 'send') return [{ name: 'dossiers.message-sent@1', payload: { ...about, node: effect.node, message: effect.message } }];
      if (effect.type === 'call') return [{ name: 'dossiers.call-asked@1', payload: { ...about, step: effect.step, calls: effect.calls } satisfies CallAsked }];
      return [];
    }),
    ...move.papers.map((paper) => ({ name: 'dossiers.paper-due@1', payload: { ...about, paper } })),
  ];
}

/** A date is near, or past: told to whoever answers for it, one rung higher each time. Exactly once, with the transition that fired it. */
export function reminderMessages(plan: ProcessPlan, before: Dossier | null, { timer: key }: Move): readonly OutgoingMessage[] {
  const timer = before && key !== undefined && isOwnTimer(key) ? ownTimer(before.timers, key) : undefined;
  if (!before || !timer?.of || !timer.rung) return [];
  const applicants = applicantVisitOf(timer.key);
  if (applicants) return [{ name: 'deadlines.applicant-due-soon@1', payload: { dossierId: before.id, step: titleIn(plan, applicants.step) ?? textOfStep(plan, applicants.step), dueAt: timer.of } satisfies ApplicantDue }];
  const told = toldOf(plan, before, timer.rung, timer.key);
  const payload: StepDue = { dossierId: before.id, dueAt: timer.of, rung: timer.rung, ...told };
  return [{ name: timer.rung === 'soon' ? 'deadlines.due-soon@1' : 'deadlines.overdue@1', payload }];
}

type Told = Pick<StepDue, 'step' | 'clock' | 'accountIds' | 'holders'>;

function toldOf(plan: ProcessPlan, dossier: Dossier, rung: Rung, key: string): Told {
  const visit = visitOfTimer(key);
  const places = placesAtWork(plan, dossier).filter((place) => !visit || sameVisit(place.visit, visit));
  const holder = (division: string, role: string) => ({ divisionId: `${dossier.agencyCode}/${division}`, role });
  const heads = [...new Set(places.map(({ division }) => division))].map((division) => holder(division, headRoleOf(division)));
  const leadership = holder(LEADERSHIP, headRoleOf(LEADERSHIP));
  const center = holder(CENTER, headRoleOf(CENTER));
  if (key === ANSWER) return { step: OWN_NAMES.answer, clock: 'step', holders: [holder(CENTER, COUNTER_ROLE), ...(rung === 'soon' ? [] : [center])] };
  if (key === SUPPLEMENT) return { step: OWN_NAMES.supplement, clock: 'step', holders: [center] };
  if (key === PROMISE) {
    const those = heads.length > 0 ? heads : [center];
    return { step: OWN_NAMES.promise, clock: 'promised', ...atWork(places, holder), holders: [...(atWork(places, holder).holders ?? []), ...those, ...(rung === 'soon' ? [] : [leadership])] };
  }
  const step = textOfStep(plan, visit?.step ?? '');
  if (rung === 'head') return { step, clock: 'step', holders: heads };
  if (rung === 'agency') return { step, clock: 'step', holders: [leadership] };
  return { step, clock: 'step', ...atWork(places, holder) };
}

/** Whoever took the work; where nobody did, everybody who could. */
function atWork(places: readonly Place[], holder: (division: string, role: string) => NonNullable<StepDue['holders']>[number]): Pick<Told, 'accountIds' | 'holders'> {
  const accountIds = places.flatMap(({ assignee }) => assignee ?? []);
  const holders = places.flatMap(({ assignee, division, role }) => (assignee === undefined && role !== undefined ? [holder(division, role)] : []));
  return { ...(accountIds.length > 0 && { accountIds }), ...(holders.length > 0 && { holders }) };
}

function textOfStep(plan: ProcessPlan, step: string): Text {
  const node = nodesOf(plan).get(step);
  const name = node === undefined || node.name === '' ? step : node.name;
  return node?.publicLabel ?? { vi: name, en: name };
}

const OWN_NAMES = {
  promise: { vi: 'Trả kết quả theo hẹn', en: 'Result by the promised date' },
  answer: { vi: 'Trả lời hồ sơ nộp trực tuyến', en: 'Answer to an online filing' },
  supplement: { vi: 'Người nộp bổ sung hồ sơ', en: 'Supplement by the applicant' },
} as const satisfies Record<string, Text>;
