import { useState } from 'react';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import type { components } from '../api/schema.js';
import { formatLongMoment } from '../format/dates.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { Skeleton } from '../kit/small.js';
import { useLoaded } from '../live/use-loaded.js';
import { useTexts } from '../texts/texts.js';

/** Where one is logged in; what is not one's own can be ended here. */
export function SessionsList() {
  const { t } = useTexts();
  const loaded = useLoaded('sessions', () => asked(api.GET('/api/account/sessions')));
  const [problem, setProblem] = useState<Problem | null>(null);
  const items = loaded.value?.items;
  const done = (answer: { readonly ok: boolean; readonly error?: Problem }) => {
    setProblem(answer.ok ? null : (answer.error ?? null));
    loaded.reload();
  };
  const end = (id: string) => void asked(api.DELETE('/api/account/sessions/{id}', { params: { path: { id } } })).then(done);
  const endOthers = () => void asked(api.DELETE('/api/account/sessions')).then(done);
  return (
    <section className="m-sheet m-box" aria-labelledby="sessions">
      <h2 id="sessions">{t('account.own.sessions')}</h2>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {loaded.state === 'problem' ? <ProblemNotice problem={loaded.problem} onRetry={loaded.reload} /> : null}
      {items ? <ul className="m-sessions">{items.map((one) => <Line key={one.id} one={one} onEnd={() => end(one.id)} />)}</ul> : loaded.state === 'problem' ? null : <Skeleton lines={3} />}
      {(items?.length ?? 0) > 1 ? <div><Button onClick={endOthers}>{t('account.own.endOthers')}</Button></div> : null}
    </section>
  );
}

function Line({ one, onEnd }: { readonly one: components['schemas']['OwnSessionDto']; readonly onEnd: () => void }) {
  const { t, language } = useTexts();
  const agent = deviceOf(one.agent) ?? t('account.own.unknownDevice');
  return (
    <li>
      <span>
        <strong>{agent}{one.isThis ? ` (${t('account.own.this')})` : ''}</strong>
        <small>{t('account.own.began', { moment: formatLongMoment(one.createdAt, language) })} · {t('account.own.lastSeen', { moment: formatLongMoment(one.lastSeenAt, language) })}</small>
      </span>
      {one.isThis ? null : <Button size="small" onClick={onEnd} aria-label={t('account.own.endOf', { agent })}>{t('account.own.end')}</Button>}
    </li>
  );
}

const BROWSERS = [['Edg/', 'Edge'], ['CocCoc', 'Cốc Cốc'], ['coc_coc', 'Cốc Cốc'], ['OPR/', 'Opera'], ['Firefox/', 'Firefox'], ['Chrome/', 'Chrome'], ['Safari/', 'Safari']] as const;
const SYSTEMS = [['Android', 'Android'], ['iPhone', 'iPhone'], ['iPad', 'iPad'], ['Windows', 'Windows'], ['Mac OS', 'macOS'], ['Linux', 'Linux']] as const;
/** Browser and system, as people name them, out of what the browser called itself. */
function deviceOf(agent: string | null): string | null {
  if (agent === null || agent === '') return null;
  const nameIn = (list: readonly (readonly [string, string])[]) => list.find(([mark]) => agent.includes(mark))?.[1];
  const named = [nameIn(BROWSERS), nameIn(SYSTEMS)].filter(Boolean).join(' · ');
  return named || agent.slice(0, 60);
}
