import type { ApplicantData } from '@app/contracts';
import { readPersonalId } from '@app/kernel';

const SEPARATOR = '|';

/** Whether a scanner, which types what it reads, is typing the code of a card. */
export const isOfCard = (text: string): boolean => text.includes(SEPARATOR);

/**
 * What the code on a citizen's card says, in its order: ID number, number of an older card, name, day of birth as `ddMMyyyy`, sex, and what is not needed here. Null
 * for anything else.
 */
export function readCard(text: string): ApplicantData | null {
  const [personalId = '', , fullName = '', born = '', sex = ''] = text.trim().split(SEPARATOR).map((part) => part.trim());
  const known = readPersonalId(personalId);
  const [, day, month, year] = /^(\d{2})(\d{2})(\d{4})$/.exec(born) ?? [];
  if (!known || fullName === '') return null;
  return {
    personalId, fullName, gender: genderOf(sex) ?? known.gender, ...(day !== undefined && { birthDate: `${year}-${month}-${day}` }),
  };
}

const genderOf = (sex: string): string | null => (sex === 'Nam' ? 'MALE' : /^N[ữu]/i.test(sex) ? 'FEMALE' : null);
