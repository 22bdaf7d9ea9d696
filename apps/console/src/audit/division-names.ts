import { useQuery } from '@tanstack/react-query';
import { api, need, useTexts } from '@app/ui';

/** Divisions by `agency/code`, as they are called today. */
export function useDivisionNames(): (id: string) => string {
  const { pick } = useTexts();
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => need(api.GET('/api/agencies')), staleTime: 60_000 });
  const names = new Map(agencies.data?.items.flatMap(({ code, divisions }) => divisions.map((division): [string, string] => [`${code}/${division.code}`, pick(division.name)])));
  return (id) => names.get(id) ?? id;
}
