import type { Texts } from '@app/ui';
import { roleWord } from '../shell/role-word.js';
import type { Obstacle } from './dossier-types.js';

/** Why not, in the words of the desk; where it has none of its own, in those of the server. */
export function becauseWord({ t, pick }: Pick<Texts, 't' | 'pick'>, { code, params, text }: Obstacle, step: string): string {
  switch (code) {
    case 'dossiers.not_permitted': {
      const needs = params['needs'] as { readonly submitter?: boolean; readonly roles?: readonly string[]; readonly division?: string } | undefined;
      if (needs?.submitter) return t('desk.because.applicant', { step });
      const roles = (needs?.roles ?? []).map((role) => roleWord(role)).join(', ');
      return roles ? t('desk.because.roles', { step, roles }) : t('desk.because.others', { step });
    }
    case 'dossiers.assigned_to_other':
      return t('desk.because.assigned', { step });
    case 'dossiers.same_person':
      return t('desk.because.samePerson', { step });
    case 'dossiers.forward_taken':
      return t('desk.because.forwardTaken');
    case 'dossiers.on_hold':
      return t('desk.because.onHold');
    default:
      return pick(text);
  }
}
