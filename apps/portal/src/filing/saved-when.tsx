import { Button, formatTime, ProblemNotice, useTexts } from '@app/ui';
import type { Saving } from './use-draft.js';

/** Whether what was typed is kept, and since when. */
export function SavedWhen({ saving, onRetry }: { readonly saving: Saving; readonly onRetry: () => void }) {
  const { t } = useTexts();
  if (saving.state === 'problem' && saving.problem.code === 'ui.unreachable') {
    return <div className="f-offline" role="status"><p>{t('filing.saved.offline')}</p><Button size="small" onClick={onRetry}>{t('filing.saved.now')}</Button></div>;
  }
  if (saving.state === 'problem' && saving.problem.status !== 401) {
    const isChanged = saving.problem.code === 'filing.draft_changed';
    return (
      <div>
        <ProblemNotice problem={saving.problem} {...(!isChanged && { onRetry })} />
        {isChanged ? <Button onClick={() => location.reload()}>{t('filing.saved.reload')}</Button> : null}
      </div>
    );
  }
  const words = saving.state === 'saved' ? t('filing.saved.at', { time: formatTime(saving.at) }) : saving.state === 'problem' ? t('filing.saved.not') : t('filing.saved.soon');
  return <p className="f-saved" role="status">{words}</p>;
}
