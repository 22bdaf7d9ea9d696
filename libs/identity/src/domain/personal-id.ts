import { type CivilDay, readPersonalId } from '@app/kernel';

export type PersonalIdFault = 'format' | 'birth_year' | 'century';

/** What of a personal ID number contradicts the declared day of birth, or null. Its place says nothing that could be checked. */
export function personalIdFault(personalId: string, birthDate: CivilDay): PersonalIdFault | null {
  const id = readPersonalId(personalId);
  if (!id) return 'format';
  const year = Number(birthDate.slice(0, 4));
  if (Math.floor(id.birthYear / 100) !== Math.floor(year / 100)) return 'century';
  return id.birthYear === year ? null : 'birth_year';
}
