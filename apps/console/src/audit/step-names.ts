import { useQueries } from '@tanstack/react-query';
import { api, need, useTexts } from '@app/ui';
import { diagramIn } from '../shell/diagram-in.js';
import { parsed } from '../shell/trusted-markup.js';

const xmlOf = (code: string): Promise<string> => need(api.GET('/api/procedures/{code}/process.bpmn', { params: { path: { code } }, parseAs: 'text' }));
export const diagramQuery = (code: string) => ({ queryKey: ['diagram', code], queryFn: () => xmlOf(code), staleTime: Infinity });

/** Steps by `procedure/step`, as the diagram in force calls them in the reader's language; a step it has no more keeps its id. */
export function useStepNames(keys: readonly string[]): (key: string) => string | undefined {
  const { language } = useTexts();
  const codes = [...new Set(keys.flatMap((key) => (key.includes('/') ? [key.slice(0, key.indexOf('/'))] : [])))];
  const diagrams = useQueries({ queries: codes.map(diagramQuery) });
  const names = new Map(diagrams.flatMap(({ data }, at) => (data === undefined ? [] : stepNamesIn(diagramIn(data, language)).map(([id, name]): [string, string] => [`${codes[at]}/${id}`, name]))));
  return (key) => names.get(key);
}

/** Names by the ids of elements. */
export const stepNamesIn = (xml: string): readonly (readonly [string, string])[] =>
  [...parsed(xml, 'text/xml').querySelectorAll('[id][name]')].map((element) => [element.getAttribute('id') ?? '', element.getAttribute('name') ?? '']);
