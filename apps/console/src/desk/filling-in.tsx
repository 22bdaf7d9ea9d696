import { lazy, Suspense, useState } from 'react';
import type { FormDefinition } from '@app/contracts';
import { Button, type FilledIn, loadTexts, type Problem, Skeleton, useTexts } from '@app/ui';
import type { Choice } from './choices.js';
import type { Rules } from './dossier-types.js';

/** Forms bring their controls and conditions along: with the texts they read, when a step has one. */
const StepForm = lazy(async () => {
  const [page] = await Promise.all([import('./step-form.js'), loadTexts('filing')]);
  return page;
});

export interface FillingIn {
  readonly form: FormDefinition | null;
  readonly isOpen: boolean;
  /** May be left out. */
  readonly isOptional: boolean;
  /** Facts the form answers: they are not asked a second time. */
  readonly answers: (fact: string) => boolean;
  /** Whether all that must be answered is; else the first that is not gets the focus. */
  readonly isWhole: () => boolean;
  /** To be sent with the act. */
  readonly data: { readonly stepForm?: Record<string, unknown> };
  readonly open: () => void;
  readonly say: (said: FilledIn) => void;
}

/** The form the step names, and what is said in it so far. */
export function useFillingIn({ act, outcome }: Choice, { forms }: Rules): FillingIn {
  const form = forms.find(({ key }) => key === act.form) ?? null;
  // What goes forward is done with the form; a negative act says why in its reason, and may come without.
  const isRequired = outcome?.requiresReason !== true;
  const [isOpened, setOpened] = useState(false);
  const [said, setSaid] = useState<FilledIn | null>(null);
  const isOpen = form !== null && (isRequired || isOpened);
  const names = new Set(isOpen ? form.sections.flatMap(({ fields }) => fields.map(({ name }) => name)) : []);
  return {
    form, isOpen, isOptional: !isRequired, answers: (fact) => names.has(fact), data: isOpen ? { stepForm: said?.content ?? {} } : {}, open: () => setOpened(true), say: setSaid,
    isWhole: () => {
      const [first] = isOpen ? (said?.missing ?? []) : [];
      if (first !== undefined) document.getElementById(first)?.focus();
      return first === undefined;
    },
  };
}

interface FillingInFieldsProps {
  readonly filling: FillingIn;
  /** Of the dossier's procedure. */
  readonly procedure: string;
  readonly isTried: boolean;
  readonly problem: Problem | null;
}
/** The form itself, or the way to it where it may be left out. */
export function FillingInFields({ filling, procedure, isTried, problem }: FillingInFieldsProps) {
  const { t, pick } = useTexts();
  if (!filling.form) return null;
  if (!filling.isOpen) return <div><Button size="small" look="quiet" onClick={filling.open}>{t('desk.form.open', { form: pick(filling.form.title) })}</Button></div>;
  const fields = <StepForm procedure={procedure} form={filling.form} isTried={isTried} problem={problem} onSay={filling.say} />;
  // What must be filled in comes with the whole panel, so that the focus finds it; what is opened later leaves the panel where it is.
  return filling.isOptional ? <Suspense fallback={<Skeleton lines={3} />}>{fields}</Suspense> : fields;
}
