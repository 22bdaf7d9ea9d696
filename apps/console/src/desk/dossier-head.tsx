import { useState } from 'react';
import { STATUS_WORDS } from '@app/contracts';
import { Button, CheckIcon, CopyIcon, useTexts } from '@app/ui';
import { Dialog } from './dialog.js';
import { ClockBadge } from './clock-badge.js';
import type { Dossier } from './dossier-types.js';
import { Linked } from './linked.js';
import { WhyDue } from './why-due.js';

/** Which dossier, whose, where it stands, and its clocks, each by its name. `isPart`: on a page that has a title of its own. */
export function DossierHead({ dossier, isPart = false }: { readonly dossier: Dossier; readonly isPart?: boolean }) {
  const { t, pick } = useTexts();
  const [isWhy, setWhy] = useState(false);
  const { code, procedure, clocks, status, channel, steps, applicant } = dossier;
  const step = clocks.find(({ clock }) => clock === 'step');
  const whole = clocks.find(({ clock }) => clock === 'promised') ?? clocks.find(({ clock }) => clock === 'statutory');
  const Title = isPart ? 'h3' : 'h1';
  return (
    <header className="d-head">
      <Title>{pick(procedure.name)}</Title>
      <div className="d-meta">
        <span className="m-code">{code}</span> <CopyCode code={code} />
        {applicant ? <span>{t('desk.head.applicant', { name: applicant })}</span> : null}
        <span>{t(`desk.channel.${channel}`)}</span>
        <span className="m-tag lotus">{pick(STATUS_WORDS[status])}</span>
        {steps.map((one) => <span key={one.step}>{pick(one.name)}</span>)}
      </div>
      <Linked dossier={dossier} />
      <div className="d-meta">
        {step ? <ClockBadge clock={step} label={step.forChannel ? t('desk.head.stepBy', { channel: t(`desk.channel.${step.forChannel}`) }) : t('desk.head.step')} /> : null}
        {whole ? <ClockBadge clock={whole} label={t('desk.head.whole')} /> : <span className="m-tag">{t('desk.head.notAccepted')}</span>}
        <Button size="small" look="quiet" onClick={() => setWhy(true)}>{t('desk.why')}</Button>
      </div>
      {isWhy ? <Dialog onClose={() => setWhy(false)} isWide title={t('desk.why.title')}><WhyDue dossier={dossier} /></Dialog> : null}
    </header>
  );
}

function CopyCode({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  return (
    <Button size="small" look="quiet" className="d-copy" aria-label={t('desk.copyCode')} title={t('desk.copyCode')} onClick={() => void navigator.clipboard?.writeText(code).then(() => setCopied(true), () => setCopied(false))}>
      {isCopied ? <CheckIcon /> : <CopyIcon />}
    </Button>
  );
}
