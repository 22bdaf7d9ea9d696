import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api, formatMoment, need, useTexts } from '@app/ui';
import type { LogInView } from '@app/contracts';
import { NotedPage, useNotedQuery } from './noted-page.js';

/** Who logged in, who proved it again, and who was refused. */
export function LogInsPage() {
  const { t } = useTexts();
  const query = useNotedQuery('account');
  const logIns = useQuery({
    queryKey: ['audit', 'log-ins', query],
    queryFn: () => need(api.GET('/api/audit/log-ins', { params: { query } })),
    placeholderData: (shown) => shown,
  });
  return (
    <NotedPage
      name="logIns"
      noted={logIns}
      only={{ filter: 'account', of: ({ accountId }) => accountId, called: (one) => one?.official ?? t('audit.logIns.oneAccount') }}
      columns={['audit.logIns.at', 'audit.logIns.account', 'audit.logIns.outcome', 'audit.logIns.way']}
      line={(logIn, to) => <Cells logIn={logIn} to={to} />}
    />
  );
}

function Cells({ logIn: { at, who, accountId, official, outcome, way }, to }: { readonly logIn: LogInView; readonly to: string }) {
  const { t } = useTexts();
  const name = official ?? t(`audit.logIns.${who}`);
  return (
    <>
      <td className="k-when">{formatMoment(at)}</td>
      <td className="k-words">{accountId === null ? <span className="k-lead">{name}</span> : <Link to={to} aria-label={t('audit.logIns.only', { name })}>{name}</Link>}</td>
      <td className="k-words">{t(`audit.logIns.${outcome}`)}</td>
      <td className="k-words">{t(`audit.logIns.${way}`)}</td>
    </>
  );
}
