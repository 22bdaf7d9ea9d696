import { NavLink } from 'react-router';
import { todayInVietnam, useSession, useTexts } from '@app/ui';
import { useStandingIn } from './standing-in.js';
import { useRefundsDue } from './use-refunds.js';
import { type Scope, useCounts } from './use-desk.js';

const GROUPS = [
  { title: 'desk.scope.label', scopes: ['mine', 'onBehalf', 'unassigned', 'overdue', 'dueSoon'] },
  { title: 'desk.scope.waiting', scopes: ['supplement', 'applicant', 'consultation', 'signature'] },
  { title: 'desk.scope.all', scopes: ['division', 'agency'] },
] as const satisfies readonly { readonly title: string; readonly scopes: readonly Scope[] }[];

/** The queues in working order, each with how much stands in it. */
export function Queues({ scope }: { readonly scope: Scope | null }) {
  const { t } = useTexts();
  const counts = useCounts();
  const session = useSession();
  const holds = (wanted: string) => session.state === 'there' && session.account.roles.some(({ role }) => role === wanted);
  const keeper = session.state === 'there' ? session.account.roles.find(({ role }) => KEEPERS.includes(role)) : undefined;
  const standsIn = useStandingIn().length > 0;
  return (
    <>
      {holds('intakeOfficer') ? <NavLink to="/desk/new" className={({ isActive }) => (isActive ? 'active d-new' : 'd-new')}>{t('desk.new.title')}</NavLink> : null}
      {GROUPS.map(({ title, scopes }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          {scopes.filter((one) => one !== 'onBehalf' || standsIn || scope === 'onBehalf').map((one: Scope) => (
            <NavLink key={one} to={`/desk?scope=${one}`} className={() => queueClass(one, scope, counts.data?.[one] ?? 0)} aria-current={one === scope ? 'page' : undefined}>
              {t(`desk.scope.${one}`)} <Count of={counts.data?.[one]} />
            </NavLink>
          ))}
        </section>
      ))}
      {holds('centerLeader') ? <RefundsLink /> : null}
      {keeper ? <a href={registerOf(keeper.agencyCode)} target="_blank" rel="noopener">{t('desk.register')}</a> : null}
    </>
  );
}

const KEEPERS: readonly string[] = ['intakeOfficer', 'returnOfficer', 'centerLeader'];
/** Form 07 of this month so far. */
function registerOf(agency: string): string {
  const today = todayInVietnam();
  return `/api/papers/dossier-register.pdf?${new URLSearchParams({ agency, from: `${today.slice(0, 7)}-01`, to: today }).toString()}`;
}

/** Shown while there is money to give back. */
function RefundsLink() {
  const { t } = useTexts();
  const due = useRefundsDue();
  if (!due.data || due.data.length === 0) return null;
  return <NavLink to="/desk/refunds" className={({ isActive }) => (isActive ? 'active d-late' : 'd-late')}>{t('desk.refunds.title')} <Count of={due.data.length} /></NavLink>;
}

const queueClass = (one: Scope, scope: Scope | null, count: number): string => [one === scope && 'active', one === 'overdue' && count > 0 && 'd-late'].filter(Boolean).join(' ');

const MOST = 1000;
function Count({ of }: { readonly of: number | undefined }) {
  const { t } = useTexts();
  if (of === undefined) return null;
  return <span className="count">{of >= MOST ? t('desk.moreThan', { count: MOST - 1 }) : of}</span>;
}
