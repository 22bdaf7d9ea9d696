import { useEffect, useMemo, useRef, useState } from 'react';
import type { ProcedureReading } from '@app/bpmn';
import { casesDrawn } from '../documents/cases-drawn.js';
import type { JsonObject } from '../documents/json.js';
import type { Content } from '../pages/draft-api.js';
import type { CheckAnswer, CheckAsked } from './check.worker.js';
import { withWordless } from './wordless.js';

const AFTER_MILLISECONDS = 250;

/**
 * What the checks say of a drawing, the terms of the record's cases and the words of its papers, a moment after it last changed. The reading
 * before stays until the next one is there.
 */
export function useReading({ bpmn: xml, record, forms, papers }: Content): ProcedureReading | null {
  // As text, so that other changes of the record ask nothing.
  const cases = useMemo(() => JSON.stringify(casesDrawn(record as JsonObject, forms as unknown as readonly JsonObject[]) ?? null), [record, forms]);
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
      worker.current?.postMessage({ number: asked.current, xml, cases: (JSON.parse(cases) as CheckAsked['cases'] | null) ?? undefined } satisfies CheckAsked);
    }, AFTER_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [xml, cases]);
  return useMemo(() => reading && withWordless(reading, papers), [reading, papers]);
}
