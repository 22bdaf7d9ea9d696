import type { DossierAdvanced, WorkAsked } from '@app/contracts';
import type { Effect } from '@app/engine';
import type { OutgoingMessage } from './decision.js';
import type { Dossier } from './dossier.js';
import type { Move } from './move.js';

/** Everything a move tells the rest of the house. Names carry a version: a shape is never changed, only added to. */
export function messagesOf(move: Move, effects: readonly Effect[], dossier: Dossier): readonly OutgoingMessage[] {
  const { dossierId, seq, at, command, step = null, outcome = null, status, to, dueAt = null } = move;
  const advanced: DossierAdvanced = { dossierId, seq, at, command, step, outcome, status, to, dueAt, ended: dossier.position.ended?.how ?? null };
  const about = { dossierId, seq };
  return [
    { name: 'dossiers.advanced@1', payload: advanced },
    ...effects.flatMap((effect): readonly OutgoingMessage[] => {
      if (effect.type === 'work') return [{ name: 'dossiers.work-asked@1', payload: { ...about, step: effect.step, message: effect.message } satisfies WorkAsked }];
      if (effect.type === 'send') return [{ name: 'dossiers.message-sent@1', payload: { ...about, node: effect.node, message: effect.message } }];
      if (effect.type === 'call') return [{ name: 'dossiers.call-asked@1', payload: { ...about, step: effect.step, calls: effect.calls } }];
      return [];
    }),
    ...move.papers.map((paper) => ({ name: 'dossiers.paper-due@1', payload: { ...about, paper } })),
  ];
}
