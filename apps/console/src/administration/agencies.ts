import { useQuery } from '@tanstack/react-query';
import { api, type components, need } from '@app/ui';

/** The agencies in office today, with their divisions. */
export const useAgencies = () => useQuery({ queryKey: ['agencies'], queryFn: () => need(api.GET('/api/agencies')) });

export type DirectoryAgency = components['schemas']['DirectoryAgencyDto'];
export type DirectoryDivision = components['schemas']['DirectoryDivisionDto'];
export type Directory = components['schemas']['DirectoryDto'];

/** All that is, was or will be, with dates and successors. */
export const useDirectory = () => useQuery({ queryKey: ['directory'], queryFn: () => need(api.GET('/api/admin/directory')) });

/** An agency or a division of the directory, by its code or id. */
export interface Subject {
  readonly id: string;
  readonly agency: DirectoryAgency;
  /** Null for an agency. */
  readonly division: DirectoryDivision | null;
}
export function subjectOf(items: readonly DirectoryAgency[], id: string): Subject | null {
  const [code = '', part] = id.split('/');
  const agency = items.find((one) => one.code === code);
  const division = part === undefined ? null : agency?.divisions.find((one) => one.code === part);
  return agency && division !== undefined ? { id, agency, division } : null;
}

/** `COMING` before its first day, `ENDED` after its last; `ENDING` where the last day is decided. */
export type Standing = 'COMING' | 'IN_OFFICE' | 'ENDING' | 'ENDED';
export function standingOn(today: string, { effectiveFrom, effectiveTo }: { readonly effectiveFrom: string; readonly effectiveTo: string | null }): Standing {
  if (effectiveFrom > today) return 'COMING';
  if (effectiveTo === null) return 'IN_OFFICE';
  return effectiveTo < today ? 'ENDED' : 'ENDING';
}
