import type { components } from './schema.js';

/** What the API answers when it does not do what was asked (RFC 9457). `code` is permanent; `detail` is in the reader's language. */
export type Problem = components['schemas']['Problem'];

/** The codes the browser itself gives, where no answer came. */
export type OwnProblemCode = 'ui.unreachable' | 'ui.unreadable';

/** Thrown by `need`: for loaders and queries that know only "there" and "not there". */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

export function ownProblem(code: OwnProblemCode, status: number, correlationId: string): Problem {
  return { type: `urn:motcua:problem:${code}`, title: '', status, detail: '', code, params: {}, correlationId, errors: [] };
}

/** The problem behind whatever was thrown, for notices: what is no problem of the API is a page that could not be read. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : ownProblem('ui.unreadable', 0, '');
