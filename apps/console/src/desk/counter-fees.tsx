import { useQuery } from '@tanstack/react-query';
import type { FilingProcedureView, ReturnMethod } from '@app/contracts';
import { FeeLines, problemOf, ProblemError, ProblemNotice, ReceivingField, Skeleton, useTexts } from '@app/ui';
import { feesAtCounter } from './counter-api.js';
import type { CounterDraft } from './use-counter-draft.js';

/** What is claimed, what there is to pay with it, and how the result comes back. */
export function CounterFees({ held, procedure }: { readonly held: CounterDraft; readonly procedure: FilingProcedureView }) {
  const { t } = useTexts();
  const { draft, edit, change } = held;
  // Asked again when what it hangs on was kept.
  const fees = useQuery({
    queryKey: ['counter-fees', draft.id, draft.version],
    queryFn: async () => { const told = await feesAtCounter(draft); if (told.ok) return told.value; throw new ProblemError(told.error); },
    placeholderData: (before) => before,
  });
  return (
    <>
      <Claims procedure={procedure} chosen={edit.feeGroups} onChange={(feeGroups) => change((before) => ({ ...before, feeGroups }))} />
      {fees.isError ? <ProblemNotice problem={problemOf(fees.error)} onRetry={() => void fees.refetch()} /> : null}
      {fees.data ? <FeeLines fees={fees.data} /> : <Skeleton lines={2} />}
      {fees.data?.lines.some(({ collect, amount }) => collect === 'COLLECT_UPFRONT' && amount !== 0) ? <p className="k-lead">{t('desk.new.payAfter')}</p> : null}
      <ReceivingField value={edit.receiving} applicant={edit.applicant} agency={draft.agency} methods={waysFor(procedure.returnMethods, edit.submitterId !== null)} onChange={(receiving) => change((before) => ({ ...before, receiving }))} />
    </>
  );
}

/** Nobody without an account gets a result into an account. */
const waysFor = (methods: readonly ReturnMethod[], hasAccount: boolean): readonly ReturnMethod[] => methods.filter((method) => hasAccount || method !== 'ONLINE');

/** Exemptions from fees somebody claims at the counter; they are judged when the dossier is accepted. */
function Claims({ procedure: { exemptionGroups }, chosen, onChange }: { readonly procedure: FilingProcedureView; readonly chosen: readonly string[]; readonly onChange: (groups: readonly string[]) => void }) {
  const { t, pick } = useTexts();
  if (exemptionGroups.length === 0) return null;
  return (
    <fieldset className="m-form m-choices">
      <legend>{t('desk.new.claims')}</legend>
      {exemptionGroups.map(({ group, name, legalBasis, provenBy }) => (
        <label key={group} className="m-check">
          <input type="checkbox" checked={chosen.includes(group)} onChange={({ currentTarget }) => onChange(currentTarget.checked ? [...chosen, group] : chosen.filter((one) => one !== group))} />
          <span>{pick(name)}<span className="hint">{legalBasis}{provenBy ? ` · ${t('desk.exempt.proof', { paper: pick(provenBy.name) })}` : ''}</span></span>
        </label>
      ))}
    </fieldset>
  );
}
