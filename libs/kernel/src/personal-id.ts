/** What the digits of a personal ID number say: place of registration, sex, year of birth. */
export interface PersonalId {
  /** Three digits, a province of the list before the mergers, or a country for those born abroad. Never changes. */
  readonly place: string;
  readonly gender: 'MALE' | 'FEMALE';
  readonly birthYear: number;
}

/**
 * Reads `AAA B CC DDDDDD`: place, century and sex, last two digits of the birth year, chance. `B` is 0, 1 for men and
 * women of the 20th century, 2, 3 for the 21st, and so on.
 *
 * @returns null when the text is not 12 digits
 * @see Law on Identity 26/2023/QH15; Decree 70/2024/NĐ-CP
 */
export function readPersonalId(text: string): PersonalId | null {
  if (!/^\d{12}$/.test(text)) return null;
  const centuryAndSex = Number(text[3]);
  return {
    place: text.slice(0, 3),
    gender: centuryAndSex % 2 === 0 ? 'MALE' : 'FEMALE',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(text.slice(4, 6)),
  };
}

/** Places of the list of provinces as it stood before 2025. Another code (born abroad) is looked at again, never refused. */
export const isKnownPlace = (place: string): boolean => PLACES.has(place);

const PLACES: ReadonlySet<string> = new Set(
  ('001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 ' +
    '045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 ' +
    '092 093 094 095 096').split(' '),
);
