import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router';
import type { TaskLineView, TaskLinesView } from '@app/contracts';
import { Button, EmptyState, Pager, useTexts } from '@app/ui';
import { TaskRow } from './task-row.js';
import type { Change, Wish } from './use-desk.js';

/** A line is a step of a dossier; a dossier may have several. */
export const keyOf = ({ code, step, instance }: Pick<TaskLineView, 'code' | 'step' | 'instance'>): string => `${code} ${step} ${instance ?? ''}`;

interface TaskListProps {
  readonly page: TaskLinesView;
  readonly wish: Wish;
  readonly open: string | undefined;
  readonly picked: ReadonlySet<string>;
  readonly addressOf: (code: string) => string;
  readonly onPick: (key: string) => void;
  readonly onChange: (change: Change) => void;
}
export function TaskList({ page: { items, next }, wish, open, picked, addressOf, onPick, onChange }: TaskListProps) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which React would take for the end of the effect.
    void list.current?.querySelector('.d-row.is')?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (items.length === 0) return <Nothing wish={wish} onChange={onChange} />;
  return (
    <>
      <ul className="d-list" aria-label={t('desk.listLabel')} ref={list}>
        {items.map((task) => (
          <li key={keyOf(task)}>
            <TaskRow task={task} to={addressOf(task.code)} isOpen={task.code === open} isPicked={picked.has(keyOf(task))} onPick={() => onPick(keyOf(task))} />
          </li>
        ))}
      </ul>
      <Pager
        summary={t('desk.shown', { count: items.length })}
        onFirst={wish.after === null ? undefined : () => onChange({ after: null })}
        onNext={next === null ? undefined : () => onChange({ after: next })}
      />
    </>
  );
}

function Nothing({ wish: { scope, procedure, channel, time }, onChange }: Pick<TaskListProps, 'wish' | 'onChange'>) {
  const { t } = useTexts();
  const isNarrowed = Boolean(procedure ?? channel ?? time);
  const clear = () => onChange({ procedure: null, channel: null, time: null });
  const action = isNarrowed ? <Button onClick={clear}>{t('desk.filter.clear')}</Button> : scope === 'mine' ? <NavLink className="m-btn" to="/desk?scope=unassigned">{t('desk.empty.take')}</NavLink> : null;
  return <EmptyState title={t(isNarrowed ? 'desk.empty.narrowed' : `desk.empty.${scope}`)} action={action} />;
}
