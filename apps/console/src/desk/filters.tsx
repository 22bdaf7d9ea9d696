import { useQuery } from '@tanstack/react-query';
import { api, Button, need, useTexts } from '@app/ui';
import { type Change, CHANNELS, TIMES, type Wish } from './use-desk.js';

interface FiltersProps {
  readonly wish: Wish;
  readonly onChange: (change: Change) => void;
}
/** What the list is narrowed by. Each can be taken away by itself. */
export function Filters({ wish, onChange }: FiltersProps) {
  const { t, pick } = useTexts();
  const procedures = useProcedures();
  const { procedure, channel, time } = wish;
  return (
    <div className="d-filters">
      <select aria-label={t('desk.filter.procedure')} value={procedure ?? ''} onChange={({ target }) => onChange({ procedure: target.value || null })}>
        <option value="">{t('desk.filter.procedure')}</option>
        {procedures.map(({ code, name }) => <option key={code} value={code}>{pick(name)}</option>)}
      </select>
      <select aria-label={t('desk.filter.channel')} value={channel ?? ''} onChange={({ target }) => onChange({ channel: CHANNELS.find((one) => one === target.value) ?? null })}>
        <option value="">{t('desk.filter.channel')}</option>
        {CHANNELS.map((one) => <option key={one} value={one}>{t(`desk.channel.${one}`)}</option>)}
      </select>
      <select aria-label={t('desk.filter.time')} value={time ?? ''} onChange={({ target }) => onChange({ time: TIMES.find((one) => one === target.value) ?? null })}>
        <option value="">{t('desk.filter.time')}</option>
        {TIMES.map((one) => <option key={one} value={one}>{t(`desk.filter.time.${one}`)}</option>)}
      </select>
      {procedure || channel || time ? <Button size="small" look="quiet" onClick={() => onChange({ procedure: null, channel: null, time: null })}>{t('desk.filter.clear')}</Button> : null}
    </div>
  );
}

/** The catalogue changes rarely: asked once a visit. */
export function useProcedures() {
  const { data } = useQuery({ queryKey: ['procedures'], staleTime: Infinity, queryFn: () => need(api.GET('/api/procedures', { params: { query: { limit: 100 } } })) });
  return data?.items ?? [];
}
