import type { FileLimits, FilingComponent, PaperHandedOver } from '@app/contracts';
import { AddFiles, AttachedFile, classes, TextField, useForm, useTexts } from '@app/ui';
import { filesOf } from './filing-api.js';
import type { HeldDraft } from './use-draft.js';

interface PaperProps {
  readonly held: HeldDraft;
  readonly component: FilingComponent;
  readonly limits: FileLimits;
  readonly isAsked: boolean;
}
/** One paper: its files, and the ways to add one. */
export function Paper({ held, component, limits, isAsked }: PaperProps) {
  const { t, pick } = useTexts();
  const { errors } = useForm();
  const { code, name, note } = component;
  const id = `papers.${code}`;
  const files = held.draft.files.filter((file) => file.component === code);
  const error = files.length > 0 ? undefined : errors.get(id);
  const said = held.edit.papers.find((paper) => paper.code === code);
  return (
    <section className={classes('m-sheet f-box m-field f-paper', error && 'has-error')} aria-labelledby={`${id}-name`}>
      <h2 id={`${id}-name`}>{pick(name)} {isAsked ? null : <span className="must">({t('frame.optional')})</span>}</h2>
      {note ? <p className="hint">{pick(note)}</p> : null}
      {files.map((file) => <AttachedFile key={file.fileId} file={file} onGone={() => void held.refresh()} />)}
      <AddFiles id={id} to={filesOf(held.draft.id)} component={code} limits={limits} hasFiles={files.length > 0} name={pick(name)} onAdded={() => held.refresh()} />
      {isAsked && note && files.length === 0 ? <WhyNot id={`${id}.why`} said={said} onSay={(missingBecause) => held.change({ papers: withPaper(held.edit.papers, code, missingBecause) })} /> : null}
      {error ? <div className="error">{error}</div> : null}
    </section>
  );
}

/** Where the procedure knows a case in which the paper need not come. */
function WhyNot({ id, said, onSay }: { readonly id: string; readonly said: PaperHandedOver | undefined; readonly onSay: (why: string | null) => void }) {
  const { t } = useTexts();
  const isTicked = said?.missingBecause !== undefined;
  return (
    <div>
      <label className="m-check"><input type="checkbox" checked={isTicked} onChange={(event) => onSay(event.currentTarget.checked ? '' : null)} /> {t('filing.papers.notNeeded')}</label>
      {isTicked ? <TextField id={id} label={t('filing.papers.why')} hint={t('filing.papers.whyHint')} required maxLength={500} value={said?.missingBecause ?? ''} onChange={(event) => onSay(event.currentTarget.value)} /> : null}
    </div>
  );
}

const withPaper = (papers: readonly PaperHandedOver[], code: string, why: string | null): readonly PaperHandedOver[] => [
  ...papers.filter((paper) => paper.code !== code),
  ...(why === null ? [] : [{ code, missingBecause: why }]),
];
