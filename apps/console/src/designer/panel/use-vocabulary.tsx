import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Text } from '@app/kernel';
import { api, need } from '@app/ui';
import { objects, text, textOf } from '../documents/json.js';
import { divisionsOf } from './known-divisions.js';
import { FORMS_OF_LAW, MESSAGES } from './vocabulary.js';

type Names = Readonly<Record<string, Text>>;
/** What a drawing may name that this house knows: its divisions today, the forms of the law, the draft's own papers, and what is sent and awaited. */
export interface Vocabulary {
  readonly divisions: Names;
  readonly papers: Names;
  /** Templates of the installation's own: what a diagram can send to the applicant. */
  readonly sent: Names;
  /** Whether those are read. */
  readonly sentStatus: 'pending' | 'error' | 'success';
  /** Every message it knows, sent or awaited. */
  readonly messages: Names;
}
const Known = createContext<Vocabulary>({ divisions: {}, papers: FORMS_OF_LAW, sent: {}, sentStatus: 'pending', messages: MESSAGES });
export const useVocabulary = (): Vocabulary => useContext(Known);

/** @param papers  words of the draft's papers */
export function KnownNames({ papers, children }: { readonly papers: unknown; readonly children: ReactNode }) {
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => need(api.GET('/api/agencies')), staleTime: 60_000 });
  const templates = useQuery({ queryKey: ['designer-messages'], queryFn: () => need(api.GET('/api/designer/messages')), staleTime: 60_000 });
  const vocabulary = useMemo(() => {
    const sent = Object.fromEntries((templates.data?.items ?? []).map(({ code, name }) => [code, name]));
    return { divisions: divisionsOf(agencies.data?.items ?? []), papers: { ...FORMS_OF_LAW, ...namesOf(papers) }, sent, sentStatus: templates.status, messages: { ...MESSAGES, ...sent } };
  }, [agencies.data, templates.data, templates.status, papers]);
  return <Known.Provider value={vocabulary}>{children}</Known.Provider>;
}

const namesOf = (papers: unknown): Names =>
  Object.fromEntries(objects(papers).map((paper) => {
    const [code, { vi, en }] = [text(paper['code']), textOf(paper['title'])];
    return [code, { vi: vi || code, en: en || vi || code }];
  }));
