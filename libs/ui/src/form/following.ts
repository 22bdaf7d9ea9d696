import type { ApplicantData, FilingProcedureView } from '@app/contracts';
import { todayInVietnam } from '../format/device-clock.js';
import type { Answers, Asks } from './answers.js';
import { keptUp, type Known, opened } from './proposals.js';

/** What is held of a draft while it is filled in, at home or at the counter. */
interface Edited {
  readonly values: Answers;
  readonly applicant: ApplicantData;
}

/** What the pages know without asking: the day, the agency, and what is known of who files. */
export const knownOf = ({ agency, copies }: FilingProcedureView, asks: Asks, applicant: ApplicantData): Known => ({
  asks,
  today: todayInVietnam(),
  agency: agency?.name.vi ?? null,
  account: Object.fromEntries(copies.map(({ section, field, from }) => [`${section}.${field}`, applicant[from]])),
});

/** A change, with what hangs on it. */
export const following = <T extends Edited>(procedure: FilingProcedureView, asks: Asks) => (before: T, after: T): T => {
  const change = { before: before.values, after: after.values, knownBefore: knownOf(procedure, asks, before.applicant) };
  const values = keptUp(procedure.form, change, knownOf(procedure, asks, after.applicant));
  return values === after.values ? after : { ...after, values };
};

/** All sections at once, where they stand on one page. */
export const openedWhole = (procedure: FilingProcedureView, asks: Asks, { values, applicant }: Edited): Answers =>
  procedure.form.sections.reduce((answers, section) => opened(procedure.form, section, answers, knownOf(procedure, asks, applicant)), values);
