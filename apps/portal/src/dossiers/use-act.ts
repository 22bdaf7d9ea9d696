import { useRef, useState } from 'react';
import { api, asked, type components, newIdempotencyKey, type Problem } from '@app/ui';
import type { MyDossier } from './dossier-types.js';

type Data = components['schemas']['CommandDto']['data'];
export interface Acting {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly act: (command: components['schemas']['CommandDto']['command'], data: Data) => Promise<boolean>;
}

/** One act on a dossier. The same act sent again after a lost answer happens once: its key stays until it was answered. */
export function useAct({ code, version }: Pick<MyDossier, 'code' | 'version'>, onMoved: () => void): Acting {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const sent = useRef({ body: '', key: '' });
  const act: Acting['act'] = async (command, data) => {
    const body = { command, expectedVersion: version, data };
    const said = JSON.stringify(body);
    if (sent.current.body !== said) sent.current = { body: said, key: newIdempotencyKey() };
    setBusy(true);
    setProblem(null);
    const answer = await asked(api.POST('/api/dossiers/{code}/commands', { params: { path: { code }, header: { 'Idempotency-Key': sent.current.key } }, body }));
    setBusy(false);
    if (!answer.ok) setProblem(answer.error);
    else onMoved();
    return answer.ok;
  };
  return { isBusy, problem, act };
}
