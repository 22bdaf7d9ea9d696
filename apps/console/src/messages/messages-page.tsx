import { Link } from 'react-router';
import { Button, EmptyState, formatMoment, problemOf, ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { type Message, useMarkRead, useMessages } from './messages-api.js';
import './messages.css';

/** What the reader was told, newest first. */
export function MessagesPage() {
  const { t } = useTexts();
  usePageTitle(t('messages.title'));
  const messages = useMessages();
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="k-page">
      <header><div><h1>{t('messages.title')}</h1><p className="k-lead">{t('messages.lead')}</p></div></header>
      {messages.isError ? <ProblemNotice problem={problemOf(messages.error)} onRetry={() => void messages.refetch()} /> : null}
      {messages.isPending ? <Skeleton lines={6} /> : null}
      {messages.data && items.length === 0 ? <EmptyState title={t('messages.none')} /> : null}
      {items.length > 0 ? <ul className="n-list">{items.map((message) => <li key={message.id}><OneMessage message={message} /></li>)}</ul> : null}
      {messages.hasNextPage ? <div className="k-acts"><Button isBusy={messages.isFetchingNextPage} onClick={() => void messages.fetchNextPage()}>{t('messages.more')}</Button></div> : null}
    </div>
  );
}

/** A version of the words belongs to the language it was read in. */
function OneMessage({ message: { id, key, language, subject, body, createdAt, readAt } }: { readonly message: Message }) {
  const { t } = useTexts();
  const read = useMarkRead();
  const isNew = readAt === null;
  return (
    <article className={isNew ? 'm-sheet n-one is-new' : 'm-sheet n-one'}>
      <h2 lang={language}>{isNew ? <span className="m-tag">{t('messages.new')}</span> : null} {subject}</h2>
      <p className="k-lead">{formatMoment(createdAt)}</p>
      <p className="n-body" lang={language}>{body}</p>
      {read.isError ? <ProblemNotice problem={problemOf(read.error)} /> : null}
      <div className="k-acts">
        {key.startsWith('absence-') ? <Link className="m-btn small" to="/absence">{t('messages.absence')}</Link> : null}
        {isNew ? <Button size="small" look="quiet" isBusy={read.isPending} aria-label={t('messages.readOf', { subject })} onClick={() => read.mutate(id)}>{t('messages.read')}</Button> : null}
      </div>
    </article>
  );
}
