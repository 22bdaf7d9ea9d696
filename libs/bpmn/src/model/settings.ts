import { CHANNELS, DOSSIER_STATUSES, type Channel, type DossierStatus, type Term, type TermByChannel, type TermUnit } from '@app/contracts';
import type { Text } from '@app/kernel';
import type { FactDeclaration, LawsClock, Outcome, Performer, SupplementPolicy } from '../plan.js';
import { listOf, settingOf, settingsOf, type BpmnElement, type Setting } from '../read/element.js';

/** A setting of Motcua's own with a value it cannot have. */
export interface SettingFault {
  readonly setting: string;
  readonly attribute: string;
  readonly value: unknown;
  readonly allowed: string;
}
/** Gathers what is wrong while settings are read. */
export type Faults = SettingFault[];

const UNITS: readonly TermUnit[] = ['WORKING_DAY', 'WORKING_HOUR', 'DAY', 'MONTH'];
const WAITED_FOR = ['applicant', 'payment', 'consultee'] as const;
const PERFORMERS = ['OFFICIAL', 'SUBMITTER', 'SYSTEM'] as const;
const FACT_TYPES = ['boolean', 'string', 'number', 'date', 'list'] as const;

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], place: Omit<SettingFault, 'value' | 'allowed'>, faults: Faults): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) faults.push({ ...place, value, allowed: allowed.join(' | ') });
  return found;
}

/** The term of an element; undefined where none is written or it cannot be read. */
export function termOf(element: BpmnElement, faults: Faults = []): TermByChannel | undefined {
  const byChannel: Partial<Record<Channel, Term>> = {};
  let general: Term | undefined;
  for (const setting of settingsOf(element, 'Term')) {
    const term = oneTerm(setting, faults);
    const channel = oneOf(setting.channel, CHANNELS, { setting: 'term', attribute: 'channel' }, faults);
    if (term === undefined) continue;
    if (setting.channel === undefined) general = term;
    else if (channel !== undefined) byChannel[channel] = term;
  }
  const channels = Object.values(byChannel);
  if (general === undefined && channels.length > 0) faults.push({ setting: 'term', attribute: 'channel', value: null, allowed: 'a term without channel beside those with one' });
  if (general === undefined) return undefined;
  return channels.length === 0 ? { default: general } : { default: general, byChannel };
}
function oneTerm({ quantity, unit }: Setting, faults: Faults): Term | undefined {
  const known = UNITS.find((candidate) => candidate === unit);
  if (known === undefined) faults.push({ setting: 'term', attribute: 'unit', value: unit ?? null, allowed: UNITS.join(' | ') });
  const mayBeBroken = known === 'WORKING_DAY' || known === 'WORKING_HOUR';
  // No working days at all: the procedure is solved the same working day.
  const isSameDay = known === 'WORKING_DAY' && quantity === 0;
  const isRight = typeof quantity === 'number' && Number.isFinite(quantity) && (quantity > 0 || isSameDay) && (mayBeBroken || Number.isInteger(quantity));
  if (!isRight) faults.push({ setting: 'term', attribute: 'quantity', value: quantity ?? null, allowed: mayBeBroken ? '> 0' : 'a whole number > 0' });
  return known === undefined || !isRight ? undefined : { quantity, unit: known };
}

export function clockOf(element: BpmnElement, faults: Faults = []): LawsClock {
  const setting = settingOf(element, 'Clock');
  const clock = oneOf(setting?.state, ['running', 'paused'] as const, { setting: 'clock', attribute: 'state' }, faults) ?? 'running';
  const waitsFor = oneOf(setting?.waitsFor, WAITED_FOR, { setting: 'clock', attribute: 'waitsFor' }, faults);
  const legalGround = clock === 'paused' ? setting?.legalGround?.trim() : undefined;
  return { clock, ...(waitsFor && { waitsFor }), ...(legalGround && { legalGround }) };
}

export function performerOf(element: BpmnElement, faults: Faults = []): Performer | undefined {
  const setting = settingOf(element, 'Performer');
  if (setting === undefined) return undefined;
  const kind = oneOf(setting.kind, PERFORMERS, { setting: 'performer', attribute: 'kind' }, faults) ?? 'OFFICIAL';
  return { kind, ...(setting.role && { role: setting.role }), ...(setting.division && { division: setting.division }) };
}

