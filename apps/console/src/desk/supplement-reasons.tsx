import { DEFECT_KINDS, type DefectKind } from '@app/contracts';
import { useTexts } from '@app/ui';
import type { FilesOfComponent } from './dossier-types.js';
import type { ComponentHere } from './use-desk.js';

interface Defect {
  readonly kind: DefectKind;
  readonly note: string;
}
/** What is wrong with which paper, by its code. */
export type Defects = Readonly<Record<string, Defect>>;

interface SupplementReasonsProps {
  readonly components: readonly FilesOfComponent[];
  readonly defects: Defects;
  readonly onChange: (defects: Defects) => void;
}
/** Paper by paper: lacking, not valid, not clear, and what to do about it. Becomes the reasons of form 02. */
export function SupplementReasons({ components, defects, onChange }: SupplementReasonsProps) {
  const { t, pick } = useTexts();
  const change = (code: string, kind: DefectKind | undefined, note: string) => {
    const { [code]: _before, ...others } = defects;
    onChange(kind === undefined ? others : { ...others, [code]: { kind, note } });
  };
  return (
    <fieldset className="d-reasons">
      <legend>{t('desk.supplement.papers')}</legend>
      {components.map(({ code, name }) => {
        const defect = defects[code];
        return (
          <div key={code}>
            <span id={`d-reason-${code}`}>{pick(name)}</span>
            <select aria-labelledby={`d-reason-${code}`} value={defect?.kind ?? ''} onChange={({ target }) => change(code, DEFECT_KINDS.find((one) => one === target.value), defect?.note ?? '')}>
              <option value="">{t('desk.supplement.right')}</option>
              {DEFECT_KINDS.map((kind) => <option key={kind} value={kind}>{t(`desk.supplement.${kind}`)}</option>)}
            </select>
            {defect ? <input className="m-input" aria-label={t('desk.supplement.note', { paper: pick(name) })} placeholder={t('desk.supplement.noteHint')} maxLength={300} value={defect.note} onChange={({ target }) => change(code, defect.kind, target.value)} /> : null}
          </div>
        );
      })}
    </fieldset>
  );
}

/** What must be there and did not come is named before anybody looks: the officer reads it, and takes back what is not so. */
export const lackingIn = (components: readonly ComponentHere[]): Defects =>
  Object.fromEntries(components.filter(({ isMandatory, isThere }) => isMandatory && !isThere).map(({ code }) => [code, { kind: 'missing', note: '' }]));

/** As they are sent: each reader and each paper words them for itself. */
export const defectsOf = (defects: Defects): { component: string; kind: DefectKind; note?: string }[] =>
  Object.entries(defects).map(([component, { kind, note }]) => ({ component, kind, ...(note.trim() && { note: note.trim() }) }));
