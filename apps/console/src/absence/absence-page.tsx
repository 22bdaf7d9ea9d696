import { type ReactNode, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { Button, EmptyState, problemOf, ProblemNotice, Skeleton, usePageTitle, useSession, useTexts } from '@app/ui';
import { worksAtADesk } from '../shell/part-type.js';
import { soughtIn } from '../shell/sought.js';
import { AbsenceForm } from './absence-form.js';
import { AbsenceTable } from './absence-table.js';
import { useMine, useOthers } from './absence-api.js';
import './absence.css';

/** One's own absences, for whom one stands in, and those of the officials one answers for. */
export function AbsencePage() {
  const { t } = useTexts();
  const [params] = useSearchParams();
  const official = params.get('official');
  const name = useNameOf(official);
  usePageTitle(t('absence.title'));
  const [said, setSaid] = useState('');
  return (
    <div className="k-page">
      <header><div><h1>{t('absence.title')}</h1><p className="k-lead">{t('absence.lead')}</p></div></header>
      <p role="status" className={said ? 'b-said' : 'm-hidden'}>{said}</p>
      {official ? null : <Own onSaid={setSaid} />}
      <Others key={official} official={official} name={name} onSaid={setSaid} />
    </div>
  );
}

/** As the page before knew it, or as an absence of that official says it: no address says a name. */
function useNameOf(official: string | null): string {
  const came = soughtIn(useLocation().state);
  const others = useOthers(official, official !== null && came === null);
  return came ?? others.data?.items[0]?.official.fullName ?? '';
}

type OnSaid = (said: string) => void;

function Own({ onSaid }: { readonly onSaid: OnSaid }) {
  const { t } = useTexts();
  const mine = useMine();
  const session = useSession();
  const hasDesk = session.state === 'there' && worksAtADesk(session.account);
  if (mine.isError) return <ProblemNotice problem={problemOf(mine.error)} onRetry={() => void mine.refetch()} />;
  if (!mine.data) return <Skeleton lines={6} />;
  const { own, standingIn } = mine.data;
  return (
    <>
      {standingIn.length > 0 ? (
        <section className="m-sheet b-block"><h2>{t('absence.standingIn')}</h2><AbsenceTable title={t('absence.standingIn')} absences={standingIn} mayEnd={false} /></section>
      ) : null}
      <section className="m-sheet b-block">
        <h2>{t('absence.own')}</h2>
        {own.length > 0 ? <AbsenceTable title={t('absence.own')} absences={own} mayEnd onEnded={() => onSaid(t('absence.ended'))} /> : <EmptyState title={t(hasDesk ? 'absence.own.none' : 'absence.noDesk')} />}
      </section>
      {hasDesk ? <Opening label={t('absence.record')} draw={(close) => <AbsenceForm official={null} onDone={(done) => { onSaid(done); close(); }} />} /> : null}
    </>
  );
}

/** Asked for only by those who answer for somebody, or who come from the page of one official. */
function Others({ official, name, onSaid }: { readonly official: string | null; readonly name: string; readonly onSaid: OnSaid }) {
  const { t } = useTexts();
  const mine = useMine();
  const isAsked = official !== null || mine.data?.answersForOthers === true;
  const others = useOthers(official, isAsked);
  if (!isAsked) return null;
  const title = official === null ? t('absence.others') : t('absence.others.of', { name });
  return (
    <>
      <section className="m-sheet b-block">
        <h2>{title}</h2>
        {official === null ? null : <Link to="/absence">{t('absence.others.all')}</Link>}
        {others.isError ? <ProblemNotice problem={problemOf(others.error)} onRetry={() => void others.refetch()} /> : null}
        {others.isPending ? <Skeleton lines={3} /> : null}
        {others.data?.items.length === 0 ? <EmptyState title={t(official === null ? 'absence.others.none' : 'absence.none')} /> : null}
        {others.data && others.data.items.length > 0 ? <AbsenceTable title={title} absences={others.data.items} mayEnd onEnded={() => onSaid(t('absence.ended'))} /> : null}
      </section>
      {others.isError ? null : <Opening label={t('absence.recordOther')} draw={(close) => <AbsenceForm official={official ?? ''} onDone={(done) => { onSaid(done); close(); }} />} />}
    </>
  );
}

function Opening({ label, draw }: { readonly label: string; readonly draw: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div><Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{label}</Button></div>
      {isOpen ? draw(() => setOpen(false)) : null}
    </>
  );
}
