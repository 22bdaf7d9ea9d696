import { type CatchNode, type EventChoiceNode, nodesOf, type ProcessPlan, type StepNode, stepsOf } from '@app/bpmn';
import type { EnteredForm, LoggedTransition, Move, SaidForTheRecord } from '@app/dossiers';
import { Defect, type AccountId } from '@app/kernel';
import type { InPlaceOf, PaperMove, PaperStep } from '@app/papers';
import { localDay } from '@app/platform';
import { type Directory, divisionNameOf } from '@app/routing';

const utf8 = new TextDecoder();
/** The public part of a line of the log. */
function leafOf({ leaf, seq }: LoggedTransition): Move {
  const value: unknown = JSON.parse(utf8.decode(leaf));
  if (typeof value !== 'object' || value === null) throw new Defect('a leaf that cannot be read', { seq });
  return value as Move;
}

/** Who acted, and in whose place. */
export interface Acting {
  readonly id: AccountId;
  readonly onBehalfOf: AccountId | null;
}
export const actorsOf = (log: readonly LoggedTransition[]): readonly Acting[] =>
  log.flatMap((line): readonly Acting[] => {
    const { id, onBehalfOf = null } = leafOf(line).actor;
    return id === null ? [] : [{ id, onBehalfOf }];
  });

interface Known {
  readonly directory: Directory;
  readonly said: ReadonlyMap<number, SaidForTheRecord>;
  /** What was filled in, in words. */
  readonly inWords: (entered: EnteredForm) => Readonly<Record<string, unknown>>;
  nameOf(id: AccountId): string | undefined;
  standIn(acting: Acting): InPlaceOf | undefined;
}
/** The log as papers tell it: units by their names, officials by theirs, with what was said for the record. */
export function paperMoves(log: readonly LoggedTransition[], { directory, said, inWords, nameOf, standIn }: Known): readonly PaperMove[] {
  return log.map((line) => {
    const { seq, at, command, step, outcome, divisionId, actor, from, to, status, dueAt, papers, ground } = leafOf(line);
    const by = actor.kind === 'OFFICIAL' && actor.id !== null ? nameOf(actor.id) : undefined;
    const { reason = null, defects = [], entered = null } = said.get(seq) ?? {};
    const inPlaceOf = actor.id === null ? undefined : standIn({ id: actor.id, onBehalfOf: actor.onBehalfOf ?? null });
    return {
      seq, at, command, actorKind: actor.kind, from, to, status, papers,
      ...(step !== undefined && { step }), ...(outcome !== undefined && { outcome }), ...(dueAt !== undefined && { dueAt }),
      ...(ground !== undefined && { ground }), ...(by !== undefined && { by }), ...(inPlaceOf && { inPlaceOf }), ...(reason !== null && { reason }),
      ...(defects.length > 0 && { asked: defects }), ...(entered && { entered: { form: entered.form, values: inWords(entered) } }),
      ...(divisionId !== undefined && actor.kind === 'OFFICIAL' && { unit: divisionNameOf(directory, divisionId, localDay(at)).vi }),
    };
  });
}

const NOBODYS = { SUBMITTER: 'Người nộp hồ sơ', SYSTEM: 'Hệ thống' } as const;
/** The steps of a plan, with the names of the units that do them in this agency, and where it waits for something to happen. */
export const paperSteps = (plan: ProcessPlan, directory: Directory, agencyCode: string): Readonly<Record<string, PaperStep>> =>
  Object.fromEntries([
    ...[...nodesOf(plan).values()].filter((node) => node.type === 'catch' || node.type === 'eventChoice').map((node) => [node.id, paperWait(node)] as const),
    ...stepsOf(plan).map((node) => [node.id, paperStep(node, (division) => divisionNameOf(directory, `${agencyCode}/${division}`).vi)] as const),
  ]);

const paperWait = ({ id, name, clock }: CatchNode | EventChoiceNode): PaperStep => ({ name: name || id, unit: NOBODYS.SYSTEM, performer: 'SYSTEM', isClockPaused: clock === 'paused', outcomes: {} });

function paperStep({ id, name, performer, clock, term, outcomes, forEach, lane }: StepNode, unitOf: (division: string) => string): PaperStep {
  const isMany = forEach !== undefined && performer.division === forEach.as;
  const official = performer.division === undefined || isMany ? (isMany ? 'Cơ quan được lấy ý kiến' : (lane ?? '')) : unitOf(performer.division);
  const unit = performer.kind === 'OFFICIAL' ? official : NOBODYS[performer.kind];
  return {
    name: name || id, unit, performer: performer.kind, isClockPaused: clock === 'paused',
    ...(performer.role !== undefined && { role: performer.role }), ...(term && { term }),
    outcomes: Object.fromEntries(outcomes.map((outcome) => [outcome.id, outcome.label.vi])),
  };
}
