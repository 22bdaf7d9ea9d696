import type { ReadableAnswer } from '@app/contracts';
import { useTexts } from '@app/ui';

/** Answers as they are read; what was not answered is left out. */
export function ReadableAnswers({ answers }: { readonly answers: readonly ReadableAnswer[] }) {
  const { pick } = useTexts();
  const said = answers.filter(({ value, rows }) => value !== null || (rows?.length ?? 0) > 0);
  return (
    <dl className="d-answers">
      {said.map(({ field, label, value, rows }) => (
        <div key={field}>
          <dt>{pick(label)}</dt>
          <dd>
            {value && !rows?.length ? pick(value) : null}
            {rows?.map((row, at) => <ReadableAnswers key={at} answers={row} />)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
