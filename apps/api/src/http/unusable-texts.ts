import type { ProblemError } from './problem.js';

const MESSAGE = { vi: 'Có ký tự không dùng được.', en: 'Has characters that cannot be used.' };

/** The parameters of a query that hold U+0000, by name. */
export const unusableTexts = (query: unknown): readonly ProblemError[] =>
  Object.entries(query ?? {})
    .filter(([, value]) => String(value).includes('\u0000'))
    .map(([field]) => ({ field, code: 'unusable_text', message: MESSAGE }));
