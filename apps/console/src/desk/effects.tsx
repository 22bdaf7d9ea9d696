import type { Text } from '@app/kernel';
import { type TextKey, useTexts } from '@app/ui';
import { type Choice, isSupplement, stepOf } from './choices.js';
import type { Act, Dossier, Rules } from './dossier-types.js';
import { proposalWords } from './proposal-words.js';

const PAPERS = ['appointmentSlip', 'supplementRequest', 'refusalNotice', 'apologyLetter', 'birthCertificate'] as const;

interface EffectsProps {
  readonly choice: Choice;
  readonly dossier: Dossier;
  readonly rules: Rules;
  /** Name of the result it issues. */
  readonly issued: Text | null;
}
/** What the act brings about, before it is done. */
export function Effects({ choice: { act, outcome }, dossier, rules, issued }: EffectsProps) {
  const { t, pick } = useTexts();
  const supplement = outcome && isSupplement({ act, outcome });
  const made = dossier.pauses.filter(({ reason }) => reason === 'SUPPLEMENT').length;
  const max = rules.supplement.maxDuringProcessing;
  const paperName = (paper: string): string => {
    const title = issued ?? rules.papers.find(({ code }) => code === paper)?.title;
    return title ? pick(title) : t(paperWord(paper));
  };
  return (
    <EffectList
      effects={[
        t(outcome?.paper === 'refusalNotice' ? 'desk.effect.refuse' : 'desk.effect.step', { step: stepOf(act, { pick }) }),
        outcome?.paper ? t('desk.effect.paper', { paper: paperName(outcome.paper) }) : null,
        outcome?.paper === 'appointmentSlip' ? t('desk.effect.accept') : null,
        supplement && dossier.receivedAt !== null ? t('desk.effect.pause', { made, max }) : null,
        supplement && dossier.receivedAt === null ? t('desk.effect.guide') : null,
      ]}
    />
  );
}

/** The same for what is done beside the diagram. */
export function OtherEffects({ act, dossier }: { readonly act: Act; readonly dossier: Dossier }) {
  const { t, pick, language } = useTexts();
  const { command } = act;
  const { proposal } = dossier;
  const isRedating = proposal?.correction.kind === 're-date';
  const said = OF_COMMAND.find((one) => one === command);
  return (
    <EffectList
      effects={[
        command === 'approve-correction' && proposal ? t('desk.effect.corrected', { what: proposalWords(proposal.correction, dossier.term, { t, language }), ground: proposal.ground }) : null,
        said ? t(`desk.effect.of.${said}`, { step: act.name ? pick(act.name) : '' }) : null,
        command === 'stop' ? t('desk.effect.paper', { paper: t('desk.paper.stopNotice') }) : null,
        command === 're-date' || (command === 'approve-correction' && isRedating) ? t(command === 're-date' ? 'desk.effect.redateOnce' : 'desk.effect.paper', { paper: t('desk.paper.apologyLetter') }) : null,
      ]}
    />
  );
}
const OF_COMMAND = [
  'release', 'assign', 'withdraw', 'confirm-withdrawal', 'decline-withdrawal', 'stop', 'extend', 're-date', 'approve-correction', 'decline-correction', 'explain-lateness',
  'request-override', 'approve-override', 'decline-override', 'recall', 'confirm-exemption', 'strike-exemption', 'stand-in',
] as const;

function EffectList({ effects }: { readonly effects: readonly (string | null | undefined | false)[] }) {
  const { t } = useTexts();
  const told = [...effects.filter((effect): effect is string => Boolean(effect)), t('desk.effect.log')];
  return (
    <section className="d-effects">
      <h3>{t('desk.effect')}</h3>
      <ul>{told.map((effect) => <li key={effect}>{effect}</li>)}</ul>
    </section>
  );
}

function paperWord(paper: string): TextKey {
  const known = PAPERS.find((one) => one === paper);
  return known ? `desk.paper.${known}` : 'desk.paper.result';
}
