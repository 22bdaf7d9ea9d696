import { useEffect, useState } from 'react';
import type { DraftView, FilingComponent, FilingProcedureView } from '@app/contracts';
import { ownProblem, type Problem } from '../api/problem.js';
import { upload } from '../files/upload.js';
import type { Sample } from '../form/sampled.js';
import { askedOfDemo, demoAddress } from './demo-address.js';

/** What a demo knows of a procedure to try its forms with. */
export interface Samples {
  readonly declarations: readonly Sample[];
  /** Of the forms of steps, by their keys. */
  readonly forms: Readonly<Record<string, Sample>>;
}

/** Null outside a demo, and for a procedure that came without examples. */
export function useSamples(code: string): Samples | null {
  const [known, setKnown] = useState<Samples | null>(null);
  useEffect(() => {
    const address = addressOf(code);
    if (address === undefined) return undefined;
    const asked = new AbortController();
    void askedOfDemo<Samples>(address, asked.signal).then((answer) => answer && setKnown(answer));
    return () => asked.abort();
  }, [code]);
  return known;
}

const addressOf = (code: string): string | undefined => {
  const address = demoAddress('demo-samples');
  return address === undefined ? undefined : `${address}/${encodeURIComponent(code)}`;
};

/** What must come with this draft as a file, and is not there; nor said why not. */
export function neededPapers({ components }: Pick<FilingProcedureView, 'components'>, draft: Pick<DraftView, 'components' | 'files' | 'papers'>): readonly FilingComponent[] {
  const asked = new Set(draft.components.filter(({ isAsked }) => isAsked === true).map(({ code }) => code));
  const there = new Set([...draft.files.map(({ component }) => component), ...draft.papers.filter(({ missingBecause }) => missingBecause !== undefined).map(({ code }) => code)]);
  return components.filter(({ code, isForm, toShow, required, requiredWhen }) => !isForm && !toShow && (required || requiredWhen !== undefined) && asked.has(code) && !there.has(code));
}

interface Attaching {
  /** Address of the files of the draft. */
  readonly to: string;
  /** Of the procedure. */
  readonly code: string;
  readonly papers: readonly FilingComponent[];
}
/** Fetches a paper that says it is a sample for each, and hands it in as any file is. @returns what stood in the way */
export async function attachSamples({ to, code, papers }: Attaching): Promise<Problem | null> {
  for (const { code: component } of papers) {
    const paper = await paperFor(code, component);
    if (paper === null) return ownProblem('ui.unreachable', 0, '');
    const answer = await upload({ to, component, file: paper, onProgress: () => undefined, onBegun: () => undefined });
    if (!answer.ok) return answer.error;
  }
  return null;
}

async function paperFor(code: string, component: string): Promise<File | null> {
  try {
    const answer = await fetch(`${addressOf(code) ?? ''}/papers/${encodeURIComponent(component)}`);
    return answer.ok ? new File([await answer.blob()], 'TAI-LIEU-MAU.pdf', { type: 'application/pdf' }) : null;
  } catch {
    return null;
  }
}
