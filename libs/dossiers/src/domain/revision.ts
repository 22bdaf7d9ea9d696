import { type NodeId, nodesOf, type ProcessPlan } from '@app/bpmn';
import { start, type Facts } from '@app/engine';
import { type CivilDay, no, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import { declaredFacts } from './declared-facts.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import type { Dossier } from './dossier.js';
import { mayComplete } from './may-complete.js';

/** A declaration as JSON: section, field, value. */
export type FormContent = Readonly<Record<string, unknown>>;
/** A paper that was handed in, by the code of its component. */
export interface HandedInComponent {
  readonly code: string;
  readonly originals?: number;
  readonly copies?: number;
  readonly files?: readonly HandedInFile[];
}
/** Where the file of a paper is kept. `sha256`: lower-case hex; `size`: bytes. */
export interface HandedInFile {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
}
/** What an applicant hands in at a step: corrected fields of the declaration, and papers. */
export interface HandedIn {
  readonly form?: FormContent;
  readonly components?: readonly HandedInComponent[];
  /** Groups whose exemption from fees is claimed from now on; none of them where the list is empty. */
  readonly claims?: readonly string[];
}
/** The whole declaration after something was handed in; the versions before it stay. */
export interface DeclarationAnew {
  readonly formKey: string;
  readonly content: FormContent;
  readonly components: readonly HandedInComponent[];
}
/** Something handed in, judged. */
export interface Revision {
  /** As it was said, tidied; what was taken back is null. */
  readonly said: HandedIn;
  readonly declaration: DeclarationAnew;
  /** Declared facts that have another value by it. */
  readonly facts: Facts;
}

/** Whether something may be handed in here and now: at a step that waits for the applicant, by whoever may speak there. */
export function mayHandIn(
  plan: ProcessPlan,
  dossier: Dossier,
  acting: { readonly step: NodeId; readonly instance: string; readonly by: Actor },
): Result<true, DossierObstacle> {
  const { step } = acting;
  const node = nodesOf(plan).get(step);
  const isWaiting = dossier.position.steps.some(({ id }) => id === step);
  if (node?.type !== 'step' || !isWaiting) {
    return no({ code: 'engine.step_not_active', params: { step, active: dossier.position.steps.map(({ id }) => id) } });
  }
  const may = mayComplete(plan, dossier, acting);
  if (!may.ok) return may;
  return node.performer.kind === 'SUBMITTER' ? may : no({ code: 'dossiers.nothing_to_hand_in', params: { step } });
}

/** The declaration with the corrected fields in place of the ones before; a field that is blank is taken back. */
export function mergedContent(before: FormContent, corrected: FormContent): FormContent {
  const sections = Object.entries(corrected).map(([name, fields]) => {
    const known = Object.hasOwn(before, name) ? before[name] : undefined;
    return [name, isRecord(known) && isRecord(fields) ? { ...known, ...fields } : fields];
  });
  return { ...before, ...Object.fromEntries(sections) };
}

/** A paper handed in again takes the place of the one before. */
export function mergedComponents(before: readonly HandedInComponent[], given: readonly HandedInComponent[]): readonly HandedInComponent[] {
  const codes = new Set(given.map(({ code }) => code));
  return [...before.filter(({ code }) => !codes.has(code)), ...given];
}

/** The fields somebody spoke of, with the values they are kept with. */
export function saidOf(corrected: FormContent, kept: FormContent): FormContent {
  const sections = Object.entries(corrected).map(([name, fields]) => {
    const section = Object.hasOwn(kept, name) ? kept[name] : undefined;
    if (!isRecord(fields)) return [name, section ?? null];
    return [name, Object.fromEntries(Object.keys(fields).map((field) => [field, isRecord(section) && Object.hasOwn(section, field) ? section[field] : null]))];
  });
  return Object.fromEntries(sections);
}

/**
 * Facts taken from the form that the correction changes. What an officer has found out meanwhile stays: only where the
 * declarations differ do the facts follow.
 */
export function revisedFacts(plan: ProcessPlan, before: FormContent, after: FormContent, filedOn: CivilDay): Facts {
  const [was, is] = [factsAsFiled(plan, before, filedOn), factsAsFiled(plan, after, filedOn)];
  return Object.fromEntries(Object.entries(is).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name])));
}

/** As at an opening: what the form does not answer has its initial value. */
function factsAsFiled(plan: ProcessPlan, content: FormContent, filedOn: CivilDay): Facts {
  const declared = declaredFacts(plan, content, filedOn);
  const opened = start(plan, declared);
  const facts = opened.ok ? opened.value.facts : declared;
  const ofForm = plan.facts.flatMap(({ name, fromForm }) => (fromForm !== undefined && Object.hasOwn(facts, name) ? [name] : []));
  return Object.fromEntries(ofForm.map((name) => [name, facts[name] ?? null]));
}

const isRecord = (value: unknown): value is FormContent => typeof value === 'object' && value !== null && !Array.isArray(value);
