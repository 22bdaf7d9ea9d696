import { Link } from 'react-router';
import type { ProcedureReading } from '@app/bpmn';
import { BackIcon, Button, formatTime, useTexts } from '@app/ui';
import { leadToNextAct } from '../review/lead-to-next-act.js';
import type { Next } from '../review/next-act.js';
import { StateChip } from './state-chip.js';
import { type Tab, TABS } from './tabs.js';
import { type EditedDraft, stateNow } from './use-draft.js';

export interface HeaderProps {
  readonly edited: EditedDraft;
  readonly reading: ProcedureReading | null;
  readonly tab: Tab;
  readonly canDesign: boolean;
  readonly next: Next;
  readonly onTab: (tab: Tab) => void;
  /** To the button of what comes next, from another tab. */
  readonly onAct: () => void;
  /** Opens the list of what is wrong. */
  readonly onProblems: () => void;
}

/** What is worked on and how it stands; the acts in the order they are done. */
export function Header({ edited, reading, tab, canDesign, next, onTab, onAct, onProblems }: HeaderProps) {
  const { t } = useTexts();
  const { draft, content, saving } = edited;
  const code = typeof content.record['code'] === 'string' ? content.record['code'] : '';
  const errors = reading?.problems.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <header className="dz-head">
      <div className="dz-title">
        <Link to="/designer" aria-label={t('designer.back')} className="m-btn small quiet"><BackIcon /></Link>
        <h1 title={draft.name}>{draft.name || t('designer.unnamed')}</h1>
        <span className="m-code">{code || t('designer.noCode')}</span>
        <StateChip state={stateNow(edited)} />
        <span className="dz-saved">{canDesign ? (saving === 'saved' ? t('designer.savedAt', { time: formatTime(draft.updatedAt) }) : t(`designer.saving.${saving}`)) : t('designer.readOnly')}</span>
        <span className="dz-grow" />
        <Verdict reading={reading} errors={errors} onProblems={onProblems} />
        <Button size="small" onClick={() => onTab('trial')}>{t('designer.act.try')}</Button>
        <Button size="small" onClick={() => onTab('compare')}>{t('designer.act.compare')}</Button>
        <Button size="small" look={next.act === null ? 'plain' : 'go'} className="dz-next-act" onClick={() => (tab === 'review' ? leadToNextAct() : onAct())}>{t(next.words)}</Button>
      </div>
      <nav className="dz-tabs" aria-label={t('designer.tabs')}>
        {TABS.map((each) => <button key={each} type="button" aria-current={each === tab ? 'page' : undefined} onClick={() => onTab(each)}>{t(`designer.tab.${each}`)}</button>)}
      </nav>
    </header>
  );
}

function Verdict({ reading, errors, onProblems }: { readonly reading: ProcedureReading | null; readonly errors: number; readonly onProblems: () => void }) {
  const { t } = useTexts();
  if (reading === null) return <span className="dz-verdict-chip" role="status">{t('designer.checking')}</span>;
  const proofs = reading.proofs ?? [];
  const isProved = proofs.length > 0 && proofs.every(({ verdict }) => verdict === 'proved');
  if (errors > 0) return <span role="status"><button type="button" className="dz-verdict-chip bad" title={t('designer.errors.open')} onClick={onProblems}>✕ {t('designer.errors', { count: errors })}</button></span>;
  return <span className="dz-verdict-chip fine" role="status">✓ {t(isProved ? 'designer.fineAndProved' : 'designer.fine')}</span>;
}
