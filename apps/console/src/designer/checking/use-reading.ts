import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProcedureReading } from '@app/bpmn';
import type { CheckAnswer } from './check.worker.js';
import { withWordless } from './wordless.js';

const AFTER_MILLISECONDS = 250;

/**
 * What the checks say of a drawing and the words of its papers, a moment after it last changed. The reading before stays until the next one
 * is there.
 */
export function useReading(xml: string, papers: unknown): ProcedureReading | null {
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);
  const [reading, setReading] = useState<ProcedureReading | null>(null);
  useEffect(() => {
    const own = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
    own.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.number === asked.current) setReading(data.reading);
    };
    worker.current = own;
    return () => own.terminate();
  }, []);
  useEffect(() => {
    const timer = window.setTimeout(() => {
      asked.current += 1;
      worker.current?.postMessage({ number: asked.current, xml });
    }, AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [xml]);
  return useMemo(() => reading && withWordless(reading, papers), [reading, papers]);
}
