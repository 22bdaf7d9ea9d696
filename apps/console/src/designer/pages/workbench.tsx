import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ProblemNotice, Skeleton, usePageTitle, useTexts } from '@app/ui';
import { AskFirst } from '../../shell/ask-first.js';
import { useReading } from '../checking/use-reading.js';
import { KnownNames } from '../panel/use-vocabulary.js';
import { LED_HERE } from '../review/lead-to-next-act.js';
import { nextAct } from '../review/next-act.js';
import type { Draft } from './draft-api.js';
import { DrawingBoard } from './drawing-board.js';
import { Header } from './header.js';
import type { TabProps } from './tab-props.js';
import { type Tab, TABS } from './tabs.js';
import { useCanDesign } from './use-can-design.js';
import { stateNow, useDraft } from './use-draft.js';
import { useDrawer } from './use-drawer.js';

const DocumentsTab = lazy(() => import('../documents/documents-tab.js'));
const FormsTab = lazy(() => import('../documents/forms-tab.js'));
const TrialTab = lazy(() => import('../trial/trial-tab.js'));
const CompareTab = lazy(() => import('../compare/compare-tab.js'));
const ReviewTab = lazy(() => import('../review/review-tab.js'));

/** The drawing, and everything else that belongs to the procedure, on one screen. Which side is open stands in the address. */
export function Workbench({ first, onReload }: { readonly first: Draft; readonly onReload: () => void }) {
  const { t } = useTexts();
  const edited = useDraft(first);
  const [params, setParams] = useSearchParams();
  const asked = params.get('tab');
  const mayDesign = useCanDesign();
  // Who has nothing to draw comes to decide, or to see how it stands.
  const [landing] = useState<Tab>(() => (nextAct(first, mayDesign).act === 'submit' ? 'diagram' : 'review'));
  const tab = TABS.find((each) => each === asked) ?? landing;
  const open = (next: Tab): void => setParams((before) => { before.set('tab', next); return before; }, { replace: true });
  const leadToAct = (): void => setParams((before) => { before.set('tab', 'review'); return before; }, { replace: true, state: LED_HERE });
  const reading = useReading(edited.content);
  const canDesign = mayDesign && edited.draft.state !== 'PUBLISHED';
  const next = nextAct({ ...edited.draft, state: stateNow(edited) }, mayDesign);
  const [round, setRound] = useState(0);
  const drawer = useDrawer();
  const showProblems = (): void => {
    if (tab !== 'outline') open('diagram');
    drawer.show('problems');
  };
  usePageTitle(edited.draft.name);
  return (
    <KnownNames papers={edited.content.papers}><div className="dz-bench">
      <Header {...{ edited, reading, tab, canDesign, next }} onTab={open} onAct={leadToAct} onProblems={showProblems} />
      {edited.trouble ? <div className="dz-trouble"><ProblemNotice problem={edited.trouble} onRetry={edited.trouble.status === 409 ? onReload : () => void edited.flush()} /></div> : null}
      <div className="dz-tab" hidden={tab !== 'diagram' && tab !== 'outline'}>
        <DrawingBoard key={round} {...{ edited, reading, canDesign, drawer }} isOutline={tab === 'outline'} onDiagram={() => open('diagram')} />
      </div>
      <Suspense fallback={<div className="k-page"><Skeleton /></div>}>
        <Other {...{ tab, edited, canDesign, next, reading }} onReplaced={() => setRound((before) => before + 1)} />
      </Suspense>
      {edited.leaving ? <AskFirst title={t('designer.leave.ask')} go={t('designer.leave.go')} isBusy={false} onGo={edited.leaving.go} onClose={edited.leaving.stay}>{t('designer.leave.effect')}</AskFirst> : null}
      <span className="m-hidden" role="status">{t(`designer.saving.${edited.saving}`)}</span>
    </div></KnownNames>
  );
}

function Other({ tab, ...props }: TabProps & { readonly tab: Tab }) {
  if (tab === 'record') return <DocumentsTab {...props} />;
  if (tab === 'forms') return <FormsTab {...props} />;
  if (tab === 'trial') return <TrialTab {...props} />;
  if (tab === 'compare') return <CompareTab {...props} />;
  if (tab === 'review') return <ReviewTab {...props} />;
  return null;
}
