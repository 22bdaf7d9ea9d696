import { Link, useSearchParams } from 'react-router';
import { formatDay, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AdministrationRail } from './administration-rail.js';
import { type Directory, type DirectoryAgency, standingOn, subjectOf, useDirectory } from './agencies.js';
import { SubjectPanel } from './subject-panel.js';
import './administration.css';

/** Every agency below its parent, with its divisions, their dates and successors; beside it the chosen one, its history and what can be decided. */
export function AgenciesPage() {
  const { t } = useTexts();
  const directory = useDirectory();
  const [params] = useSearchParams();
  usePageTitle(t('administration.agencies.title'));
  const all = directory.data?.items ?? [];
  const subject = subjectOf(all, params.get('at') ?? '') ?? (all[0] ? { id: all[0].code, agency: all[0], division: null } : null);
  const showsEnded = params.get('ended') === '1';
  return (
    <div className="k-page a-wide">
      <AdministrationRail />
      <header>
        <div><h1>{t('administration.agencies.title')}</h1><p className="k-lead">{t('administration.agencies.text')}</p></div>
        <Link className="a-state" to={`?${linkTo(subject?.id ?? '', !showsEnded)}`} aria-current={showsEnded ? 'true' : undefined}>{t(`administration.agencies.${showsEnded ? 'hideEnded' : 'showEnded'}`)}</Link>
      </header>
      {directory.isError ? <ProblemNotice problem={problemOf(directory.error)} onRetry={() => void directory.refetch()} /> : null}
      {directory.isPending ? <Skeleton lines={8} /> : null}
      {directory.data && subject ? (
        <div className="a-split">
          <nav className="m-sheet a-tree" aria-label={t('administration.agencies.tree')}>
            <Branch agencies={all.filter(({ parentCode }) => !all.some(({ code }) => code === parentCode))} directory={directory.data} chosen={subject.id} showsEnded={showsEnded} />
          </nav>
          <SubjectPanel key={subject.id} subject={subject} directory={directory.data} />
        </div>
      ) : null}
    </div>
  );
}

const linkTo = (at: string, showsEnded: boolean): string => new URLSearchParams({ at, ...(showsEnded && { ended: '1' }) }).toString();

interface BranchProps {
  readonly agencies: readonly DirectoryAgency[];
  readonly directory: Directory;
  readonly chosen: string;
  readonly showsEnded: boolean;
}
function Branch({ agencies, directory, chosen, showsEnded }: BranchProps) {
  const { items, today } = directory;
  const isShown = (one: Parameters<typeof standingOn>[1]) => showsEnded || standingOn(today, one) !== 'ENDED';
  return (
    <ul>
      {agencies.filter(isShown).map((agency) => {
        const below = items.filter(({ parentCode }) => parentCode === agency.code);
        return (
          <li key={agency.code}>
            <Leaf id={agency.code} one={agency} today={today} {...{ chosen, showsEnded }} isAgency />
            <ul className="divisions">{agency.divisions.filter(isShown).map((one) => <li key={one.id}><Leaf id={one.id} one={one} today={today} {...{ chosen, showsEnded }} /></li>)}</ul>
            {below.length > 0 ? <Branch agencies={below} {...{ directory, chosen, showsEnded }} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

interface LeafProps extends Pick<BranchProps, 'chosen' | 'showsEnded'> {
  readonly id: string;
  readonly one: Pick<DirectoryAgency, 'name' | 'code' | 'effectiveFrom' | 'effectiveTo'>;
  readonly today: string;
  readonly isAgency?: boolean;
}
function Leaf({ id, one, today, chosen, showsEnded, isAgency = false }: LeafProps) {
  const { t, pick } = useTexts();
  const standing = standingOn(today, one);
  const on = formatDay(standing === 'COMING' ? one.effectiveFrom : (one.effectiveTo ?? today));
  return (
    <Link className={isAgency ? 'a-leaf is-agency' : 'a-leaf'} to={`?${linkTo(id, showsEnded)}`} aria-current={id === chosen ? 'true' : undefined}>
      <span>{pick(one.name)}</span> <span className="m-code">{one.code}</span>
      {standing === 'IN_OFFICE' ? null : <span className="m-tag">{t(`administration.standing.${standing}`, { on })}</span>}
    </Link>
  );
}
