import { useQuery } from '@tanstack/react-query';
import { api, need, useTexts } from '@app/ui';

/** Procedures as they are called; the code of one that is no longer in the catalogue. */
export function useProcedureNames(): (code: string) => string {
  const { pick } = useTexts();
  const procedures = useQuery({ queryKey: ['procedures'], staleTime: Infinity, queryFn: () => need(api.GET('/api/procedures', { params: { query: { limit: 100 } } })) });
  const names = new Map(procedures.data?.items.map(({ code, name }) => [code, pick(name)]));
  return (code) => names.get(code) ?? code;
}
