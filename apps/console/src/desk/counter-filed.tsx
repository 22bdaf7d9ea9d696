import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { Button, formatMoment, problemOf, ProblemNotice, Skeleton, useLive, useTexts } from '@app/ui';
import { ActBar } from './act-bar.js';
import { DossierHead } from './dossier-head.js';
import type { Dossier } from './dossier-types.js';
import { Payments } from './payments.js';
import { useComponents, useDeclaration, useDossier, useLookAtOne, usePapers } from './use-desk.js';

/** Handed over to who stands at the counter, in this order. */
const HANDED_OVER: readonly string[] = ['appointmentSlip', 'supplementRequest', 'refusalNotice'];

interface CounterFiledProps {
  readonly code: string;
  readonly lookupCode: string;
  readonly onAnother: () => void;
}
/** It is filed: now it is accepted or asked to be completed, the paper is printed, the fee taken, while the applicant stands there. */
export function CounterFiled({ code, lookupCode, onAnother }: CounterFiledProps) {
  const { t } = useTexts();
  const dossier = useDossier(code);
  const lookAtOne = useLookAtOne();
  useLive(`dossier:${code}`, () => void lookAtOne(code));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className="m-sheet d-filed" aria-labelledby="d-filed">
      <div className="d-pad" role="status">
        <h2 id="d-filed" ref={title} tabIndex={-1}>{t('desk.new.done', { code })}</h2>
        <p>{t('desk.new.lookup', { code: lookupCode })}</p>
      </div>
      {dossier.isError ? <div className="d-pad"><ProblemNotice problem={problemOf(dossier.error)} onRetry={() => void dossier.refetch()} /></div> : null}
      {dossier.data ? <Standing dossier={dossier.data} /> : dossier.isError ? null : <div className="d-pad"><Skeleton lines={4} /></div>}
      <div className="d-pad d-foot is-start">
        <Link className="m-btn" to={`/desk/${encodeURIComponent(code)}?scope=unassigned`}>{t('desk.new.open')}</Link>
        <Button onClick={onAnother}>{t('desk.new.another')}</Button>
      </div>
    </section>
  );
}

function Standing({ dossier }: { readonly dossier: Dossier }) {
  const { t } = useTexts();
  const components = useComponents(dossier);
  const declaration = useDeclaration(dossier);
  return (
    <>
      <DossierHead dossier={dossier} isPart />
      <div className="d-pad">
        {dossier.dueAt ? <p className="d-due">{t('desk.new.due', { moment: formatMoment(dossier.dueAt) })}</p> : null}
        <HandedOver dossier={dossier} />
        <Payments dossier={dossier} />
      </div>
      {/* What lacks is told beforehand in the request: not before it is known. */}
      {declaration.isPending ? null : <ActBar dossier={dossier} components={components} />}
    </>
  );
}

/** Papers for the applicant: each opens as it is printed. */
function HandedOver({ dossier }: { readonly dossier: Dossier }) {
  const { t, pick } = useTexts();
  const papers = usePapers(dossier);
  const there = (papers.data ?? []).filter(({ kind, state }) => HANDED_OVER.includes(kind) && state !== 'DRAFT');
  const first = useRef<HTMLAnchorElement>(null);
  // It has just come: Enter opens it for printing.
  useEffect(() => first.current?.focus(), [there.length]);
  if (there.length === 0) return <p className="k-lead">{t('desk.new.slipAfter')}</p>;
  return (
    <div className="d-foot is-start">
      {there.map(({ kind, seq, title, href }, index) => <a key={`${kind} ${seq ?? ''}`} ref={index === 0 ? first : undefined} className="m-btn go" href={href} target="_blank" rel="noopener">{t('desk.new.print', { paper: pick(title) })}</a>)}
    </div>
  );
}
