import { useTexts } from '@app/ui';
import type { Shown } from './dossier-types.js';

interface ClaimsProps {
  readonly fees: Shown['fees'];
  /** Null: as they were. */
  readonly claims: readonly string[] | null;
  readonly onChange: (claims: readonly string[] | null) => void;
}
/** Exemptions from fees, taken back or claimed while the dossier is still being completed. */
export function Claims({ fees, claims, onChange }: ClaimsProps) {
  const { t, pick } = useTexts();
  if (!fees || fees.claimable.length === 0) return null;
  const before = fees.exemptions.map(({ group }) => group);
  const now = claims ?? before;
  const change = (group: string, isClaimed: boolean) => {
    const next = isClaimed ? [...now, group] : now.filter((one) => one !== group);
    onChange([...next].sort().join() === [...before].sort().join() ? null : next);
  };
  return (
    <details className="d-more" open={before.length > 0}>
      <summary>{t('dossier.claims')}</summary>
      <fieldset className="m-field m-choices">
        <legend className="m-hidden">{t('dossier.claims')}</legend>
        <div className="hint">{t('dossier.claims.hint')}</div>
        {fees.claimable.map(({ group, name, legalBasis, provenBy }) => (
          <label key={group} className="m-check">
            <input type="checkbox" checked={now.includes(group)} onChange={(event) => change(group, event.currentTarget.checked)} />
            <span>{pick(name)}<span className="hint">{legalBasis}{provenBy ? ` · ${t('dossier.claims.provenBy', { paper: pick(provenBy.name) })}` : ''}</span></span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
