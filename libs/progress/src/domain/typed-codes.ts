/** Capitals do not matter. */
export const tidyCode = (typed: string): string => typed.trim().toUpperCase();

const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
/** As it was printed: Crockford's letters leave out those that are taken for digits, so who reads an O meant a nought. Spaces and hyphens say nothing. */
export const tidyLookupCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '').replace(/[OIL]/g, (letter) => READ_AS[letter] ?? letter);
