import { useMemo } from 'react';
import type { FormDefinition } from '@app/contracts';
import { api, asked, FillIn, type FilledIn, type Problem, ProblemNotice, Skeleton, useLoaded } from '@app/ui';
import { asksOf } from '../filing/conditions.js';

interface StepFormProps {
  /** Of the dossier. */
  readonly code: string;
  /** Key of the form. */
  readonly name: string;
  readonly isTried: boolean;
  readonly problem: Problem | null;
  readonly onSay: (said: FilledIn) => void;
}
/** The form of a step of the applicant's, by the version of the procedure the dossier was opened with. */
export default function StepForm({ code, name, ...rest }: StepFormProps) {
  const rules = useLoaded(code, () => asked(api.GET('/api/dossiers/{code}/rules', { params: { path: { code } } })));
  if (rules.state === 'problem') return <ProblemNotice problem={rules.problem} onRetry={rules.reload} />;
  if (!rules.value) return <Skeleton lines={3} />;
  const form = rules.value.forms.find(({ key }) => key === name);
  return form ? <Questions form={form} {...rest} /> : null;
}

const NOTHING: Problem['errors'] = [];
function Questions({ form, isTried, problem, onSay }: Omit<StepFormProps, 'code' | 'name'> & { readonly form: FormDefinition }) {
  const asks = useMemo(() => asksOf(form), [form]);
  return <FillIn form={form} asks={asks} isTried={isTried} errors={problem?.code === 'dossiers.form_refused' ? problem.errors : NOTHING} onSay={onSay} />;
}