/** National status of an element, undefined where none (or none that exists) is written. */
export function statusOf(element: BpmnElement): DossierStatus | undefined {
  const id = settingOf(element, 'Status')?.id as unknown;
  return typeof id === 'number' ? DOSSIER_STATUSES[id - 1] : undefined;
}
export function labelOf(element: BpmnElement): Text | undefined {
  const setting = settingOf(element, 'Label');
  if (setting === undefined) return undefined;
  const vi = setting.vi ?? setting.en ?? '';
  return { vi, en: setting.en ?? vi };
}

export function outcomesOf(element: BpmnElement, faults: Faults = []): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const setting of settingsOf(element, 'Outcome')) {
    const { id, vi, en, requiresReason, paper, asks } = setting;
    const isNew = id !== undefined && id !== '' && outcomes.every((other) => other.id !== id);
    if (!isNew) {
      faults.push({ setting: 'outcome', attribute: 'id', value: id ?? null, allowed: 'an id of its own' });
      continue;
    }
    const names = listOf(asks);
    outcomes.push({
      id,
      label: { vi: vi ?? en ?? id, en: en ?? vi ?? id },
      ...(requiresReason === true && { requiresReason }),
      ...(paper && { paper }),
      ...(names.length > 0 && { asks: names }),
    });
  }
  return outcomes;
}

/** `__proto__` cannot be carried as a member of JSON without changing what carries it. */
const RESERVED: readonly string[] = ['outcome', '__proto__'];

export function factsOf(process: BpmnElement, faults: Faults = []): readonly FactDeclaration[] {
  const facts: FactDeclaration[] = [];
  for (const setting of settingsOf(process, 'Fact')) {
    const { name, vi, en, fromForm, initial } = setting;
    const type = oneOf(setting.type ?? '', FACT_TYPES, { setting: 'fact', attribute: 'type' }, faults);
    const isNew = name !== undefined && name !== '' && !RESERVED.includes(name) && facts.every((other) => other.name !== name);
    if (!isNew) faults.push({ setting: 'fact', attribute: 'name', value: name ?? null, allowed: 'a name of its own, not "outcome"' });
    if (!isNew || type === undefined) continue;
    const values = listOf(setting.values);
    facts.push({
      name,
      type,
      ...((vi ?? en) !== undefined && { label: { vi: vi ?? en ?? '', en: en ?? vi ?? '' } }),
      ...(values.length > 0 && { values }),
      ...(fromForm && { fromForm }),
      ...(initial && { initial }),
    });
  }
  return facts;
}

export function supplementOf(process: BpmnElement, faults: Faults = []): SupplementPolicy {
  const setting = settingOf(process, 'SupplementPolicy');
  const count = (attribute: 'maxDuringProcessing' | 'applicantDeadlineDays', least: number): number | undefined => {
    const value = setting?.[attribute];
    if (value === undefined || (Number.isInteger(value) && value >= least)) return value;
    faults.push({ setting: 'supplementPolicy', attribute, value, allowed: `a whole number from ${String(least)}` });
    return undefined;
  };
  const [maxDuringProcessing, applicantDeadlineDays] = [count('maxDuringProcessing', 0) ?? 1, count('applicantDeadlineDays', 1)];
  const legalGround = setting?.legalGround;
  return { maxDuringProcessing, ...(applicantDeadlineDays !== undefined && { applicantDeadlineDays }), ...(legalGround && { legalGround }) };
}

export function cutOffOf(process: BpmnElement, faults: Faults = []): string | undefined {
  const time = settingOf(process, 'CutOff')?.time;
  if (time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return time;
  faults.push({ setting: 'cutOff', attribute: 'time', value: time, allowed: 'HH:mm' });
  return undefined;
}

/** How often a flow that leads back may be taken; undefined where nothing (or nothing sensible) is declared. */
export function returnsOf(element: BpmnElement, faults: Faults = []): number | undefined {
  const max = settingOf(element, 'Returns')?.max;
  if (max === undefined || (Number.isInteger(max) && max >= 0)) return max;
  faults.push({ setting: 'returns', attribute: 'max', value: max, allowed: 'a whole number from 0' });
  return undefined;
}
