import { useRef, useState } from 'react';
import { api, asked, newIdempotencyKey, type Problem } from '@app/ui';
import type { components } from '@app/ui';
import { useLookAgain, useLookAtOne } from './use-desk.js';

type Command = components['schemas']['CommandDto'];
export interface Wanted {
  readonly command: Command['command'];
  readonly data: Command['data'];
}

interface Told extends Wanted {
  readonly expectedVersion: number;
  readonly key: string;
}
/** One command to one dossier. The same key for every retry of the very same act. */
export const tell = (code: string, { command, data, expectedVersion, key }: Told) =>
  asked(api.POST('/api/dossiers/{code}/commands', {
    params: { path: { code }, header: { 'Idempotency-Key': key } },
    body: { command, expectedVersion, data },
  }));

/** A fee was asked while the page stood open: what is owed is shown then, beside the answer. */
const UNPAID = 'dossiers.unpaid_reason_required';

export interface Giving {
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** True once it was done. `seen` is the version the person decided on; the one shown now if it is left out. */
  readonly give: (wanted: Wanted, seen?: number) => Promise<boolean>;
  readonly forget: () => void;
}

/** Gives commands to the dossier as it is shown. A failed one keeps its key, so that sending it again cannot do it twice. */
export function useGive({ code, version }: { readonly code: string; readonly version: number }): Giving {
  const lookAgain = useLookAgain();
  const lookAtOne = useLookAtOne();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const kept = useRef<{ readonly of: string; readonly key: string } | null>(null);
  const give = async (wanted: Wanted, seen = version): Promise<boolean> => {
    const of = JSON.stringify([seen, wanted]);
    if (kept.current?.of !== of) kept.current = { of, key: newIdempotencyKey() };
    setBusy(true);
    const answer = await tell(code, { ...wanted, expectedVersion: seen, key: kept.current.key });
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) {
      kept.current = null;
      await lookAgain(code);
    } else if (answer.error.code === UNPAID) await lookAtOne(code);
    setBusy(false);
    return answer.ok;
  };
  return { isBusy, problem, give, forget: () => setProblem(null) };
}
