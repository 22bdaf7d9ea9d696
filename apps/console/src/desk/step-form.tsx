import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FormDefinition } from '@app/contracts';
import { api, FillIn, type FilledIn, need, placesOf, type Problem, useSamples } from '@app/ui';
import { asksOf } from './counter-api.js';

interface StepFormProps {
  /** Of the dossier's procedure. */
  readonly procedure: string;
  readonly form: FormDefinition;
  readonly isTried: boolean;
  readonly problem: Problem | null;
  readonly onSay: (said: FilledIn) => void;
}
const NOTHING: Problem['errors'] = [];

/** The form of a step, filled in at the desk; what the server finds wrong stands beside its question. */
export default function StepForm({ procedure, form, isTried, problem, onSay }: StepFormProps) {
  const samples = useSamples(procedure);
  const asks = useMemo(() => asksOf(form), [form]);
  const hasPlaces = form.sections.some(({ fields }) => fields.some(({ kind }) => kind === 'address'));
  const agencies = useQuery({ queryKey: ['agencies'], staleTime: Infinity, enabled: hasPlaces, queryFn: () => need(api.GET('/api/agencies')) });
  const places = useMemo(() => placesOf(agencies.data?.items ?? []), [agencies.data]);
  return <FillIn form={form} asks={asks} isTried={isTried} errors={problem && isOfForm(problem) ? problem.errors : NOTHING} places={places} sample={samples?.forms[form.key]} onSay={onSay} />;
}

/** Told by the form itself, question by question. */
const isOfForm = ({ code }: Problem): boolean => code === 'dossiers.form_refused';
