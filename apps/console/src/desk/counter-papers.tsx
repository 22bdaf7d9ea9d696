import type { FilingComponent, FilingProcedureView, PaperHandedOver } from '@app/contracts';
import { AddFiles, AttachedFile, classes, TextField, useTexts } from '@app/ui';
import { filesAtCounter } from './counter-api.js';
import type { CounterDraft } from './use-counter-draft.js';

/** What came, paper by paper: originals and copies counted, and the scan of each. */
export function CounterPapers({ held, procedure, errors }: { readonly held: CounterDraft; readonly procedure: FilingProcedureView; readonly errors: ReadonlyMap<string, string> }) {
  const { t, pick } = useTexts();
  const states = new Map(held.draft.components.map(({ code, isAsked }) => [code, isAsked]));
  const papers = procedure.components.filter(({ code, isForm, toShow }) => !isForm && !toShow && states.get(code) !== false);
  const shown = procedure.components.filter(({ isForm, toShow }) => !isForm && toShow);
  if (papers.length + shown.length === 0) return null;
  return (
    <fieldset className="m-form">
      <legend>{t('desk.new.papers')}</legend>
      {papers.map((component) => <Came key={component.code} held={held} component={component} limits={procedure.fileLimits} isNeeded={states.get(component.code) === true && (component.required || component.requiredWhen !== undefined)} error={errors.get(`papers.${component.code}`)} />)}
      {shown.length > 0 ? <div><p>{t('desk.new.toShow')}</p><ul className="d-toshow">{shown.map(({ code, name }) => <li key={code}>{pick(name)}</li>)}</ul></div> : null}
    </fieldset>
  );
}

interface CameProps {
  readonly held: CounterDraft;
  readonly component: FilingComponent;
  readonly limits: FilingProcedureView['fileLimits'];
  readonly isNeeded: boolean;
  readonly error: string | undefined;
}
function Came({ held, component, limits, isNeeded, error }: CameProps) {
  const { t, pick } = useTexts();
  const { code, name, note, originalQuantity, copyQuantity } = component;
  const files = held.draft.files.filter((file) => file.component === code);
  const said = held.edit.papers.find((one) => one.code === code);
  const say = (more: Partial<PaperHandedOver>) =>
    held.change((before) => ({ ...before, papers: withPaper(before.papers, { ...(before.papers.find((one) => one.code === code) ?? { code }), ...more }) }));
  return (
    <div className={classes('m-field d-came', error && 'has-error')} role="group" aria-labelledby={`papers.${code}-name`} id={`papers.${code}`} tabIndex={-1}>
      <span className="label" id={`papers.${code}-name`}>{pick(name)} {isNeeded ? null : <span className="must">({t('frame.optional')})</span>}</span>
      {note ? <span className="hint">{pick(note)}</span> : null}
      <div className="d-counts">
        <Count label={t('desk.new.originals')} count={said?.originals ?? 0} usual={originalQuantity} onCount={(originals) => say({ originals })} />
        <Count label={t('desk.new.copies')} count={said?.copies ?? 0} usual={copyQuantity} onCount={(copies) => say({ copies })} />
      </div>
      {files.map((file) => <AttachedFile key={file.fileId} file={file} onGone={() => void held.refresh()} />)}
      <AddFiles to={filesAtCounter(held.draft.id)} component={code} name={pick(name)} limits={limits} hasFiles={files.length > 0} onAdded={held.refresh} />
      {note && isNeeded ? <WhyNot id={`papers.${code}.why`} why={said?.missingBecause} onSay={(missingBecause) => say({ missingBecause })} /> : null}
      {error ? <div className="error">{error}</div> : null}
    </div>
  );
}

/** A tick says that it came; more than the law's number is typed. */
function Count({ label, count, usual, onCount }: { readonly label: string; readonly count: number; readonly usual: number; readonly onCount: (count: number) => void }) {
  const { t } = useTexts();
  return (
    <span className="d-tick">
      <label className="m-check"><input type="checkbox" checked={count > 0} onChange={({ currentTarget }) => onCount(currentTarget.checked ? Math.max(1, usual) : 0)} /> {label}</label>
      {count > 0 ? <input className="m-input" aria-label={t('desk.new.howMany', { kind: label })} type="number" min={1} max={100} value={count} onChange={({ currentTarget }) => onCount(Math.max(1, Math.min(100, Number(currentTarget.value) || 1)))} /> : null}
    </span>
  );
}

/** Where the procedure knows a case in which the paper need not come. */
function WhyNot({ id, why, onSay }: { readonly id: string; readonly why: string | undefined; readonly onSay: (why: string | undefined) => void }) {
  const { t } = useTexts();
  return (
    <div>
      <label className="m-check"><input type="checkbox" checked={why !== undefined} onChange={({ currentTarget }) => onSay(currentTarget.checked ? '' : undefined)} /> {t('desk.new.notNeeded')}</label>
      {why === undefined ? null : <TextField id={id} label={t('desk.new.notNeededWhy')} required maxLength={500} value={why} onChange={({ currentTarget }) => onSay(currentTarget.value)} />}
    </div>
  );
}

const withPaper = (papers: readonly PaperHandedOver[], { code, originals = 0, copies = 0, missingBecause }: PaperHandedOver): readonly PaperHandedOver[] => [
  ...papers.filter((one) => one.code !== code),
  ...(originals + copies > 0 || missingBecause !== undefined ? [{ code, originals, copies, ...(missingBecause !== undefined && { missingBecause }) }] : []),
];
