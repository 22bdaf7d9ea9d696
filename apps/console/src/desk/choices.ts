import type { Texts } from '@app/ui';
import type { Act, Dossier, Outcome } from './dossier-types.js';

/** A step that can be completed in one way, or in one of several. */
export interface Choice {
  readonly act: Act;
  readonly outcome: Outcome | null;
}

/** Every way on from where the dossier is, allowed to the reader or not. */
export const choicesOf = ({ available }: Pick<Dossier, 'available'>): readonly Choice[] =>
  available
    .filter(({ command }) => command === 'complete')
    .flatMap((act) => (act.outcomes && act.outcomes.length > 0 ? act.outcomes.map((outcome): Choice => ({ act, outcome })) : [{ act, outcome: null }]));

/** The way on that is no refusal: what is done most often. */
export const isMain = ({ outcome }: Choice): boolean => outcome?.requiresReason !== true;
export const isSupplement = ({ outcome }: Choice): boolean => outcome?.paper === 'supplementRequest';

/** A form of the law tells what was done; any other paper is read before it is signed. */
const FORMS: readonly string[] = ['appointmentSlip', 'supplementRequest', 'refusalNotice', 'apologyLetter', 'stopNotice'];
export const isSigning = (outcome: Outcome | null): boolean => outcome?.paper !== undefined && !FORMS.includes(outcome.paper);

/** Which line of work a choice is about. */
export const placeOf = ({ step, instance }: Pick<Act, 'step' | 'instance'>) => ({ ...(step !== undefined && { step }), ...(instance !== undefined && { instance }) });

/** The step's name in the reader's language. */
export const stepOf = ({ name }: Choice['act'], { pick }: Pick<Texts, 'pick'>): string => (name ? pick(name) : '');
