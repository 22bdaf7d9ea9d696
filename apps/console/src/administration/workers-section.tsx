import { useQuery } from '@tanstack/react-query';
import { api, type components, formatMoment, need, problemOf, ProblemNotice, type Texts, TimeState, type TimeStateName, useTexts } from '@app/ui';
import { lasting } from './lasting.js';

type Worker = components['schemas']['WorkerDto'];
type Redis = components['schemas']['RedisSeenDto'];
/** Nobody who watches presses a key for it. */
const LOOK_AGAIN_MILLISECONDS = 10_000;
/** One that ends and is started again and again leaves a line each time. */
const SILENT_SHOWN = 5;

/** Who fires what is due and hands on messages; where nobody does, that is said before anything else. */
export function WorkersSection() {
  const { t } = useTexts();
  const workers = useQuery({ queryKey: ['workers'], queryFn: () => need(api.GET('/api/operations/workers')), refetchInterval: LOOK_AGAIN_MILLISECONDS });
  if (workers.isError) return <ProblemNotice problem={problemOf(workers.error)} onRetry={() => void workers.refetch()} />;
  if (!workers.data) return null;
  const { items } = workers.data;
  const living = items.filter(({ state }) => state === 'LIVES');
  const silent = items.filter(({ state }) => state === 'SILENT');
  const shown = [...living, ...silent.slice(0, SILENT_SHOWN)];
  return (
    <section className="a-working" aria-labelledby="workers">
      <header>
        <h2 id="workers">{t('administration.workers.title')}</h2>
        {items.length > 0 ? <p className="k-lead">{t('administration.workers.count', { living: living.length, silent: silent.length })}</p> : null}
      </header>
      {living.length === 0 ? <p className="a-warning" role="status"><strong>{t('administration.workers.none')}</strong> {t('administration.workers.noneText')}</p> : null}
      {shown.length > 0 ? <ul className="a-workers m-sheet">{shown.map((worker) => <WorkerItem key={worker.id} worker={worker} />)}</ul> : null}
      {silent.length > SILENT_SHOWN ? <p className="k-lead">{t('administration.workers.silentMore', { count: silent.length - SILENT_SHOWN })}</p> : null}
    </section>
  );
}

const WORKER_LOOKS = { LIVES: 'ON_TIME', SILENT: 'OVERDUE' } as const satisfies Record<Worker['state'], TimeStateName>;

/** How a silent one found Redis when it was last heard is no news. */
function WorkerItem({ worker: { name, alone, state, startedAt, seenAt, seenSecondsAgo, version, redis: found } }: { readonly worker: Worker }) {
  const { t, language } = useTexts();
  const redis = state === 'LIVES' ? found : null;
  const facts = [
    [t('administration.workers.since'), formatMoment(startedAt)],
    [t('administration.workers.seen'), t('administration.workers.ago', { at: formatMoment(seenAt), time: lasting(seenSecondsAgo, language) })],
    [t('administration.workers.version'), version],
    ...(redis?.queues ?? []).map(({ name: queue, waiting, active, failed }) => [queueName(queue, t), t('administration.workers.jobs', { waiting, active, failed })] as const),
  ] as const;
  return (
    <li>
      <div className="a-worker">
        <h3>{name ?? t('administration.workers.nameless')}</h3>
        <TimeState state={WORKER_LOOKS[state]}>{t(`administration.workers.state.${state}`)}</TimeState>
        {state === 'LIVES' ? <RedisState redis={redis} /> : null}
        {alone ? null : <span className="m-tag">{t('administration.workers.within')}</span>}
      </div>
      {state === 'SILENT' ? <p className="a-advice">{t('administration.workers.silentText')}</p> : null}
      {redis === null || redis.state === 'REACHED' ? null : <p className="a-advice">{t(`administration.workers.redisText.${redis.state}`)}</p>}
      <dl className="a-facts">{facts.map(([fact, words]) => <div key={fact}><dt>{fact}</dt><dd>{words}</dd></div>)}</dl>
    </li>
  );
}

const REDIS_LOOKS = { REACHED: 'ON_TIME', TAKES_NO_WRITES: 'DUE_SOON', AWAY: 'DUE_SOON' } as const satisfies Record<Redis['state'], TimeStateName>;

function RedisState({ redis }: { readonly redis: Redis | null }) {
  const { t } = useTexts();
  if (redis === null) return <span className="m-tag">{t('administration.workers.redis.NONE')}</span>;
  return <TimeState state={REDIS_LOOKS[redis.state]}>{t(`administration.workers.redis.${redis.state}`)}</TimeState>;
}

const QUEUES = ['messages', 'gateway-email', 'gateway-sms'] as const;
const queueName = (name: string, t: Texts['t']): string => {
  const known = QUEUES.find((one) => one === name);
  return known ? t(`administration.workers.queue.${known}`) : name;
};
