import { Navigate } from 'react-router';
import { EmptyState, useSession, useTexts } from '@app/ui';
import { PARTS } from './part.js';

/** The first part this account has. */
export function Home() {
  const { t } = useTexts();
  const session = useSession();
  if (session.state !== 'there') return null;
  const first = PARTS.find((part) => part.isFor(session.account));
  return first ? <Navigate to={`/${first.path}`} replace /> : <EmptyState title={t('frame.part.none')}>{t('frame.part.noneAdvice')}</EmptyState>;
}
