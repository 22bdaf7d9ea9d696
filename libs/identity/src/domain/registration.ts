import { type CivilDay, isTaxCode } from '@app/kernel';
import { type PersonalIdFault, personalIdFault } from './personal-id.js';

export type Language = 'vi' | 'en';
interface Contact {
  /** `0…`, ten digits. */
  readonly phone: string;
  readonly email: string | null;
  readonly language: Language;
}
export interface CitizenRegistration extends Contact {
  readonly kind: 'CITIZEN';
  readonly fullName: string;
  readonly personalId: string;
  readonly birthDate: CivilDay;
}
/** Somebody registers what they stand for: a number alone makes an account of a citizen only. */
export interface OrganizationRegistration extends Contact {
  readonly kind: 'ORGANIZATION' | 'ENTERPRISE';
  /** Name of the organisation. */
  readonly fullName: string;
  /** Tax code; of an enterprise it is the enterprise code. */
  readonly organizationCode: string;
  readonly representativeName: string;
  readonly representativeId: string;
}
export type Registration = CitizenRegistration | OrganizationRegistration;

/** Login of the account: the number the law gives its holder. */
export const loginOf = (registration: Registration): string =>
  registration.kind === 'CITIZEN' ? registration.personalId : registration.organizationCode;

const OLDEST_YEARS = 120;
/** Below it parents act. Civil Code 2015 (91/2015/QH13), art. 21: from fifteen on a minor may act in civil matters himself. */
const YOUNGEST_YEARS = 15;

export type RegistrationFault =
  | { readonly field: 'personalId'; readonly fault: PersonalIdFault }
  | { readonly field: 'birthDate'; readonly fault: 'too_young' | 'impossible' }
  | { readonly field: 'organizationCode'; readonly fault: 'check_digit' };

/** What contradicts itself in a registration, or null. @param today  civil day in the office's time zone */
export function registrationFault(registration: Registration, today: CivilDay): RegistrationFault | null {
  if (registration.kind !== 'CITIZEN') {
    return isTaxCode(registration.organizationCode) ? null : { field: 'organizationCode', fault: 'check_digit' };
  }
  const { birthDate, personalId } = registration;
  if (birthDate > today || birthDate < yearsBefore(today, OLDEST_YEARS)) return { field: 'birthDate', fault: 'impossible' };
  if (birthDate > yearsBefore(today, YOUNGEST_YEARS)) return { field: 'birthDate', fault: 'too_young' };
  const fault = personalIdFault(personalId, birthDate);
  return fault === null ? null : { field: 'personalId', fault };
}

/** Same month and day; days compare as texts, so that 29 February needs no care. */
const yearsBefore = (day: CivilDay, years: number): CivilDay =>
  `${String(Number(day.slice(0, 4)) - years).padStart(4, '0')}${day.slice(4)}` as CivilDay;
