import { useTexts } from '@app/ui';
import type { Dossier } from './dossier-types.js';
import { type ComponentHere, useDeclaration } from './use-desk.js';

interface ChecklistProps {
  readonly dossier: Dossier;
  readonly files: readonly ComponentHere[];
}
/** What this step has to look at, as far as the house knows it: each paper this case asks for and whether it came, and what it does not ask for. */
export function Checklist({ dossier, files }: ChecklistProps) {
  const { t, pick } = useTexts();
  const came = useCame(dossier);
  const lines = files.map((component) => ({ ...component, said: came(component) }));
  const [wanted, spared] = [lines.filter(({ isAsked, said }) => isAsked !== false || said !== ''), lines.filter(({ isAsked, said }) => isAsked === false && said === '')];
  if (lines.length === 0 || dossier.position.ended) return null;
  return (
    <>
      <h2>{t('desk.check')}</h2>
      <ul className="d-checks">{wanted.map((line) => <Line key={line.code} line={line} />)}</ul>
      {spared.length > 0 ? (
        <details className="d-spared">
          <summary>{t('desk.check.spared', { count: spared.length })}</summary>
          <ul>{spared.map(({ code, name }) => <li key={code}>{pick(name)}</li>)}</ul>
        </details>
      ) : null}
    </>
  );
}

function Line({ line: { name, note, said, ...paper } }: { readonly line: ComponentHere & { readonly said: string } }) {
  const { t, pick } = useTexts();
  const isLacking = said === '' && paper.isMandatory;
  return (
    <li>
      <span className={said !== '' ? 'ok' : isLacking ? 'no' : undefined} aria-hidden="true">{said !== '' ? '✓' : isLacking ? '○' : '–'}</span>
      <span>{pick(name)}{said === '' && note ? <small>{pick(note)}</small> : null}</span>
      <span>{said !== '' ? said : t(`desk.check.${lackOf(paper)}`)}</span>
    </li>
  );
}

/** What it means that nothing came. */
function lackOf({ isMandatory, isShown, isAsked }: Pick<ComponentHere, 'isMandatory' | 'isShown' | 'isAsked'>): 'missing' | 'shown' | 'unknown' | 'optional' {
  if (isMandatory) return 'missing';
  if (isShown) return 'shown';
  return isAsked === null ? 'unknown' : 'optional';
}

/** Files, copies on paper, or why it did not come; empty where nothing is known of it. */
function useCame(dossier: Dossier): (component: ComponentHere) => string {
  const { t } = useTexts();
  const onPaper = useDeclaration(dossier).data?.papers ?? [];
  return ({ code, files: sent }) => {
    const paper = onPaper.find((one) => one.code === code);
    const copies = (paper?.originals ?? 0) + (paper?.copies ?? 0);
    return [
      sent.length > 0 ? t('desk.check.files', { count: sent.length }) : '',
      copies > 0 ? t('desk.check.onPaper', { originals: paper?.originals ?? 0, copies: paper?.copies ?? 0 }) : '',
      paper?.missingBecause ?? '',
    ].filter(Boolean).join(' · ');
  };
}
