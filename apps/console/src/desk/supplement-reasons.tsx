import { type Texts, useTexts } from '@app/ui';
import type { FilesOfComponent } from './dossier-types.js';

const KINDS = ['missing', 'invalid', 'unclear'] as const;
type Kind = (typeof KINDS)[number];
interface Defect {
  readonly kind: Kind;
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
  const change = (code: string, kind: Kind | undefined, note: string) => {
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
            <select aria-labelledby={`d-reason-${code}`} value={defect?.kind ?? ''} onChange={({ target }) => change(code, KINDS.find((one) => one === target.value), defect?.note ?? '')}>
              <option value="">{t('desk.supplement.right')}</option>
              {KINDS.map((kind) => <option key={kind} value={kind}>{t(`desk.supplement.${kind}`)}</option>)}
            </select>
            {defect ? <input className="m-input" aria-label={t('desk.supplement.note', { paper: pick(name) })} placeholder={t('desk.supplement.noteHint')} maxLength={300} value={defect.note} onChange={({ target }) => change(code, defect.kind, target.value)} /> : null}
          </div>
        );
      })}
    </fieldset>
  );
}

export const defectsText = (defects: Defects, named: (code: string) => string, t: Texts['t']): string =>
  Object.entries(defects)
    .map(([code, { kind, note }], at) => `${at + 1}. ${named(code)}: ${t(`desk.supplement.${kind}`).toLowerCase()}${note.trim() ? ` (${note.trim()})` : ''}.`)
    .join('\n');
