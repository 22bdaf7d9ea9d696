import { nationalCalendar } from '@app/calendar';
import { type PaperTemplate, placesIn } from '@app/contracts';
import type { DossierId, Instant, Text } from '@app/kernel';
import type { PaperSource } from './paper-source.js';

export interface SpecimenAsked {
  readonly template: PaperTemplate;
  /** What to write where the dossier speaks, by its place: `child.fullName`. */
  readonly labels: Readonly<Record<string, string>>;
  readonly procedure: string;
}

/** A dossier nobody has filed: every place of the paper says what will stand there. */
export function specimenOf({ template, labels, procedure }: SpecimenAsked, at: Instant): PaperSource {
  const { facts = {}, ...declared } = valuesOf(template, labels);
  return {
    dossierId: '00000000-0000-0000-0000-000000000000' as DossierId, code: 'H00.00-000000-0000', lookupCode: null, channel: 'DIRECT', status: 'PROCESSING',
    agency: { code: 'H00.00', name: both('Ủy ban nhân dân ‹cấp xã›'), parent: both('Ủy ban nhân dân ‹tỉnh, thành phố›') },
    procedure: { code: '0.000000', name: both(procedure), components: [], setCount: 1, executionMethods: [], receivingAddress: both('') },
    term: null, applicant: { name: null, address: null, phone: null, email: null, personalId: null }, handedIn: [],
    openedAt: at, receivedAt: null, dueAt: null, resolvedAt: null, steps: {}, moves: [], declared, facts, calendar: nationalCalendar(), words: [template],
  };
}

const both = (words: string): Text => ({ vi: words, en: words });

type Sections = Record<string, Record<string, string>>;
/** Without a prototype: a place may be called like one of its members. */
function valuesOf({ opening = '', closing = '', fields }: PaperTemplate, labels: SpecimenAsked['labels']): Sections {
  const values: Sections = Object.create(null) as Sections;
  const words = [opening, closing, ...fields.flatMap(({ parts = [] }) => parts)];
  for (const { path } of words.flatMap(placesIn)) {
    const [section = '', field = ''] = path.split('.');
    if (section === 'dossier') continue;
    (values[section] ??= Object.create(null) as Record<string, string>)[field] = `‹${Object.hasOwn(labels, path) ? labels[path] : path}›`;
  }
  return values;
}
