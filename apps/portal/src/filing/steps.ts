/** The way of a filing (the sixth is the confirmation). */
export const STEPS = ['applicant', 'content', 'papers', 'fees', 'check'] as const;
export type Step = (typeof STEPS)[number];
export const STEP_COUNT = STEPS.length + 1;

export const stepOf = (name: string | undefined): Step | undefined => STEPS.find((step) => step === name);
export const pathOf = (draftId: string, step: Step, section?: string): string => `/drafts/${draftId}/${step}${section === undefined ? '' : `/${section}`}`;

/** Page on which a problem can be put right. */
export function placeOf(field: string): { readonly step: Step; readonly section?: string } {
  const [first = ''] = field.split('.');
  if (first === 'applicant' || first === 'papers') return { step: first };
  return first === 'receiving' ? { step: 'fees' } : { step: 'content', section: first };
}
