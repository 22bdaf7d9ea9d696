import type { ProcessPlan } from '@app/bpmn';
import type { ComponentDefect, DefectView, FormDefinition, ProcedureRecord } from '@app/contracts';
import type { Text } from '@app/kernel';
import { isApplicants } from '../domain/plan-nodes.js';
import type { EnteredForm } from '../domain/entered-form.js';

/** Defects by the names the record gives to the papers. */
export const defectViews = (defects: readonly ComponentDefect[] = [], { components }: ProcedureRecord): readonly DefectView[] =>
  defects.map(({ component, kind, note }) => ({
    component, kind, note: note ?? null, name: components.find(({ code }) => code === component)?.name ?? { vi: component, en: component },
  }));

interface Reading {
  readonly plan: ProcessPlan;
  readonly forms: readonly FormDefinition[];
  readonly isOfficial: boolean;
}
/** Office forms are the office's: the applicant is told of the own ones. */
const mayReadEntered = ({ plan, isOfficial }: Omit<Reading, 'forms'>, step: string | null): boolean => isOfficial || (step !== null && isApplicants(plan, step));

export function formTitle(reading: Reading, step: string | null, entered: EnteredForm | null = null): Text | null {
  if (entered === null || !mayReadEntered(reading, step)) return null;
  return reading.forms.find(({ key }) => key === entered.form)?.title ?? { vi: entered.form, en: entered.form };
}
