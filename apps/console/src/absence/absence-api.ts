import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, type components, formatDay, formatMoment, need } from '@app/ui';

export type Absence = components['schemas']['AbsenceDto'];
export type Colleague = components['schemas']['ColleagueDto'];

export const useMine = () => useQuery({ queryKey: ['absences', 'mine'], queryFn: () => need(api.GET('/api/absences/mine')) });
/** Of the officials one answers for, or of this one. */
export const useOthers = (official: string | null, isAsked: boolean) =>
  useQuery({ queryKey: ['absences', 'others', official], enabled: isAsked, queryFn: () => need(api.GET('/api/absences', { params: { query: { ...(official && { official }) } } })) });
export const useOfficials = (text: string, isAsked: boolean) =>
  useQuery({ queryKey: ['absences', 'officials', text], enabled: isAsked, placeholderData: (before) => before, queryFn: () => need(api.POST('/api/absences/officials', { body: { text } })) });
export const useSubstitutes = (text: string, official: string | null) =>
  useQuery({
    queryKey: ['absences', 'substitutes', official, text],
    enabled: official !== '',
    placeholderData: (before) => before,
    queryFn: () => need(api.POST('/api/absences/substitutes', { body: { text, ...(official && { official }) } })),
  });

export function useRecord() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: components['schemas']['NewAbsenceDto']) => need(api.POST('/api/absences', { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });
}
export function useEnd() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => need(api.POST('/api/absences/{id}/end', { params: { path: { id } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['absences'] }),
  });
}

/** The first instant of a civil day in Viet Nam, and the one after its last. */
export const beginningOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`)).toISOString();
export const endOf = (day: string): string => new Date(Date.parse(`${day}T00:00:00+07:00`) + 86_400_000).toISOString();

/** The last day where a period ends at midnight, else the moment of its end. */
export function lastOf(until: string): string {
  const last = new Date(Date.parse(until) - 1).toISOString();
  return formatDay(last) === formatDay(until) ? formatMoment(until) : formatDay(last);
}
