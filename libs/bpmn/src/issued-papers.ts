import { isForm } from '@app/contracts';
import { stepsOf } from './plan-nodes.js';
import type { NodeId, ProcessPlan } from './plan.js';

export interface IssuedPaper {
  readonly elementId: NodeId;
  /** Code, such as `birthCertificate`. */
  readonly paper: string;
}

/** Papers that come of the drawing: after a step, or with an outcome. Each once for each step. */
export const issuedPapers = (plan: ProcessPlan): readonly IssuedPaper[] =>
  stepsOf(plan).flatMap(({ id: elementId, papers, outcomes }) =>
    [...new Set([...papers, ...outcomes.flatMap(({ paper }) => paper ?? [])])].map((paper) => ({ elementId, paper })),
  );

/** Those nobody could draw: no printed form of the law, and not among the papers `worded` says how they read. */
export const papersWithoutWords = (plan: ProcessPlan, worded: readonly string[]): readonly IssuedPaper[] =>
  issuedPapers(plan).filter(({ paper }) => !isForm(paper) && !worded.includes(paper));
