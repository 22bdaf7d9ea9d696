import { type CivilDay, type Instant, instantOf, millisecondsOf } from '@app/kernel';

/** Viet Nam keeps UTC+7 all year, without summer time, since 13 June 1975. */
const OFFSET_MILLISECONDS = 7 * 60 * 60 * 1000;

/** The civil day of an instant in the offices' time zone. */
export const localDay = (at: Instant): CivilDay => instantOf(millisecondsOf(at) + OFFSET_MILLISECONDS).slice(0, 10) as CivilDay;
