import { Link } from 'react-router';
import type { DraftSummary, MyDossierSummary } from '@app/contracts';
import { formatDay, formatMoment, TimeState, useTexts } from '@app/ui';

/** A dossier in the list: what it is, where it stands, and whether it waits for its applicant. */
export function DossierRow({ dossier }: { readonly dossier: MyDossierSummary }) {
  const { t, pick } = useTexts();
  const { code, procedure, agency, status, openedAt, dueAt } = dossier;
  return (
    <li>
      <Link to={`/dossiers/${code}`}>{pick(procedure.name)}</Link>
      <span className="d-meta d-stand">
        {dossier.waitsForMe ? <span className="d-badge">{t('dossier.waitsForMe')}</span> : null}
        <span className="d-status">{pick(status.label)}</span>
        <Timing dossier={dossier} />
        {dueAt === null ? null : <span>{t('dossier.promised', { moment: formatMoment(dueAt) })}</span>}
      </span>
      <span className="d-meta">
        <span className="m-code">{code}</span>
        <span>{pick(agency.name)}</span>
        <span>{t('dossier.filedOn', { day: formatDay(openedAt) })}</span>
      </span>
    </li>
  );
}

function Timing({ dossier }: { readonly dossier: MyDossierSummary }) {
  const { t } = useTexts();
  const { timing, group, status, dueAt, isPaused, waitsForMe } = dossier;
  if (timing === null || dueAt === null || status.code === 'STOPPED' || status.code === 'REFUSED') return null;
  const title = formatMoment(dueAt);
  if (group === 'finished') return timing === 'OVERDUE' ? <TimeState state="FINISHED_LATE" title={title}>{t('dossier.time.late')}</TimeState> : <TimeState state="FINISHED" title={title}>{t(timing === 'EARLY' ? 'dossier.time.early' : 'dossier.time.onTime')}</TimeState>;
  if (timing === 'OVERDUE') return <TimeState state="OVERDUE" title={title}>{t('dossier.time.late')}</TimeState>;
  return isPaused || waitsForMe ? <TimeState state="PAUSED" title={title}>{t('dossier.time.paused')}</TimeState> : <TimeState state="ON_TIME" title={title}>{t('dossier.time.running')}</TimeState>;
}

/** A declaration that was begun and not sent. */
export function DraftRow({ draft: { id, procedure, agency, savedAt, expiresAt } }: { readonly draft: DraftSummary }) {
  const { t, pick } = useTexts();
  return (
    <li>
      <Link to={`/drafts/${id}`}>{pick(procedure.name)}</Link>
      <span className="d-meta"><span className="m-tag">{t('dossier.group.drafts')}</span><span>{pick(agency.name)}</span></span>
      <span className="d-meta"><span>{t('dossier.draft.saved', { moment: formatMoment(savedAt) })}</span><span>{t('dossier.draft.expires', { day: formatDay(expiresAt) })}</span></span>
    </li>
  );
}
