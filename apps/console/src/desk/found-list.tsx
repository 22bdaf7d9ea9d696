import { Link } from 'react-router';
import { type FoundDossierLine, type FoundDossiersView, STATUS_WORDS } from '@app/contracts';
import { Button, CloseIcon, EmptyState, formatDay, Pager, TimeState, useTexts } from '@app/ui';
import type { Change, Onward, Wish } from './use-desk.js';

interface FoundListProps {
  readonly page: FoundDossiersView;
  readonly wish: Wish;
  readonly sought: Onward['sought'];
  readonly open: string | undefined;
  readonly addressOf: (code: string) => string;
  readonly onChange: (change: Change) => void;
}
/** What was looked for, the newest first: running and finished dossiers of the reader's own agencies. */
export function FoundList({ page: { items, next }, wish, sought, open, addressOf, onChange }: FoundListProps) {
  const { t } = useTexts();
  if (items.length === 0 && next === null) return <EmptyState title={t('desk.found.none')}>{t('desk.found.noneText')}</EmptyState>;
  return (
    <>
      <ul className="d-list" aria-label={t('desk.listLabel')}>
        {items.map((one) => <li key={one.code}><FoundRow found={one} to={addressOf(one.code)} sought={sought} isOpen={one.code === open} /></li>)}
      </ul>
      <Pager
        summary={t('desk.found.shown', { count: items.length })}
        onFirst={wish.after === null ? undefined : () => onChange({ after: null })}
        onNext={next === null ? undefined : () => onChange({ after: next })}
      />
    </>
  );
}

const STATES = ['open', 'finished'] as const;
/** Which of them: running, finished, or both. */
export function FoundFilters({ wish: { text, state }, onChange }: Pick<FoundListProps, 'wish' | 'onChange'>) {
  const { t } = useTexts();
  return (
    <div className="d-filters">
      <select aria-label={t('desk.found.state')} value={state ?? ''} onChange={({ target }) => onChange({ state: STATES.find((one) => one === target.value) ?? null })}>
        <option value="">{t('desk.found.both')}</option>
        {STATES.map((one) => <option key={one} value={one}>{t(`desk.found.${one}`)}</option>)}
      </select>
      <Button size="small" className="d-chip" onClick={() => onChange({ text: null, state: null })} aria-label={t('desk.filter.clearText', { text: text ?? '' })}>“{text}” <CloseIcon /></Button>
    </div>
  );
}

const ENDED: readonly string[] = ['REFUSED', 'STOPPED', 'RESOLVED', 'RETURNED'];
const isEnded = (status: string): boolean => ENDED.includes(status);

function FoundRow({ found, to, sought, isOpen }: { readonly found: FoundDossierLine; readonly to: string; readonly sought: Onward['sought']; readonly isOpen: boolean }) {
  const { t, pick } = useTexts();
  const { code, procedureName, applicant, status, timing, openedAt, dueAt, channel } = found;
  return (
    <article className={isOpen ? 'd-row d-found is' : 'd-row d-found'}>
      <h2 className="m-code"><Link to={to} state={sought} aria-current={isOpen ? 'true' : undefined}>{code}</Link></h2>
      {timing === 'OVERDUE' ? <TimeState state={isEnded(status) ? 'FINISHED_LATE' : 'OVERDUE'}>{t('desk.found.late')}</TimeState> : null}
      <p className="d-what">{pick(procedureName)}{applicant ? ` · ${applicant}` : ''}</p>
      <p className="d-who"><strong>{pick(STATUS_WORDS[status])}</strong> · {t(`desk.channel.${channel}`)} · {t('desk.found.opened', { day: formatDay(openedAt) })}{dueAt ? ` · ${t('desk.found.due', { day: formatDay(dueAt) })}` : ''}</p>
    </article>
  );
}
