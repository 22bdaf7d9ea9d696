import type { ProcedureRecord } from '@app/contracts';

/** Letters without their marks, lower case: what people type on a keyboard without Vietnamese. */
export const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Everything a procedure may be found by, ready to be compared with `wordsSought`. */
export const searchTextOf = ({ code, name, field, keywords, results }: ProcedureRecord): string =>
  withoutMarks(
    [
      code,
      name.vi,
      name.en,
      field.name.vi,
      field.name.en,
      ...keywords,
      ...results.map((result) => result.name.vi),
    ].join(' · '),
  );

/** The words of a query; a procedure is found when it has each of them. At most ten. */
export const wordsSought = (query: string): readonly string[] =>
  withoutMarks(query)
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 10);
