import { useEffect, useEffectEvent, useState } from 'react';
import type { TaskLineView } from '@app/contracts';
import { Button, useTexts } from '@app/ui';
import { BulkPanel } from './bulk-panel.js';
import { keyOf } from './task-list.js';
import { isFocusLost } from './use-focus-back.js';

interface BulkBarProps {
  /** Picked. */
  readonly tasks: readonly TaskLineView[];
  /** The whole page of the list. */
  readonly shown: readonly TaskLineView[];
  readonly onPick: (keys: readonly string[]) => void;
  readonly onClear: () => void;
  /** Nothing is picked any more, and the focus was here. */
  readonly onFocusLost: () => void;
}
/** The same for several dossiers at the same step. */
export function BulkBar({ tasks, shown, onPick, onClear, onFocusLost }: BulkBarProps) {
  const { t } = useTexts();
  // What was picked leaves the list while it is done: the panel goes on with what it began with, and tells how each went.
  const [begun, setBegun] = useState<readonly TaskLineView[] | null>(null);
  const isShown = tasks.length > 0 || begun !== null;
  const leave = useEffectEvent(() => {
    if (isFocusLost()) onFocusLost();
  });
  useEffect(() => (isShown ? () => leave() : undefined), [isShown]);
  if (!isShown) return null;
  const [first] = tasks;
  const isOneStep = tasks.every((task) => isAtStepOf(task, first));
  const alike = isOneStep ? shown.filter((task) => isAtStepOf(task, first)) : [];
  return (
    <div className="d-bulk" role="region" aria-label={t('desk.bulk')}>
      <strong>{t('desk.bulk.picked', { count: tasks.length })}</strong>
      {isOneStep ? <Button size="small" onClick={() => setBegun(tasks)}>{t('desk.bulk.act')}</Button> : <span>{t('desk.bulk.differ')}</span>}
      {alike.length > tasks.length ? <Button size="small" onClick={() => onPick(alike.map(keyOf))}>{t('desk.bulk.alike', { count: alike.length })}</Button> : null}
      <Button size="small" look="quiet" onClick={onClear}>{t('desk.bulk.clear')}</Button>
      {begun ? <BulkPanel tasks={begun} onClose={() => setBegun(null)} onDone={(left) => onPick(left.map(keyOf))} /> : null}
    </div>
  );
}

const isAtStepOf = (task: TaskLineView, other: TaskLineView | undefined): boolean => task.procedureCode === other?.procedureCode && task.step === other.step;
