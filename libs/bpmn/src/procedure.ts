import { compilePlan } from './compile/compile-plan.js';
import { withCases } from './cases.js';
import type { PlanCases, ProcessPlan } from './plan.js';
import type { Problem } from './problem.js';
import { readBpmn, type BpmnTree } from './read/read-bpmn.js';
import type { Refusal } from './read/scan.js';
import { DRAWING_RULES, PLAN_RULES } from './rules/index.js';
import { problemOf, type Rule } from './rules/rule.js';
import { Subject } from './rules/subject.js';
import type { TermProof } from './terms/prove-terms.js';

/** The answer about one diagram. `plan` is there exactly when it is publishable. */
export interface ProcedureReading {
  readonly publishable: boolean;
  readonly problems: readonly Problem[];
  readonly plan?: ProcessPlan;
  /** Whether the steps fit the processing term, by channel; there once the diagram compiles, also where they do not. */
  readonly proofs?: readonly TermProof[];
}

/**
 * Reads, checks and compiles a BPMN file. Content never makes it throw. Files of strangers are read through
 * `readProcedureIsolated` of the procedures capability, which puts a limit on time and memory.
 *
 * @param cases  of the record: the terms that hang on the declaration (`casesOf`)
 */
export async function readProcedure(xml: string, cases?: PlanCases): Promise<ProcedureReading> {
  const reading = await readBpmn(xml);
  return reading.ok ? judge(reading.value, cases) : { publishable: false, problems: [refusalProblem(reading.error)] };
}

/** Every problem of a tree, in the order of the rules. */
export const check = (tree: BpmnTree): readonly Problem[] => judge(tree).problems;

/** The plan of a tree, or null where a problem forbids it. */
export const compile = (tree: BpmnTree): ProcessPlan | null => judge(tree).plan ?? null;

/** The problem of a text that was refused before it was parsed, or while it was. */
export function refusalProblem(refusal: Refusal): Problem {
  const rule = DRAWING_RULES.find(({ code }) => code === refusal.code) as Rule;
  return problemOf(rule, rule.refuse?.(refusal) ?? { elementId: null, message: rule.meaning });
}

function judge(tree: BpmnTree, cases?: PlanCases): ProcedureReading {
  const subject = new Subject(tree);
  const problems = problemsOf(DRAWING_RULES, subject);
  if (!isPublishable(problems) || subject.model === null) return { publishable: false, problems };
  subject.plan = withCases(compilePlan(subject.model, subject.analyses, subject.decisions), cases);
  problems.push(...problemsOf(PLAN_RULES, subject));
  const { plan, proofs } = subject;
  return isPublishable(problems) ? { publishable: true, problems, plan, proofs } : { publishable: false, problems, proofs };
}
const problemsOf = (rules: readonly Rule[], subject: Subject): Problem[] =>
  rules.flatMap((rule) => (rule.check?.(subject) ?? []).map((finding) => problemOf(rule, finding)));
const isPublishable = (problems: readonly Problem[]): boolean => problems.every(({ severity }) => severity !== 'error');
