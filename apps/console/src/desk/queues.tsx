import { NavLink } from 'react-router';
import { useTexts } from '@app/ui';
import { useStandingIn } from './standing-in.js';
import { type Scope, useCounts } from './use-desk.js';

const GROUPS = [
  { title: 'desk.scope.label', scopes: ['mine', 'onBehalf', 'unassigned', 'overdue', 'dueSoon'] },
  { title: 'desk.scope.waiting', scopes: ['supplement', 'applicant', 'consultation', 'signature'] },
  { title: 'desk.scope.all', scopes: ['division', 'agency'] },
] as const satisfies readonly { readonly title: string; readonly scopes: readonly Scope[] }[];

/** The queues in working order, each with how much stands in it. */
export function Queues({ scope, hasPlaceToFile }: { readonly scope: Scope | null; readonly hasPlaceToFile: boolean }) {
  const { t } = useTexts();
  const counts = useCounts();
  const standsIn = useStandingIn().length > 0;
  return (
    <>
      {hasPlaceToFile ? <NavLink to="/desk/new" className={({ isActive }) => (isActive ? 'active d-new' : 'd-new')}>{t('desk.new.title')}</NavLink> : null}
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
    </>
  );
}

const queueClass = (one: Scope, scope: Scope | null, count: number): string => [one === scope && 'active', one === 'overdue' && count > 0 && 'd-late'].filter(Boolean).join(' ');

const MOST = 1000;
function Count({ of }: { readonly of: number | undefined }) {
  const { t } = useTexts();
  if (of === undefined) return null;
  return <span className="count">{of >= MOST ? t('desk.moreThan', { count: MOST - 1 }) : of}</span>;
}
