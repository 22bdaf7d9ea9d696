import type { CivilDay } from '@app/kernel';

export type PersonalIdFault = 'format' | 'birth_year' | 'century';

/** Century of the fourth digit: 0 and 1 are born in the twentieth century, 2 and 3 in the twenty-first, and so on. */
const FIRST_CENTURY = 19;

/**
 * What contradicts a personal identification number `AAABCCDDDDDD`, or null. `AAA` is where the birth was registered and never
 * changes with a merger: it says nothing that could be checked. `B` is century and sex, `CC` the last digits of the birth year.
 *
 * @see Decree 70/2024/ND-CP on the structure of the personal identification number
 */
export function personalIdFault(personalId: string, birthDate: CivilDay): PersonalIdFault | null {
  if (!/^\d{12}$/.test(personalId)) return 'format';
  const year = Number(birthDate.slice(0, 4));
  const marked = Number(personalId[3]);
  if (FIRST_CENTURY + Math.floor(marked / 2) !== Math.floor(year / 100)) return 'century';
  if (Number(personalId.slice(4, 6)) !== year % 100) return 'birth_year';
  return null;
}
