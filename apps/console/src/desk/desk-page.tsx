import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { TaskLineView } from '@app/contracts';
import { problemOf, ProblemNotice, Skeleton, useLive, usePageTitle, useTexts } from '@app/ui';
import { Rail } from '../shell/rail.js';
import { isFreshlySought, type Sought } from '../shell/sought.js';
import { BulkBar } from './bulk-bar.js';
import { DossierPane } from './dossier-pane.js';
import { Filters } from './filters.js';
import { FoundFilters, FoundList } from './found-list.js';
import { NextTaskPlace } from './next-task.js';
import { Queues } from './queues.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { StandingIn } from './standing-in.js';
import { keyOf, TaskList } from './task-list.js';
import { useCounts, useFound, useTasks, useWish } from './use-desk.js';
import { useListPlace } from './use-list-place.js';
import { useRowKeys } from './use-row-keys.js';
import './desk.css';

const NOTHING: readonly TaskLineView[] = [];

/** Queues, list, dossier side by side; on a narrow screen the dossier takes the place of the list. */
export function DeskPage() {
  const { t } = useTexts();
  const { code } = useParams();
  const [wish, change, { search, sought }] = useWish();
  const isSearch = wish.text !== null;
  const tasks = useTasks(wish);
  const counts = useCounts();
  const found = useFound(wish);
  const items = (isSearch ? undefined : tasks.data?.items) ?? NOTHING;
  const rows = isSearch ? (found.data?.items ?? NOTHING) : items;
  const picks = usePicks(items);
  const heading = useRef<HTMLHeadingElement>(null);
  const addressOf = useCallback((of: string) => `/desk/${encodeURIComponent(of)}${search ? `?${search}` : ''}`, [search]);
  useOpenOnly({ code, text: wish.text, found: found.data?.items, addressOf });
  const close = `/desk${search ? `?${search}` : ''}`;
  useLive('tasks', () => void Promise.all([isSearch ? found.refetch() : tasks.refetch(), counts.refetch()]));
  const next = useRowKeys({ items: rows, code, addressOf, close, sought, onPick: (at) => picks.toggle(items[at]) });
  useListPlace(code);
  const title = isSearch ? t('desk.found') : t(`desk.scope.${wish.scope}`);
  usePageTitle(code ?? title);
  return (
    <>
      <Rail><Queues scope={isSearch ? null : wish.scope} /></Rail>
      <div className={code ? 'd-desk has-one' : 'd-desk'}>
        <section className="d-side" aria-label={t('desk.listLabel')}>
          <header className="d-bar">
            {code ? <h2 ref={heading} tabIndex={-1}>{title}</h2> : <h1 ref={heading} tabIndex={-1}>{title}</h1>}
            <span>{t(isSearch ? 'desk.found.sorted' : 'desk.sorted')}</span>
          </header>
          <StandingIn />
          {isSearch ? <FoundFilters wish={wish} onChange={change} /> : <Filters wish={wish} onChange={change} />}
          <BulkBar tasks={items.filter((task) => picks.picked.has(keyOf(task)))} shown={items} onPick={picks.pickAll} onClear={picks.clear} onFocusLost={() => heading.current?.focus()} />
          <Listed asked={isSearch ? found : tasks}>
            {isSearch
              ? found.data ? <FoundList page={found.data} wish={wish} sought={sought} open={code} addressOf={addressOf} onChange={change} /> : null
              : tasks.data ? <TaskList page={tasks.data} wish={wish} open={code} picked={picks.picked} addressOf={addressOf} onPick={picks.pick} onChange={change} /> : null}
          </Listed>
        </section>
        <section className="d-one" aria-label={t('desk.dossier')}>
          <NextTaskPlace.Provider value={next}>{code ? <DossierPane key={code} code={code} close={close} sought={sought} /> : <PickOne />}</NextTaskPlace.Provider>
        </section>
      </div>
      <ShortcutSheet />
    </>
  );
}

interface AskedList {
  readonly isError: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  refetch(): Promise<unknown>;
}
/** A list, or what stands in its place until it is there. */
function Listed({ asked, children }: { readonly asked: AskedList; readonly children: ReactNode }) {
  if (asked.isError) return <ProblemNotice problem={problemOf(asked.error)} onRetry={() => void asked.refetch()} />;
  return asked.isPending ? <Skeleton lines={6} /> : <>{children}</>;
}

function PickOne() {
  const { t } = useTexts();
  return <div className="d-pickone"><p><strong>{t('desk.pick')}</strong></p><p>{t('desk.pickText')}</p></div>;
}

/** What was ticked and is still in the list. */
function usePicks(items: readonly TaskLineView[]) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const picked = useMemo(() => new Set(items.map(keyOf).filter((key) => ticked.has(key))), [items, ticked]);
  const pick = (key: string) =>
    setTicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const toggle = (task: TaskLineView | undefined) => {
    if (task) pick(keyOf(task));
  };
  return { picked, pick, pickAll: (keys: readonly string[]) => setTicked(new Set(keys)), toggle, clear: () => setTicked(new Set()) };
}

interface FoundOnly {
  readonly code: string | undefined;
  readonly text: string | null;
  readonly found: readonly { readonly code: string }[] | undefined;
  readonly addressOf: (code: string) => string;
}
/** Who types a whole code wants that dossier, not a list of one. Only as it was typed: who closes it comes to the list. */
function useOpenOnly({ code, text, found, addressOf }: FoundOnly) {
  const navigate = useNavigate();
  const isFresh = isFreshlySought(useLocation().state);
  const [only] = found ?? [];
  const to = isFresh && code === undefined && text !== null && found?.length === 1 && only?.code.toUpperCase() === text.toUpperCase() ? addressOf(only.code) : null;
  useEffect(() => {
    if (to !== null && text !== null) void navigate(to, { replace: true, state: { text } satisfies Sought });
  }, [to, text, navigate]);
}
