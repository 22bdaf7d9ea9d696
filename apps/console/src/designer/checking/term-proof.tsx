import type { TermProof } from '@app/bpmn';
import { currentLanguage, useTexts } from '@app/ui';

export interface TermProofViewProps {
  readonly proofs: readonly TermProof[];
  readonly shown: ShownProof;
  readonly onShow: (shown: ShownProof) => void;
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
}
/** Which of the proofs is looked at. */
export interface ShownProof {
  readonly channel: TermProof['channel'];
  /** Number of the record's case; null: the procedure's own term. */
  readonly of: string | null;
}
const WHOLE = 100;

/** The proof that is looked at; undefined where there is none, or where its case has gone. */
export const proofShown = (proofs: readonly TermProof[], { channel, of }: ShownProof): TermProof | undefined => {
  const known = proofs.some((each) => caseNumber(each) === of) ? of : proofs[0] === undefined ? null : caseNumber(proofs[0]);
  return proofs.find((each) => each.channel === channel && caseNumber(each) === known);
};
const caseNumber = ({ case: of }: TermProof): string | null => of?.number ?? null;

/** The longest way and its sum against the processing term: proved, exceeded, or without a bound. */
export function TermProofView({ proofs, shown, onShow, nameOf, onSelect }: TermProofViewProps) {
  const { t, pick } = useTexts();
  const proof = proofShown(proofs, shown);
  if (!proof) return <p className="dz-none">{t('designer.proof.none')}</p>;
  const of = caseNumber(proof);
  const own = proofs.filter((each) => caseNumber(each) === of);
  const cases = proofs.filter(({ channel }) => channel === proof.channel);
  const shares = proof.steps.map(roughHours);
  const scale = Math.max(shares.reduce((sum, share) => sum + share, 0), proof.limitHours, 1);
  const timeOf = ({ hours, days = 0, months = 0 }: TermProof['steps'][number]): string =>
    [hours > 0 || days + months === 0 ? workingTime(hours) : '', days > 0 ? t('designer.short.DAY', { count: days }) : '', months > 0 ? t('designer.short.MONTH', { count: months }) : ''].filter(Boolean).join(' + ');
  return (
    <div className="dz-proof">
      {cases.length < 2 ? null : (
        <div className="m-switch dz-cases" role="group" aria-label={t('designer.proof.case')}>
          {cases.map((each) => <button key={caseNumber(each)} type="button" aria-pressed={caseNumber(each) === of} onClick={() => onShow({ ...shown, of: caseNumber(each) })}>{each.case ? pick(each.case.name) || `${t('designer.proof.case')} ${each.case.number}` : t('designer.proof.general')} {MARKS[worstOf(proofs, caseNumber(each))]}</button>)}
        </div>
      )}
      <div className="m-switch" role="group" aria-label={t('designer.proof.channel')}>
        {own.map((each) => <button key={each.channel} type="button" aria-pressed={each.channel === proof.channel} onClick={() => onShow({ of, channel: each.channel })}>{t(`designer.channel.${each.channel}`)} {MARKS[each.verdict]}</button>)}
      </div>
      <p className={`dz-verdict ${proof.verdict}`}><b>{t(`designer.proof.${proof.verdict}`)}</b> {t('designer.proof.sum', { sum: workingTime(proof.sumHours), limit: workingTime(proof.limitHours) })}</p>
      <div className="dz-bars" role="group" aria-label={t('designer.proof.path')}>
        {proof.steps.map((step, at) => (
          <button key={`${step.id} ${String(at)}`} type="button" title={`${nameOf(step.id)}: ${timeOf(step)}`} style={{ flexBasis: `${((shares[at] ?? 0) / scale) * WHOLE}%` }} onClick={() => onSelect(step.id)}>
            <span>{nameOf(step.id)}</span><b>{timeOf(step)}</b>
          </button>
        ))}
        <i className="dz-limit" style={{ left: `${(proof.limitHours / scale) * WHOLE}%` }}><span>{t('designer.proof.limit')}</span></i>
      </div>
      {proof.excluded.length > 0 ? <p className="dz-none">{t('designer.proof.excluded')} {proof.excluded.map(({ id, reason }) => `${nameOf(id)} (${t(`designer.proof.${reason}`)})`).join('; ')}</p> : null}
      {proof.loops.length > 0 ? <p className="dz-none">{t('designer.proof.loops')}</p> : null}
    </div>
  );
}
/** Of eight working hours in five of seven days: as wide as a bar is drawn, and no more than that. */
const roughHours = ({ hours, days = 0, months = 0 }: TermProof['steps'][number]): number => hours + ((days + months * 30) * 8 * 5) / 7;
const worstOf = (proofs: readonly TermProof[], of: string | null): TermProof['verdict'] => proofs.find((each) => caseNumber(each) === of && each.verdict !== 'proved')?.verdict ?? 'proved';
const MARKS = { proved: '✓', exceeded: '✕', unbounded: '∞' } as const;

/** Working hours as days of eight hours and the rest. */
export function workingTime(count: number): string {
  const number = (value: number): string => new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2 }).format(value);
  return count >= 8 ? `${number(count / 8)} ${currentLanguage() === 'vi' ? 'ngày LV' : 'wd'}` : `${number(count)} ${currentLanguage() === 'vi' ? 'giờ LV' : 'wh'}`;
}
