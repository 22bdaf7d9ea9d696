import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { TaskLineView } from '@app/contracts';
import { api, need, newIdempotencyKey, problemOf, useTexts } from '@app/ui';
import { choicesOf, isSigning, placeOf, stepOf } from './choices.js';
import type { Act, Dossier } from './dossier-types.js';
import { tell, type Wanted } from './give-command.js';
import { useLookAgain } from './use-desk.js';

/** What can be done to all of them: under which name, and what is sent beside the place of each. */
export interface Doing {
  readonly label: string;
  readonly command: Wanted['command'];
  readonly data: Wanted['data'];
}
export interface Line {
  readonly task: TaskLineView;
  readonly said: string;
  readonly isDone: boolean;
}

/** What all of them allow is found with the first; what one of them does not allow its own answer says. */
export function useBulk(tasks: readonly TaskLineView[]) {
  const { t, pick } = useTexts();
  const lookAgain = useLookAgain();
  const [example] = tasks;
  const first = useQuery({ queryKey: ['bulk', example?.code], staleTime: 0, gcTime: 0, queryFn: () => dossierOf(example?.code ?? '') });
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [isRunning, setRunning] = useState(false);
  const may = (command: Act['command']): Act | undefined => first.data?.available.find((act) => act.command === command && act.step === example?.step && act.allowed);
  const completed = first.data ? choicesOf(first.data).filter(({ act, outcome }) => act.step === example?.step && act.allowed && act.inBulk === true && !outcome?.requiresReason && !outcome?.asks?.length && act.form === undefined && !isSigning(outcome)) : [];
  const ways: readonly Doing[] = [
    ...completed.map(({ act, outcome }): Doing => ({
      label: outcome ? pick(outcome.label) : t('desk.complete', { step: stepOf(act, { pick }) }), command: 'complete', data: { ...(outcome && { outcome: outcome.id }), inBulk: true },
    })),
    ...(may('claim') ? [{ label: t('desk.claim'), command: 'claim', data: {} } as const] : []),
  ];
  const run = async (doing: Doing) => {
    setRunning(true);
    for (const task of tasks) {
      const line = await one(task, doing, t('desk.bulk.done'));
      setLines((before) => [...before, line]);
      if (line.isDone) await lookAgain(task.code);
    }
    setRunning(false);
  };
  return { ways: first.data ? ways : null, problem: first.error ? problemOf(first.error) : null, again: () => void first.refetch(), assign: may('assign') ?? null, lines, isRunning, run };
}

const dossierOf = (code: string): Promise<Dossier> => need(api.GET('/api/dossiers/{code}', { params: { path: { code } } }));

/** Each is sent by itself, to the place of its own line. */
async function one(task: TaskLineView, { command, data }: Doing, done: string): Promise<Line> {
  try {
    const { version } = await dossierOf(task.code);
    const place = placeOf({ step: task.step, ...(task.instance !== null && { instance: task.instance }) });
    const answer = await tell(task.code, { command, data: { ...place, ...data }, expectedVersion: version, key: newIdempotencyKey() });
    return answer.ok ? { task, said: done, isDone: true } : { task, said: answer.error.detail, isDone: false };
  } catch (error) {
    return { task, said: problemOf(error).detail, isDone: false };
  }
}
