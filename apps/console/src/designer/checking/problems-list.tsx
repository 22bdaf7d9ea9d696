import type { Problem } from '@app/bpmn';
import { Button, useTexts } from '@app/ui';
import type { Drawing } from '../canvas/bpmn-js.types.js';
import { type ProblemWords, useProblemWords } from './problem-words.js';
import type { PlayedTrace } from './use-trace.js';

export interface ProblemsListProps {
  readonly drawing: Drawing | null;
  readonly problems: readonly Problem[];
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
  readonly trace: PlayedTrace;
}

/** What is wrong, where, and what to do; the way into it can be walked on the drawing. */
export function ProblemsList({ drawing, problems, nameOf, onSelect, trace }: ProblemsListProps) {
  const { t } = useTexts();
  const wordsOf = useProblemWords(drawing, nameOf);
  if (problems.length === 0) return <p className="dz-fine">✓ {t('designer.problems.none')}</p>;
  return (
    <ul className="dz-problems">
      {problems.map((problem, at) => (
        <li key={`${problem.code} ${problem.elementId ?? ''} ${String(at)}`} className={problem.severity} title={problem.code}>
          <span className="dz-severity">{problem.severity === 'error' ? '✕' : '!'}<span className="m-hidden"> {t(`designer.severity.${problem.severity}`)}</span></span>
          <div>
            {problem.elementId === null ? null : <Button look="quiet" size="small" onClick={() => onSelect(problem.elementId ?? '')}>{nameOf(problem.elementId)}</Button>}
            <Words {...wordsOf(problem)} />
          </div>
          {problem.trace && problem.trace.length > 1 ? <Button size="small" onClick={() => trace.play(problem.trace ?? [])}>▶ {t('designer.trace.play')}</Button> : null}
        </li>
      ))}
    </ul>
  );
}

const Words = ({ what, act }: ProblemWords) => <><p>{what}</p>{act === null ? null : <p className="dz-act">→ {act}</p>}</>;

/** The hand that walks the token. */
export function TraceBar({ trace, nameOf }: { readonly trace: PlayedTrace; readonly nameOf: (id: string) => string }) {
  const { t } = useTexts();
  if (trace.at === null) return null;
  return (
    <div className="dz-trace" role="group" aria-label={t('designer.trace.label')}>
      <Button size="small" onClick={() => trace.step(-1)} aria-label={t('designer.trace.back')}>◀</Button>
      <Button size="small" onClick={trace.pause} aria-label={t(trace.isRunning ? 'designer.trace.pause' : 'designer.trace.go')}>{trace.isRunning ? '❚❚' : '▶'}</Button>
      <Button size="small" onClick={() => trace.step(1)} aria-label={t('designer.trace.next')}>▶|</Button>
      <span aria-live="polite">{trace.at + 1}/{trace.ids.length} · {nameOf(trace.ids[trace.at] ?? '')}</span>
      <Button size="small" look="quiet" onClick={trace.stop}>{t('designer.close')}</Button>
    </div>
  );
}
