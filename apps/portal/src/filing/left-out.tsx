import type { DroppedAnswer } from '@app/contracts';
import { useTexts } from '@app/ui';

/** The form has changed since the draft was saved: which answers it does not take any more, and what stood there. */
export function LeftOut({ dropped }: { readonly dropped: readonly DroppedAnswer[] }) {
  const { t, pick } = useTexts();
  if (dropped.length === 0) return null;
  return (
    <section className="m-sheet f-box f-note" aria-labelledby="left-out" role="status">
      <h2 id="left-out">{t('filing.leftOut.title')}</h2>
      <p>{t('filing.leftOut.text')}</p>
      <ul>{dropped.map(({ field, name, said }) => <li key={field}><strong>{pick(name)}</strong>{said.length > 0 ? <>: {said.map((each) => `“${each}”`).join(', ')}</> : null}</li>)}</ul>
    </section>
  );
}
