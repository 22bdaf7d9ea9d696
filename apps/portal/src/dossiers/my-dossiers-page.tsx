import { Link, useSearchParams } from 'react-router';
import { MY_GROUPS, type MyDossiersView, type MyGroup } from '@app/contracts';
import { api, asked, EmptyState, Pager, ProblemNotice, Skeleton, useLive, useLoaded, usePageTitle, useTexts } from '@app/ui';
import { DossierRow, DraftRow } from './rows.js';
import { LoggedIn } from './logged-in.js';
import './dossiers.css';

/** The dossiers of who is logged in, in the groups people know from provincial portals. */
export default function MyDossiersPage() {
  const { t } = useTexts();
  usePageTitle(t('dossier.title'));
  return (
    <div className="p-wide p-gap d-page">
      <h1>{t('dossier.title')}</h1>
      <LoggedIn><Mine /></LoggedIn>
    </div>
  );
}

function Mine() {
  const [params, setParams] = useSearchParams();
  const group = MY_GROUPS.find((one) => one === params.get('group'));
  const after = params.get('after');
  const query = { ...(group && { group }), ...(after && { cursor: after }) };
  const loaded = useLoaded(JSON.stringify(query), () => asked(api.GET('/api/my/dossiers', { params: { query } })));
  useLive('tasks', loaded.reload);
  const choose = (next: Readonly<Record<string, string | undefined>>) =>
    setParams(Object.entries<string | undefined>({ group, ...next }).filter((entry): entry is [string, string] => Boolean(entry[1])));
  const problem = loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null;
  if (!loaded.value) return problem ?? <Skeleton lines={8} />;
  const mine = loaded.value;
  return (
    <>
      {problem}
      <Groups mine={mine} group={group} onChoose={(next) => choose({ group: next })} />
      <Listed mine={mine} group={group} />
      {mine.next !== null || after !== null ? (
        <Pager summary="" onFirst={after === null ? undefined : () => choose({})} onNext={mine.next === null ? undefined : () => choose({ after: mine.next ?? undefined })} />
      ) : null}
    </>
  );
}

function Groups({ mine, group, onChoose }: { readonly mine: MyDossiersView; readonly group: MyGroup | undefined; readonly onChoose: (group: MyGroup | undefined) => void }) {
  const { t } = useTexts();
  return (
    <>
      {mine.waitingForMe > 0 ? <p className="d-waiting" role="status">{t('dossier.waiting', { count: mine.waitingForMe })}</p> : null}
      <div className="d-groups" role="group" aria-label={t('dossier.groups')}>
        {[undefined, ...MY_GROUPS].map((one) => (
          <button key={one ?? ''} type="button" className="d-chip" aria-pressed={one === group} onClick={() => onChoose(one)}>
            {one === undefined ? t('dossier.group.all') : t(`dossier.group.${one}`)} <b>{one === undefined ? filedOf(mine) : mine.counts[one]}</b>
          </button>
        ))}
      </div>
    </>
  );
}

const filedOf = ({ counts }: MyDossiersView): number => MY_GROUPS.reduce((sum, one) => sum + (one === 'drafts' ? 0 : counts[one]), 0);

function Listed({ mine, group }: { readonly mine: MyDossiersView; readonly group: MyGroup | undefined }) {
  const { t } = useTexts();
  const { dossiers, drafts, counts } = mine;
  if (dossiers.length + drafts.length === 0) {
    const begun = group === 'drafts' ? 0 : counts.drafts;
    return (
      <EmptyState title={t(group === undefined ? 'dossier.noneFiled' : 'dossier.none')}
        action={<span className="d-acts">{begun > 0 ? <Link className="m-btn go" to="/drafts">{t('dossier.none.drafts', { count: begun })}</Link> : null}<Link className="m-btn" to="/">{t('dossier.none.act')}</Link></span>}>
        {t('dossier.none.text')}
      </EmptyState>
    );
  }
  return (
    <ul className="m-sheet d-list d-rows">
      {drafts.map((draft) => <DraftRow key={draft.id} draft={draft} />)}
      {dossiers.map((dossier) => <DossierRow key={dossier.code} dossier={dossier} />)}
    </ul>
  );
}
