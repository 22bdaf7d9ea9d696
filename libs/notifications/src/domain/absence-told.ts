import type { AbsenceTold } from '@app/contracts';
import { type Instant, instantOf } from '@app/kernel';
import type { Occasion } from './advance.js';
import type { Recipient } from './contact.js';
import { type Value, wallOf } from './values.js';

const DAY_MILLISECONDS = 86_400_000;

/** What both are told of an absence that was recorded, withdrawn before it began, or ended. */
export function absenceOccasion({ officialId, substituteId, ...times }: AbsenceTold, people: readonly Pick<Recipient, 'id' | 'name'>[]): Occasion {
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.name ?? '';
  const [from, until] = [instantIn(times.from), instantIn(times.until)];
  const values = { official: nameOf(officialId), substitute: nameOf(substituteId), from: beginning(from), until: end(until) };
  if (times.endedAt === null) return { key: 'absence-recorded', values };
  const at = instantIn(times.endedAt);
  return at <= from ? { key: 'absence-withdrawn', values } : { key: 'absence-ended', values: { ...values, at: { instant: at } } };
}

const instantIn = (written: string): Instant => instantOf(Date.parse(written));
/** Days where they are whole on the wall clock of the offices. */
const beginning = (from: Instant): Value => (wallOf(from) % DAY_MILLISECONDS === 0 ? dayText(wallOf(from)) : { instant: from });
const end = (until: Instant): Value => (wallOf(until) % DAY_MILLISECONDS === 0 ? dayText(wallOf(until) - 1) : { instant: until });
const dayText = (wall: number): string => new Date(wall).toISOString().slice(0, 10).split('-').reverse().join('/');
