import type { PublicStay, WaitsFor } from '@app/contracts';
import { nodesOf, type PlanNode } from '@app/bpmn';
import { worked } from '@app/calendar';
import { standing, type Stay, staysOf } from '@app/engine';
import type { Instant, Text } from '@app/kernel';
import { APPLICANT, SYSTEM_UNIT } from './public-words.js';
import type { DossierInPublic } from './progress.types.js';

/** Where the dossier was and is, in the order it came there. Gateways and the like are nobody's business. */
export function publicStays(dossier: DossierInPublic, asOf: Instant): readonly PublicStay[] {
  const nodes = nodesOf(dossier.plan);
  return staysOf(dossier.moves, (step) => asksSeveral(nodes.get(step))).flatMap((stay) => {
    const node = nodes.get(stay.step);
    return node ? [publicStay(dossier, node, stay, asOf)] : [];
  });
}

const asksSeveral = (node: PlanNode | undefined): boolean => node?.type === 'step' && node.forEach !== undefined;

function publicStay(dossier: DossierInPublic, node: PlanNode, { step, from, to }: Stay, asOf: Instant): PublicStay {
  const minutes = worked(from, to ?? (asOf > from ? asOf : from), dossier.calendar);
  const asked = asksBodies(node) ? (to === null ? bodiesAsked(dossier, node, asOf) : bodiesHeard(dossier, { step, from, to })) : undefined;
  return {
    step,
    label: node.publicLabel ?? { vi: node.name === '' ? step : node.name, en: node.name === '' ? step : node.name },
    // As it was called when it was done with the dossier, as in the log.
    unit: unitOf(dossier, node, to ?? asOf),
    from,
    to,
    workingMinutes: minutes.ok ? minutes.value : null,
    waitsFor: waitsFor(node),
    ...(asked && { asked }),
  };
}

function unitOf({ agency, divisionName }: DossierInPublic, node: PlanNode, at: Instant): Text {
  const waiting = waitsFor(node);
  if (waiting === 'applicant' || waiting === 'payment') return APPLICANT;
  if (node.type !== 'step') return SYSTEM_UNIT;
  const { kind, division } = node.performer;
  if (kind === 'SYSTEM') return SYSTEM_UNIT;
  if (node.forEach && division === node.forEach.as) return { vi: 'Các cơ quan được lấy ý kiến', en: 'Consulted bodies' };
  return division === undefined ? agency : divisionName(division, at);
}

const asksBodies = (node: PlanNode): boolean => node.type === 'step' && node.forEach !== undefined && node.performer.division === node.forEach.as;

function bodiesAsked({ position, divisionName }: DossierInPublic, { id }: PlanNode, at: Instant): PublicStay['asked'] {
  return position.steps.find((one) => one.id === id)?.instances?.map(({ key, outcome }) => ({ unit: divisionName(key, at), answered: outcome !== null }));
}

/** Once it is over: those who answered. */
function bodiesHeard({ moves, divisionName }: DossierInPublic, { step, from, to }: Pick<Stay, 'step' | 'from'> & { readonly to: Instant }): PublicStay['asked'] {
  const answers = standing(moves).filter((move) => move.command === 'complete' && move.step === step && move.at >= from && move.at <= to);
  const heard = answers.flatMap(({ divisionId, at }) => (divisionId ? [{ unit: divisionName(divisionId.slice(divisionId.indexOf('/') + 1), at), answered: true }] : []));
  return heard.length > 0 ? heard : undefined;
}

function waitsFor(node: PlanNode): WaitsFor {
  if ('waitsFor' in node && node.waitsFor) return node.waitsFor;
  if (node.type !== 'step') return 'nobody';
  return node.performer.kind === 'SUBMITTER' ? 'applicant' : 'office';
}
