import type { PlanNode } from '@app/bpmn';
import { worked } from '@app/calendar';
import type { WaitsFor } from '@app/contracts';
import { standing, staysOf } from '@app/engine';
import type { AuditedDossier, StayRow } from './audited-dossier.js';

/** The stays of a dossier at steps where somebody had to act; gateways and events that wait for nobody are left out. */
export function stayRows(dossier: AuditedDossier): readonly StayRow[] {
  const { nodes, moves, agencyCode, calendar } = dossier;
  const asksSeveral = (step: string) => {
    const node = nodes.get(step);
    return node?.type === 'step' && node.forEach !== undefined;
  };
  return staysOf(moves, asksSeveral).flatMap(({ step, from, to }): readonly StayRow[] => {
    const node = nodes.get(step);
    if (!node) return [];
    const minutes = to === null ? null : worked(from, to, calendar);
    const division = node.type === 'step' && !node.forEach ? node.performer.division : undefined;
    return [{
      step, waitsFor: waitsFor(node), beganAt: from, endedAt: to, dueAt: dossier.stepDueAt(step, from),
      divisionId: division === undefined ? null : `${agencyCode}/${division}`,
      minutes: minutes?.ok ? Math.round(minutes.value) : null,
    }];
  });
}

/** The same with one row for each body that is asked where several are: whose time it was, and until when. */
export function staysByBody(dossier: AuditedDossier): readonly StayRow[] {
  const { nodes, moves, agencyCode, calendar } = dossier;
  const stood = standing(moves);
  return stayRows(dossier).flatMap((stay): readonly StayRow[] => {
    const node = nodes.get(stay.step);
    if (node?.type !== 'step' || !node.forEach || node.performer.division !== node.forEach.as) return [stay];
    const asked = dossier.listed(node.forEach.in).map((code) => `${agencyCode}/${code}`);
    const rows = asked.map((divisionId): StayRow => {
      const answer = stood.find(({ command, step, divisionId: by, at }) => command === 'complete' && step === stay.step && by === divisionId && at >= stay.beganAt && (stay.endedAt === null || at <= stay.endedAt));
      const endedAt = answer?.at ?? stay.endedAt;
      const minutes = endedAt === null ? null : worked(stay.beganAt, endedAt, calendar);
      return { ...stay, divisionId, endedAt, minutes: minutes?.ok ? Math.round(minutes.value) : null };
    });
    return rows.length > 0 ? rows : [stay];
  });
}

function waitsFor(node: PlanNode): WaitsFor {
  if ('waitsFor' in node && node.waitsFor) return node.waitsFor;
  if (node.type !== 'step') return 'nobody';
  return node.performer.kind === 'SUBMITTER' ? 'applicant' : node.performer.kind === 'SYSTEM' ? 'nobody' : 'office';
}
