import { type NodeId, nodesOf, type Outcome, type ProcessPlan, type StepNode } from '@app/bpmn';
import type { FactValue, FormDefinition } from '@app/contracts';
import type { Facts } from '@app/engine';
import { type CivilDay, Defect, no, ok, type Result } from '@app/kernel';
import type { Actor } from './actor.js';
import { inSomeCapacity } from './capacities.js';
import type { CompleteCommand } from './command.js';
import type { DeclarationProblem } from './declaration-problem.js';
import type { DossierObstacle } from './dossier.obstacles.js';
import { type Dossier, isOpenVisit } from './dossier.js';
import type { EnteredForm } from './entered-form.js';
import { mayComplete } from './may-complete.js';
import { visitOf } from './permit.js';
import type { FormContent } from './revision.js';

/** The form a step names, and whether it must be filled in with this outcome. */
export interface AskedForm {
  readonly form: string;
  /** What goes forward is done with the form. A negative act says why in its reason and its paper, and may come without. */
  readonly isRequired: boolean;
  /** Facts the outcome asks for. */
  readonly asks: readonly string[];
}

/** Null where the step has no form, or where the engine refuses the outcome anyway. */
export function formAsked(plan: ProcessPlan, { step, outcome }: Pick<CompleteCommand, 'step' | 'outcome'>): AskedForm | null {
  const node = stepOf(plan, step);
  if (node?.form === undefined) return null;
  const chosen = node.outcomes.find(({ id }) => id === outcome);
  if (!chosen && node.outcomes.length > 0) return null;
  return { form: node.form, isRequired: isFormRequired(chosen), asks: chosen?.asks ?? [] };
}
const isFormRequired = (outcome: Outcome | undefined): boolean => outcome?.requiresReason !== true;

/** The form that is judged before deciding; null where there is none, or where deciding refuses the act anyway. */
export function formToJudge(plan: ProcessPlan, dossier: Dossier, command: Pick<CompleteCommand, 'step' | 'instance' | 'outcome'>, by: Actor): AskedForm | null {
  const { step, instance = '' } = command;
  const asked = formAsked(plan, command);
  if (!asked || dossier.hold || !isAwaited(dossier, step, instance)) return null;
  return inSomeCapacity(by, (each) => mayComplete(plan, dossier, { step, instance, by: each })).ok ? asked : null;
}

/** The procedure's forms, and what judges values by one of them: the values as they are kept, or everything that is wrong. */
export interface StepForms {
  readonly forms: readonly FormDefinition[];
  readonly judge: (form: FormDefinition, values: FormContent, today: CivilDay) => Result<FormContent, readonly DeclarationProblem[]>;
}

/** What was filled in, judged; undefined where nothing was said and nothing must be. */
export function judgeEntered(
  { forms, judge }: StepForms,
  asked: AskedForm,
  { step, stepForm, gives = {} }: Pick<CompleteCommand, 'step' | 'stepForm' | 'gives'>,
  today: CivilDay,
): Result<EnteredForm | undefined, DossierObstacle> {
  const form = forms.find(({ key }) => key === asked.form);
  if (!form && stepForm) return no({ code: 'dossiers.step_has_no_form', params: { step } });
  if (!form || (!stepForm && !asked.isRequired)) return ok(undefined);

  const judged = judge(form, stepForm ?? {}, today);
  const said = (judged.ok && factsEntered(asked.asks, { content: judged.value })) || {};
  const problems = judged.ok ? Object.keys(said).filter((name) => Object.hasOwn(gives, name) && gives[name] !== said[name]).map((name) => otherwiseSaid(form, name)) : judged.error;
  if (!judged.ok || problems.length > 0) return no({ code: 'dossiers.form_refused', params: { step, form: form.key, errors: problems } });
  return ok(stepForm || Object.keys(judged.value).length > 0 ? { form: form.key, content: judged.value } : undefined);
}

/** The outcome says one thing and the form another. */
function otherwiseSaid({ sections }: FormDefinition, name: string): DeclarationProblem {
  const section = sections.find(({ fields }) => fields.some((field) => field.name === name))?.name ?? '';
  return { field: `${section}.${name}`, code: 'otherwise_said', message: { vi: 'Khác với điều đã chọn cùng kết quả.', en: 'Is not what was said with the outcome.' } };
}

/** What was filled in at this step, as the shell judged it. @throws {Defect} nobody has, though the step waits for it */
export function enteredWith(plan: ProcessPlan, dossier: Dossier, { step, instance = '', outcome, stepForm, entered }: CompleteCommand): Result<EnteredForm | undefined, DossierObstacle> {
  const form = stepOf(plan, step)?.form;
  if (form === undefined && stepForm) return no({ code: 'dossiers.step_has_no_form', params: { step } });
  if (entered && entered.form !== form) throw new Defect('the form of another step', { step, form: entered.form });
  if (stepForm && !entered && isAwaited(dossier, step, instance) && formAsked(plan, { step, outcome })) throw new Defect('the form of a step was judged by nobody', { step });
  return ok(entered);
}

function isAwaited(dossier: Dossier, step: NodeId, instance: string): boolean {
  const visit = visitOf(dossier, step, instance);
  return visit !== null && isOpenVisit(dossier.position, visit);
}

/**
 * Facts the outcome asks for that the form answers: the field of the same name. What is asked twice is said once, and the conditions behind the
 * step read what the form says. Undefined where it answers none.
 */
export function factsEntered(asks: readonly string[] | undefined, entered: Pick<EnteredForm, 'content'> | undefined): Facts | undefined {
  const answers = new Map(Object.values(entered?.content ?? {}).flatMap((fields) => Object.entries(fields as FormContent)));
  const told = (asks ?? []).filter((name) => answers.has(name));
  return told.length === 0 ? undefined : Object.fromEntries(told.map((name) => [name, answers.get(name) as FactValue]));
}

function stepOf(plan: ProcessPlan, step: NodeId): StepNode | undefined {
  const node = nodesOf(plan).get(step);
  return node?.type === 'step' ? node : undefined;
}
