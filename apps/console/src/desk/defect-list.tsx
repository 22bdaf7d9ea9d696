import { DEFECT_WORDS, type DefectView } from '@app/contracts';
import { useTexts } from '@app/ui';

/** Papers found wanting, in the reader's own language. */
export function DefectList({ defects }: { readonly defects: readonly DefectView[] }) {
  const { pick } = useTexts();
  if (defects.length === 0) return null;
  return <ul className="d-defects">{defects.map(({ component, name, kind, note }) => <li key={component}>{pick(name)}: {pick(DEFECT_WORDS[kind])}{note ? ` (${note})` : ''}</li>)}</ul>;
}
