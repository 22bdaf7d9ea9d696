import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { formatDay, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
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
  const [sought, setSought] = useState('');
  return (
    <div className="k-page a-wide">
      <AdministrationRail />
      <header>
        <div><h1>{t('administration.agencies.title')}</h1><p className="k-lead">{t('administration.agencies.text')}</p></div>
        <Link className="m-btn small" to={`?${linkTo(subject?.id ?? '', !showsEnded)}`} aria-current={showsEnded ? 'true' : undefined}>{t(`administration.agencies.${showsEnded ? 'hideEnded' : 'showEnded'}`)}</Link>
      </header>
      {directory.isError ? <ProblemNotice problem={problemOf(directory.error)} onRetry={() => void directory.refetch()} /> : null}
      {directory.isPending ? <Skeleton lines={8} /> : null}
      {directory.data && subject ? (
        <div className="a-split">
          <nav className="m-sheet a-tree" aria-label={t('administration.agencies.tree')}>
            {all.length > MOST_UNFOLDED ? <TextField label={t('administration.agencies.find')} type="search" autoComplete="off" isFilter value={sought} onChange={({ target }) => setSought(target.value)} /> : null}
            <Branch agencies={all.filter(({ parentCode }) => !all.some(({ code }) => code === parentCode))} directory={directory.data} chosen={subject.id} showsEnded={showsEnded} sought={plain(sought)} />
          </nav>
          <SubjectPanel key={subject.id} subject={subject} directory={directory.data} isChosen={params.has('at')} />
        </div>
      ) : null}
    </div>
  );
}

/** Up to so many agencies show all their divisions; of more, the chosen one does, and what is looked for. */
const MOST_UNFOLDED = 12;
/** As people type it: without marks, and in either case. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();
const isSought = ({ name, code }: Pick<DirectoryAgency, 'name' | 'code'>, sought: string): boolean => [name.vi, name.en, code].some((said) => plain(said).includes(sought));

const linkTo = (at: string, showsEnded: boolean): string => new URLSearchParams({ at, ...(showsEnded && { ended: '1' }) }).toString();

interface BranchProps {
  readonly agencies: readonly DirectoryAgency[];
  readonly directory: Directory;
  readonly chosen: string;
  readonly showsEnded: boolean;
  /** Empty: nothing is. */
  readonly sought: string;
}
function Branch({ agencies, directory, chosen, showsEnded, sought }: BranchProps) {
  const { items, today } = directory;
  const isShown = (one: Parameters<typeof standingOn>[1]) => showsEnded || standingOn(today, one) !== 'ENDED';
  const divisionsOf = ({ code, divisions }: DirectoryAgency) => {
    if (sought !== '') return divisions.filter((one) => isShown(one) && isSought(one, sought));
    return items.length <= MOST_UNFOLDED || chosen.split('/')[0] === code ? divisions.filter(isShown) : [];
  };
  const isFound = (agency: DirectoryAgency): boolean =>
    sought === '' || isSought(agency, sought) || divisionsOf(agency).length > 0 || items.some((one) => one.parentCode === agency.code && isFound(one));
  return (
    <ul>
      {agencies.filter((agency) => isShown(agency) && isFound(agency)).map((agency) => {
        const below = items.filter(({ parentCode }) => parentCode === agency.code);
        return (
          <li key={agency.code}>
            <Leaf id={agency.code} one={agency} today={today} {...{ chosen, showsEnded }} isAgency />
            <ul className="divisions">{divisionsOf(agency).map((one) => <li key={one.id}><Leaf id={one.id} one={one} today={today} {...{ chosen, showsEnded }} /></li>)}</ul>
            {below.length > 0 ? <Branch agencies={below} {...{ directory, chosen, showsEnded, sought }} /> : null}
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
