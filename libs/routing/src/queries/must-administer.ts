import { type Actor, administers } from '@app/identity';
import { Blocked } from '@app/kernel';

/** @param subject  an agency, or a division of one. @throws {Blocked} `routing.outside_administration` */
export function mustAdminister(by: Actor, subject: string): void {
  const [agencyCode = subject] = subject.split('/');
  if (!administers(by, agencyCode)) throw new Blocked({ code: 'routing.outside_administration', params: { agencyCode } });
}
