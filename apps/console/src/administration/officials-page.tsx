import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { api, Button, EmptyState, need, Pager, problemOf, ProblemNotice, Skeleton, TextField, usePageTitle, useTexts } from '@app/ui';
import { type Sought, soughtIn } from '../shell/sought.js';
import { AdministrationRail } from './administration-rail.js';
import './administration.css';
import { NewOfficial } from './new-official.js';
import { OfficialCard } from './official-card.js';

/** Officials of the agencies one administers: what they may do, and whether their accounts are open. */
export function OfficialsPage() {
  const { t } = useTexts();
  const [{ text, after }, show] = useSoughtPage();
  const officials = useQuery({ queryKey: ['officials', text, after], queryFn: () => need(api.POST('/api/admin/officials/search', { body: { text, after } })) });
  const [isMaking, setMaking] = useState(false);
  usePageTitle(t('administration.officials.title'));
  return (
    <div className="k-page">
      <AdministrationRail />
      <header><div><h1>{t('administration.officials.title')}</h1><p className="k-lead">{t('administration.officials.text')}</p></div><Button aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>{t('administration.officials.new')}</Button></header>
      {isMaking ? <NewOfficial onMade={() => setMaking(false)} /> : null}
      <form role="search" aria-label={t('administration.officials.search')} className="a-search" onSubmit={(event) => { event.preventDefault(); show({ text: String(new FormData(event.currentTarget).get('text') ?? ''), after: '' }); }}>
        <TextField label={t('administration.officials.search')} name="text" key={text} defaultValue={text} isFilter />
        <Button type="submit">{t('administration.officials.find')}</Button>
      </form>
      {officials.isError ? <ProblemNotice problem={problemOf(officials.error)} onRetry={() => void officials.refetch()} /> : null}
      {officials.isPending ? <Skeleton lines={8} /> : null}
      {officials.data?.items.length === 0 ? <EmptyState title={t('administration.officials.none')} /> : null}
      <ul className="a-officials">{officials.data?.items.map((official) => <OfficialCard key={official.id} official={official} />)}</ul>
      {officials.data && (officials.data.next || after) ? (
        <Pager summary={t('administration.officials.count', { count: officials.data.items.length })} onFirst={after ? () => show({ text, after: '' }) : undefined}
          onNext={officials.data.next ? () => show({ text, after: officials.data.next ?? '' }) : undefined} />
      ) : null}
    </div>
  );
}

interface SoughtPage extends Sought {
  /** Login of the last one on the page before. */
  readonly after: string;
}
/** Which officials are looked at stands in the state of the history, as in the search of the desk: names of people are in no address. */
function useSoughtPage(): readonly [SoughtPage, (page: SoughtPage) => void] {
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const after = typeof state === 'object' && state !== null && 'after' in state && typeof state.after === 'string' ? state.after : '';
  return [{ text: soughtIn(state) ?? '', after }, (page) => void navigate('.', { state: page })];
}
