import { useState } from 'react';
import type { FileView } from '@app/contracts';
import { api, asked } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { formatFileSize } from '../format/file-size.js';
import { Button } from '../kit/button.js';
import { ProblemNotice } from '../kit/problem-notice.js';
import { currentLanguage, useTexts } from '../texts/texts.js';

/** A file of a draft: a small picture where it is one, its name and size, a way to take it back. */
export function AttachedFile({ file, onGone }: { readonly file: FileView; readonly onGone: () => void }) {
  const { t } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const href = `/api/files/${file.fileId}?inline=1`;
  const isPicture = /^image\/(jpeg|png)$/.test(file.mediaType) && file.scan !== 'QUARANTINED';
  const remove = async () => {
    setBusy(true);
    const answer = await asked(api.DELETE('/api/files/{id}', { params: { path: { id: file.fileId } } }));
    setBusy(false);
    if (answer.ok) onGone();
    else setProblem(answer.error);
  };
  return (
    <div className="m-file">
      {isPicture ? <img src={href} alt="" loading="lazy" /> : <span className="kind" aria-hidden="true">{file.name.split('.').pop()?.toUpperCase()}</span>}
      <span className="name">
        {file.scan === 'QUARANTINED' ? file.name : <a href={href} target="_blank" rel="noreferrer">{file.name}</a>}
        <span className="hint">{formatFileSize(file.size, currentLanguage())}{file.scan === 'QUARANTINED' ? ` · ${t('filing.papers.quarantined')}` : ''}</span>
      </span>
      <Button size="small" look="quiet" isBusy={isBusy} onClick={() => void remove()} aria-label={t('filing.papers.removeOf', { name: file.name })}>{t('filing.papers.remove')}</Button>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </div>
  );
}
