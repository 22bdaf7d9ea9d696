import { useState } from 'react';
import type { JudgedExemption } from '@app/contracts';
import type { Text } from '@app/kernel';
import { Button, formatMoment, formatMoney, problemOf, ProblemNotice, Skeleton, useTexts } from '@app/ui';
import { becauseWord } from './because-word.js';
import { commandWord } from '../shell/command-word.js';
import type { Act, Dossier, FilesOfComponent } from './dossier-types.js';
import { useGive } from './give-command.js';
import { OtherPanel } from './other-panel.js';
import { useFees } from './use-desk.js';

interface ExemptionsProps {
  readonly dossier: Dossier;
  readonly files: readonly FilesOfComponent[];
}
/** Exemptions from fees that were claimed: on what ground, with what proof, what each comes to, and what the office made of it. */
export function Exemptions({ dossier, files }: ExemptionsProps) {
  const { t } = useTexts();
  const fees = useFees(dossier);
  if (dossier.exemptions.length === 0) return null;
  return (
    <section className="d-exempt" aria-labelledby="d-exempt">
      <h2 id="d-exempt">{t('desk.exempt')}</h2>
      {fees.isPending ? <Skeleton lines={2} /> : null}
      {fees.isError ? <ProblemNotice problem={problemOf(fees.error)} onRetry={() => void fees.refetch()} /> : null}
      <ul className="d-plain">{fees.data?.exemptions.map((one) => <li key={one.group}><OneExemption exemption={one} dossier={dossier} files={files} /></li>)}</ul>
      {fees.data ? <p>{t(fees.data.isComplete ? 'desk.exempt.toPay' : 'desk.exempt.toPaySoFar', { amount: formatMoney(fees.data.total) })}</p> : null}
    </section>
  );
}

interface OneProps extends ExemptionsProps {
  readonly exemption: JudgedExemption;
}
function OneExemption({ exemption, dossier, files }: OneProps) {
  const { t, pick } = useTexts();
  const { group, name, percentOff, legalBasis, takesOff } = exemption;
  const acts = dossier.available.filter(({ exemption: about }) => about === group);
  const closed = exemption.judged === null ? acts.find(({ allowed }) => !allowed)?.because : undefined;
  return (
    <>
      <strong>{pick(name)}</strong> · {percentOff === 100 ? t('desk.exempt.free') : t('desk.exempt.less', { percent: percentOff })}
      <p><span>{t('desk.exempt.ground', { ground: legalBasis })}</span></p>
      {exemption.judged !== null ? null : <p><span>{takesOff === null ? t('desk.exempt.unknown') : takesOff === 0 ? t('desk.exempt.nothing') : t('desk.exempt.takesOff', { amount: formatMoney(takesOff) })}</span></p>}
      <Proof exemption={exemption} files={files} />
      <Judgement exemption={exemption} dossier={dossier} />
      <Judge acts={acts.filter(({ allowed }) => allowed)} name={name} dossier={dossier} />
      {closed ? <p className="d-hint">{becauseWord(t, closed, t('desk.exempt'))}</p> : null}
    </>
  );
}

/** The paper that proves it, as far as it came as a file; what is only shown is looked at across the counter or looked up. */
export function Proof({ exemption: { provenBy }, files }: Pick<OneProps, 'exemption' | 'files'>) {
  const { t, pick } = useTexts();
  if (!provenBy) return <p><span>{t('desk.exempt.noProof')}</span></p>;
  const came = files.flatMap(({ code, files: those }) => (code === provenBy.code ? those : []));
  return (
    <p className="d-file">
      <span>{t('desk.exempt.proof', { paper: pick(provenBy.name) })}{came.length === 0 ? `. ${t('desk.exempt.noFile')}` : ':'}</span>
      {came.map(({ fileId, name, scan }) => (scan === 'QUARANTINED' ? <span key={fileId}>{name}</span> : <a key={fileId} href={`/api/files/${fileId}`}>{name}</a>))}
    </p>
  );
}

/** What was decided, when and by whom; the reason as it was written. */
function Judgement({ exemption: { judged }, dossier }: Pick<OneProps, 'exemption' | 'dossier'>) {
  const { t } = useTexts();
  if (judged === null) return <p className="d-open"><b>{t('desk.exempt.open')}</b></p>;
  const move = dossier.timeline.find(({ seq }) => seq === judged.seq);
  const by = move?.by ? (move.onBehalfOf ? t('desk.exempt.byFor', { by: move.by, absent: move.onBehalfOf }) : move.by) : '';
  return (
    <>
      <p className={judged.as === 'CONFIRMED' ? 'ok' : 'no'}><b>{t(`desk.exempt.${judged.as}`)}</b>{[move ? formatMoment(move.at) : '', by].filter(Boolean).map((said) => ` · ${said}`).join('')}</p>
      {move?.reason ? <blockquote>{move.reason}</blockquote> : null}
    </>
  );
}

function Judge({ acts, name, dossier }: { readonly acts: readonly Act[]; readonly name: Text; readonly dossier: Dossier }) {
  const { t } = useTexts();
  const giving = useGive(dossier);
  const [open, setOpen] = useState<Act | null>(null);
  const [done, setDone] = useState('');
  return (
    <>
      <p className="m-hidden" role="status">{done}</p>
      {acts.length > 0 ? <p className="d-act">{acts.map((act) => <Button key={act.command} size="small" onClick={() => setOpen({ ...act, name })}>{t(commandWord(act.command))}</Button>)}</p> : null}
      {open ? <OtherPanel act={open} dossier={dossier} giving={giving} onClose={() => { setOpen(null); giving.forget(); }} onDone={setDone} /> : null}
    </>
  );
}
