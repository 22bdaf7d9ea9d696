import type { Occasion } from './advance.js';
import type { TemplateKey } from './templates/keys.js';

/** An official who is absent, and who acts for them meanwhile. */
export interface StandsIn {
  readonly officialId: string;
  readonly officialName: string;
  readonly substituteId: string;
}
export interface ToldInPlace {
  readonly substituteId: string;
  readonly occasions: readonly Occasion[];
}

const IN_PLACE: Partial<Record<TemplateKey, TemplateKey>> = { 'step-due-soon': 'stand-in-due-soon', 'step-overdue': 'stand-in-overdue' };

/**
 * The reminders of officers as those who stand in for them are told: once each, with the name of everybody they stand in for. The
 * officials themselves are told too, and find it when they are back. Who is reminded in the own right anyway is told no second time.
 */
export function forStandIns(occasions: readonly Occasion[], officers: readonly string[], standsIn: readonly StandsIn[]): readonly ToldInPlace[] {
  const substitutes = [...new Set(standsIn.map(({ substituteId }) => substituteId))].filter((id) => !officers.includes(id));
  return substitutes.map((substituteId) => {
    const official = standsIn.filter((one) => one.substituteId === substituteId).map(({ officialName }) => officialName).join(', ');
    return { substituteId, occasions: occasions.flatMap(({ key, values }) => inPlace(key, { ...values, official })) };
  });
}

function inPlace(key: TemplateKey, values: Occasion['values']): readonly Occasion[] {
  const { [key]: told } = IN_PLACE;
  return told === undefined ? [] : [{ key: told, values }];
}
