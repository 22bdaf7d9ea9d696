import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, type components, formatDay, formatMoment, need, useTexts } from '@app/ui';
import type { Act } from './dossier-types.js';

type Absence = components['schemas']['AbsenceDto'];
const MINUTE = 60_000;
const NOBODY: readonly Absence[] = [];

/** For whom the reader stands in now. Looked at again now and then: it begins and ends with the day. */
export function useStandingIn(): readonly Absence[] {
  const { data } = useQuery({ queryKey: ['absences', 'mine'], refetchInterval: MINUTE, queryFn: () => need(api.GET('/api/absences/mine')) });
  return data?.standingIn.filter(({ state }) => state === 'running') ?? NOBODY;
}

/** Whose work one does beside the own, and how long. */
export function StandingIn() {
  const { t } = useTexts();
  const running = useStandingIn();
  if (running.length === 0) return null;
  return (
    <div className="d-standing" role="note">
      {running.map(({ id, official, until }) => <p key={id}>{t('desk.standingIn', { name: official.fullName, day: endOf(until) })}</p>)}
      <Link to="/desk?scope=onBehalf">{t('desk.standingIn.open')}</Link>
    </div>
  );
}

/** Said beside the acts that are possible for somebody else only. */
export function ActsInPlaceOf({ acts }: { readonly acts: readonly Act[] }) {
  const { t } = useTexts();
  const running = useStandingIn();
  const lenders = running.filter(({ official }) => acts.some(({ onBehalfOf }) => onBehalfOf === official.id));
  return <>{lenders.map(({ id, official }) => <span key={id} className="d-hint">{t('desk.standingIn.act', { name: official.fullName })}</span>)}</>;
}

/** The last day where it ends at midnight, else the moment. */
function endOf(until: string): string {
  const last = new Date(Date.parse(until) - 1).toISOString();
  return formatDay(last) === formatDay(until) ? formatMoment(until) : formatDay(last);
}
