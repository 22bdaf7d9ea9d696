import { lazy, Suspense } from 'react';
import { Link, useSearchParams } from 'react-router';
import { BackIcon, classes, problemOf, ProblemNotice, Skeleton, useLive, useTexts } from '@app/ui';
import { DossierHead } from './dossier-head.js';
import type { Dossier } from './dossier-types.js';
import { LogTab } from './log-tab.js';
import { PapersTab } from './papers-tab.js';
import { TimelineTab } from './timeline-tab.js';
import { type Onward, useDossier, useLookAtOne } from './use-desk.js';
import { WorkTab } from './work-tab.js';

/** The diagram brings a viewer of its own: it comes when somebody looks at it. */
const DiagramTab = lazy(() => import('./diagram-tab.js'));
const TABS = ['work', 'papers', 'timeline', 'diagram', 'log'] as const;
type Tab = (typeof TABS)[number];

/** A dossier beside the list it stands in. */
export function DossierPane({ code, close, sought }: { readonly code: string; readonly close: string; readonly sought: Onward['sought'] }) {
  const { t } = useTexts();
  const dossier = useDossier(code);
  const [params, setParams] = useSearchParams();
  const tab = TABS.find((one) => one === params.get('tab')) ?? 'work';
  const lookAtOne = useLookAtOne();
  useLive(`dossier:${code}`, () => void lookAtOne(code));
  const choose = (next: Tab) =>
    setParams((before) => {
      const after = new URLSearchParams(before);
      if (next === 'work') after.delete('tab');
      else after.set('tab', next);
      return after;
    }, { state: sought });
  return (
    <>
      <Link className="d-back m-btn quiet small" to={close} state={sought}><BackIcon /> {t('desk.back')}</Link>
      {dossier.isError && !dossier.data ? <div className="d-pad"><h1>{code}</h1><ProblemNotice problem={problemOf(dossier.error)} onRetry={() => void dossier.refetch()} /></div> : null}
      {dossier.isPending ? <div className="d-pad"><h1>{code}</h1><Skeleton lines={8} /></div> : null}
      {dossier.data ? (
        <>
          <DossierHead dossier={dossier.data} />
          <Tabs tab={tab} onChoose={choose} />
          <div className={classes('d-tab', tab === 'work' && 'is-work')} role="tabpanel" id="d-panel" aria-labelledby={`d-tab-${tab}`}>
            <TabContent tab={tab} dossier={dossier.data} />
          </div>
        </>
      ) : null}
    </>
  );
}

function Tabs({ tab, onChoose }: { readonly tab: Tab; readonly onChoose: (tab: Tab) => void }) {
  const { t } = useTexts();
  const move = (by: number) => {
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? 'work';
    onChoose(next);
    document.getElementById(`d-tab-${next}`)?.focus();
  };
  return (
    <div className="d-tabs" role="tablist" aria-label={t('desk.tabs')}>
      {TABS.map((one) => (
        <button
          key={one}
          id={`d-tab-${one}`}
          type="button"
          role="tab"
          aria-selected={one === tab}
          aria-controls="d-panel"
          tabIndex={one === tab ? 0 : -1}
          onClick={() => onChoose(one)}
          onKeyDown={({ key }) => (key === 'ArrowRight' ? move(1) : key === 'ArrowLeft' ? move(-1) : undefined)}
        >
          {t(`desk.tab.${one}`)}
        </button>
      ))}
    </div>
  );
}

function TabContent({ tab, dossier }: { readonly tab: Tab; readonly dossier: Dossier }) {
  if (tab === 'papers') return <PapersTab dossier={dossier} />;
  if (tab === 'timeline') return <TimelineTab dossier={dossier} />;
  if (tab === 'log') return <LogTab dossier={dossier} />;
  if (tab === 'diagram') return <Suspense fallback={<Skeleton lines={6} />}><DiagramTab dossier={dossier} /></Suspense>;
  return <WorkTab dossier={dossier} />;
}
