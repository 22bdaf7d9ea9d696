import { useTexts } from '@app/ui';
import type { Dossier, FilesOfComponent } from './dossier-types.js';
import { useDeclaration } from './use-desk.js';

interface ChecklistProps {
  readonly dossier: Dossier;
  readonly files: readonly FilesOfComponent[];
}
/** What this step has to look at, as far as the house knows it: each paper and whether it came, and the time so far. */
export function Checklist({ dossier, files }: ChecklistProps) {
  const { t, pick } = useTexts();
  const declaration = useDeclaration(dossier);
  const onPaper = declaration.data?.papers ?? [];
  const lines = files.map(({ code, name, files: sent }) => {
    const paper = onPaper.find((one) => one.code === code);
    const copies = (paper?.originals ?? 0) + (paper?.copies ?? 0);
    const said = [
      sent.length > 0 ? t('desk.check.files', { count: sent.length }) : '',
      copies > 0 ? t('desk.check.onPaper', { originals: paper?.originals ?? 0, copies: paper?.copies ?? 0 }) : '',
      paper?.missingBecause ?? '',
    ].filter(Boolean);
    return { code, name: pick(name), isThere: said.length > 0, said: said.join(' · ') };
  });
  if (lines.length === 0 || dossier.position.ended) return null;
  return (
    <>
      <h2>{t('desk.check')}</h2>
      <ul className="d-checks">
        {lines.map(({ code, name, isThere, said }) => (
          <li key={code}>
            <span className={isThere ? 'ok' : 'no'} aria-hidden="true">{isThere ? '✓' : '○'}</span>
            <span>{name}</span>
            <span>{isThere ? said : t('desk.check.missing')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
