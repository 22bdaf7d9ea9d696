import type { Text } from '@app/kernel';

export type ProblemFamily = 'bpmn' | 'structure' | 'tokens' | 'law' | 'time';
export type ProblemSeverity = 'error' | 'warning';

/** What is wrong with a diagram, where, and what to do. An `error` forbids publication; a `warning` asks for a reason. */
export interface Problem {
  /** `<family>.<what>`, permanent. */
  readonly code: `${ProblemFamily}.${string}`;
  readonly severity: ProblemSeverity;
  /** Element of the diagram; null only where the file as a whole is meant. */
  readonly elementId: string | null;
  readonly params: Readonly<Record<string, unknown>>;
  /** What is wrong and what to do. */
  readonly message: Text;
  /** Element ids in the order a token walks them, from the start to the trouble: playable on the diagram. */
  readonly trace?: readonly string[];
}
