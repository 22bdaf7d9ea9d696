import { type MouseEvent, useState } from 'react';
import { Button, type Problem, ProblemNotice, takeAlong, useTexts } from '@app/ui';

const ENDS = ['xlsx', 'csv'] as const;

/** A table to be taken along, all of it and not this page of it. Only by whoever has just shown again who they are. */
export function TableFiles({ of, query }: { readonly of: 'statistics' | 'dossiers'; readonly query: string }) {
  const { t } = useTexts();
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    setProblem(await takeAlong(event.currentTarget.href));
  };
  return (
    <>
      <div className="k-acts">
        {ENDS.map((end) => <a key={end} className="m-btn small" href={`/api/audit/${of}.${end}?${query}`} download onClick={(event) => void take(event)}>{t(`audit.${end}`)}</a>)}
        <PrintButton />
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </>
  );
}

/** On paper the page says what was asked instead of the fields one asks with. */
export function PrintButton() {
  const { t } = useTexts();
  return <Button size="small" className="au-print" onClick={() => print()}>{t('audit.print')}</Button>;
}
