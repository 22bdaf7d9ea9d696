import { isForm } from '@app/contracts';
import type { StepNode } from './plan.js';

/**
 * An approval: what a second person or the leadership answers for, and whatever issues a paper that is no printed form. Each is read by
 * itself, whatever the procedure says.
 */
export const isApproval = ({ performer, separationFrom, papers, outcomes }: Pick<StepNode, 'performer' | 'separationFrom' | 'papers' | 'outcomes'>): boolean =>
  performer.role === 'approver' || separationFrom.length > 0 || [...papers, ...outcomes.flatMap(({ paper }) => paper ?? [])].some((paper) => !isForm(paper));

/** Whether one act may complete the step for several dossiers at once. */
export const mayBeInBulk = (step: Pick<StepNode, 'performer' | 'separationFrom' | 'papers' | 'outcomes' | 'bulk'>): boolean => step.bulk !== false && !isApproval(step);
