import type { TermProof } from '@app/bpmn';
import { currentLanguage, useTexts } from '@app/ui';

export interface TermProofViewProps {
  readonly proofs: readonly TermProof[];
  readonly channel: TermProof['channel'];
  readonly onChannel: (channel: TermProof['channel']) => void;
  readonly nameOf: (id: string) => string;
  readonly onSelect: (id: string) => void;
}
const WHOLE = 100;

/** The longest way and its sum against the processing term: proved, exceeded, or without a bound. */
export function TermProofView({ proofs, channel, onChannel, nameOf, onSelect }: TermProofViewProps) {
  const { t } = useTexts();
  const proof = proofs.find((each) => each.channel === channel) ?? proofs[0];
  if (!proof) return <p className="dz-none">{t('designer.proof.none')}</p>;
  const scale = Math.max(proof.sumHours, proof.limitHours, 1);
  return (
    <div className="dz-proof">
      <div className="m-switch" role="group" aria-label={t('designer.proof.channel')}>
        {proofs.map((each) => <button key={each.channel} type="button" aria-pressed={each.channel === proof.channel} onClick={() => onChannel(each.channel)}>{t(`designer.channel.${each.channel}`)} {MARKS[each.verdict]}</button>)}
      </div>
      <p className={`dz-verdict ${proof.verdict}`}><b>{t(`designer.proof.${proof.verdict}`)}</b> {t('designer.proof.sum', { sum: workingTime(proof.sumHours), limit: workingTime(proof.limitHours) })}</p>
      <div className="dz-bars" role="list" aria-label={t('designer.proof.path')}>
        {proof.steps.map((step, at) => (
          <button key={`${step.id} ${String(at)}`} type="button" role="listitem" title={`${nameOf(step.id)}: ${workingTime(step.hours)}`} style={{ flexBasis: `${(step.hours / scale) * WHOLE}%` }} onClick={() => onSelect(step.id)}>
            <span>{nameOf(step.id)}</span><b>{workingTime(step.hours)}</b>
          </button>
        ))}
        <i className="dz-limit" style={{ left: `${(proof.limitHours / scale) * WHOLE}%` }}><span>{t('designer.proof.limit')}</span></i>
      </div>
      {proof.excluded.length > 0 ? <p className="dz-none">{t('designer.proof.excluded')} {proof.excluded.map(({ id, reason }) => `${nameOf(id)} (${t(`designer.proof.${reason}`)})`).join('; ')}</p> : null}
      {proof.loops.length > 0 ? <p className="dz-none">{t('designer.proof.loops')}</p> : null}
    </div>
  );
}
const MARKS = { proved: '✓', exceeded: '✕', unbounded: '∞' } as const;

/** Working hours as days of eight hours and the rest. */
export function workingTime(count: number): string {
  const number = (value: number): string => new Intl.NumberFormat(currentLanguage(), { maximumFractionDigits: 2 }).format(value);
  return count >= 8 ? `${number(count / 8)} ${currentLanguage() === 'vi' ? 'ngày LV' : 'wd'}` : `${number(count)} ${currentLanguage() === 'vi' ? 'giờ LV' : 'wh'}`;
}
