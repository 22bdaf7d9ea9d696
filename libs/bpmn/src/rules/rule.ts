import type { Text } from '@app/kernel';
import type { Problem, ProblemSeverity } from '../problem.js';
import type { BpmnElement } from '../read/element.js';
import type { Refusal } from '../read/scan.js';
import type { Subject } from './subject.js';

/** One thing a rule found. `message` says what is wrong; the rule's own `remedy` says what to do. */
export interface Finding {
  readonly elementId: string | null;
  readonly message: Text;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly trace?: readonly string[];
  /** Where it is less grave than the rule in general. */
  readonly severity?: ProblemSeverity;
}
/** One rule, one folder: this, a diagram that is right and one that is wrong. */
export interface Rule {
  readonly code: Problem['code'];
  readonly severity: ProblemSeverity;
  /** What it means, for the page of all checks. */
  readonly meaning: Text;
  readonly remedy: Text;
  /** Looks at a tree that could be read. */
  readonly check?: (subject: Subject) => readonly Finding[];
  /** Explains why a text was not even parsed. */
  readonly refuse?: (refusal: Refusal) => Finding;
}

export function problemOf(rule: Rule, finding: Finding): Problem {
  const { elementId, message, params = {}, trace, severity = rule.severity } = finding;
  const full = { vi: `${message.vi} ${rule.remedy.vi}`, en: `${message.en} ${rule.remedy.en}` };
  return { code: rule.code, severity, elementId, params, message: full, ...(trace && { trace }) };
}

/** How a message speaks of an element: by its name, else by its id. */
export function called(element: Pick<BpmnElement, 'id' | 'name'>): string {
  const name = (element.name ?? '').replace(/\s+/g, ' ').trim();
  return name === '' ? `“${element.id ?? '?'}”` : `“${name.length > 60 ? `${name.slice(0, 59)}…` : name}”`;
}
