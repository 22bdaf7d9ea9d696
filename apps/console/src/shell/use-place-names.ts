import { useQuery } from '@tanstack/react-query';
import { api, need, useTexts } from '@app/ui';

export interface PlaceNames {
  /** The agency's name today; its code where it is no longer in office. */
  readonly agency: (code: string) => string;
  /** The division's name by `agency/code`; the code where it is no longer in office. */
  readonly division: (id: string) => string;
  /** A division and its agency, in this order. */
  readonly both: (agencyCode: string, division: string) => string;
}

/** Agencies and divisions as they are called today: a code is for machines. */
export function usePlaceNames(): PlaceNames {
  const { pick } = useTexts();
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => need(api.GET('/api/agencies')), staleTime: 60_000 });
  const items = agencies.data?.items ?? [];
  const names = new Map(items.flatMap(({ code, name, divisions }) => [[code, pick(name)] as const, ...divisions.map((one) => [`${code}/${one.code}`, pick(one.name)] as const)]));
  const agency = (code: string) => names.get(code) ?? code;
  const division = (id: string) => names.get(id) ?? id.slice(id.indexOf('/') + 1);
  return { agency, division, both: (agencyCode, code) => [code && division(`${agencyCode}/${code}`), agency(agencyCode)].filter(Boolean).join(' · ') };
}
