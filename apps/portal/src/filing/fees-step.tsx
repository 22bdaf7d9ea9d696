import type { DraftFeesView, ReturnMethod } from '@app/contracts';
import { AddressField, formatMoney, ProblemNotice, Radios, Skeleton, useForm, useLoaded, useTexts } from '@app/ui';
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
      {fees ? <Fees fees={fees} /> : <Skeleton lines={3} />}
      {fees && fees.exemptionGroups.length > 0 && (fees.lines.length > 0 || edit.feeGroups.length > 0) ? <Groups fees={fees} chosen={edit.feeGroups} onChoose={(feeGroups) => held.change({ feeGroups })} /> : null}
      <Receiving held={held} methods={procedure.returnMethods} />
      <div className="m-form">{buttons('receiving', pathOf(draft.id, 'check'))}</div>
    </>
  );
}

export function Fees({ fees: { lines, total, isComplete } }: { readonly fees: DraftFeesView }) {
  const { t, pick } = useTexts();
  return (
    <section className="m-sheet f-box" aria-labelledby="fees">
      <h2 id="fees">{t('filing.fees.title')}</h2>
      {lines.length === 0 ? <p>{t('filing.fees.none')}</p> : null}
      <ul className="f-fees">
        {lines.map((line) => (
          <li key={line.item}>
            <span>{pick(line.name)}</span>
            <strong className="num">{line.amount === null ? t('filing.fees.unknown') : formatMoney(line.amount)}</strong>
            <span className="hint">{groundsOf(line, { t, pick })}</span>
          </li>
        ))}
        <li className="f-total"><span>{t(isComplete ? 'filing.fees.total' : 'filing.fees.totalSoFar')}</span><strong className="num">{formatMoney(total)}</strong></li>
      </ul>
      {lines.some(({ collect, amount }) => collect === 'COLLECT_ON_RETURN' && amount !== 0) ? <p className="p-lead">{t('filing.fees.onReturn')}</p> : null}
    </section>
  );
}

/** Why it is this much: each ground once. */
function groundsOf({ exemption, amount, fullAmount, zeroBecause, legalBasis }: DraftFeesView['lines'][number], { t, pick }: Pick<ReturnType<typeof useTexts>, 't' | 'pick'>): string {
  const isLess = exemption !== null && fullAmount !== null && amount !== fullAmount;
  const why = isLess ? `${t('filing.fees.instead', { amount: formatMoney(fullAmount), name: pick(exemption.name) })} (${exemption.legalBasis})` : zeroBecause ? pick(zeroBecause) : null;
  const basis = exemption?.legalBasis === legalBasis ? null : t('filing.fees.basis', { basis: legalBasis });
  return [why === null ? null : `${why}.`, basis].filter((said) => said !== null).join(' ');
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

function Receiving({ held, methods }: { readonly held: StepProps['held']; readonly methods: readonly ReturnMethod[] }) {
  const { t, pick } = useTexts();
  const { errors } = useForm();
  const { receiving, applicant } = held.edit;
  const agency = pick(held.draft.agency.name);
  return (
    <div className="m-form">
      <Radios path="receiving.method" label={t('filing.receiving.title')} error={errors.get('receiving.method')} required value={receiving?.method}
        onChange={(next) => { const method = methods.find((one) => one === next); if (method) held.change({ receiving: { method, ...(method === 'POSTAL' && { address: receiving?.address ?? applicant.address ?? {} }) } }); }}
        options={methods.map((method) => ({ value: method, label: t(`filing.receiving.${method}`), note: t(`filing.receiving.${method}.note`, { agency }) }))} />
      {receiving?.method === 'POSTAL' ? (
        <AddressField field={{ name: 'address', kind: 'address', required: true, label: { vi: 'Địa chỉ nhận', en: 'Address to send it to' } }} path="receiving.address" value={receiving.address} required
          onChange={(address) => held.change({ receiving: { method: 'POSTAL', address: address as typeof receiving.address } })} />
      ) : null}
    </div>
  );
}
