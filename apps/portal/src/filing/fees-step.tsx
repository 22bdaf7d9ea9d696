import type { DraftFeesView } from '@app/contracts';
import { FeeLines, ProblemNotice, ReceivingField, Skeleton, useLoaded, useTexts } from '@app/ui';
import type { StepProps } from './step-props.js';
import { feesOfDraft } from './filing-api.js';
import { pathOf } from './steps.js';

/** What is to be paid and why, and the way the result comes back. */
export function FeesStep({ held, procedure, buttons }: StepProps) {
  const { t } = useTexts();
  const { edit, draft } = held;
  // Asked again when what it hangs on was kept.
  const loaded = useLoaded(`${draft.id} ${draft.version}`, () => feesOfDraft(draft.id));
  const fees = loaded.state === 'problem' ? undefined : loaded.value;
  return (
    <>
      <h1>{t('filing.step.fees')}</h1>
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {fees ? <FeeLines fees={fees} /> : loaded.state === 'problem' ? null : <Skeleton lines={3} />}
      {fees && fees.exemptionGroups.length > 0 && (fees.lines.length > 0 || edit.feeGroups.length > 0) ? <Groups fees={fees} chosen={edit.feeGroups} onChoose={(feeGroups) => held.change({ feeGroups })} /> : null}
      <div className="m-form"><ReceivingField value={edit.receiving} applicant={edit.applicant} agency={draft.agency} methods={procedure.returnMethods} onChange={(receiving) => held.change({ receiving })} /></div>
      <div className="m-form">{buttons('receiving', pathOf(draft.id, 'check'))}</div>
    </>
  );
}

function Groups({ fees, chosen, onChoose }: { readonly fees: DraftFeesView; readonly chosen: readonly string[]; readonly onChoose: (groups: readonly string[]) => void }) {
  const { t, pick } = useTexts();
  return (
    <fieldset className="m-field m-choices">
      <legend className="label">{t('filing.fees.groups')} <span className="must">({t('frame.optional')})</span></legend>
      <div className="hint">{t('filing.fees.groupsHint')}</div>
      {fees.exemptionGroups.map(({ group, name, percentOff, legalBasis, provenBy }) => (
        <label key={group} className="m-check">
          <input type="checkbox" checked={chosen.includes(group)} onChange={(event) => onChoose(event.currentTarget.checked ? [...chosen, group] : chosen.filter((one) => one !== group))} />
          <span>{pick(name)}<span className="hint">{percentOff === 100 ? t('filing.fees.free') : t('filing.fees.off', { percent: percentOff })} · {legalBasis}{provenBy ? ` · ${t('filing.fees.provenBy', { paper: pick(provenBy.name) })}` : ''}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
