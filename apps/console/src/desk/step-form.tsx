import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { FormDefinition } from '@app/contracts';
import { api, FillIn, type FilledIn, need, placesOf, type Problem } from '@app/ui';
import { asksOf } from './counter-api.js';

interface StepFormProps {
  readonly form: FormDefinition;
  readonly isTried: boolean;
  readonly problem: Problem | null;
  readonly onSay: (said: FilledIn) => void;
}
const NOTHING: Problem['errors'] = [];

/** The form of a step, filled in at the desk; what the server finds wrong stands beside its question. */
export default function StepForm({ form, isTried, problem, onSay }: StepFormProps) {
  const asks = useMemo(() => asksOf(form), [form]);
  const hasPlaces = form.sections.some(({ fields }) => fields.some(({ kind }) => kind === 'address'));
  const agencies = useQuery({ queryKey: ['agencies'], staleTime: Infinity, enabled: hasPlaces, queryFn: () => need(api.GET('/api/agencies')) });
  const places = useMemo(() => placesOf((agencies.data?.items ?? []) as Parameters<typeof placesOf>[0]), [agencies.data]);
  return <FillIn form={form} asks={asks} isTried={isTried} errors={problem && isOfForm(problem) ? problem.errors : NOTHING} places={places} onSay={onSay} />;
}

/** Told by the form itself, question by question. */
export const isOfForm = ({ code }: Problem): boolean => code === 'dossiers.form_refused';
