import { useMutation } from '@tanstack/react-query';
import { api, Button, need, problemOf, ProblemNotice, useTexts } from '@app/ui';
import type { Words } from './templates.js';

/** The words as their reader would see them, written by the server with the values of a made-up dossier. Text stays text. */
export function TemplatePreview({ templateKey, words }: { readonly templateKey: string; readonly words: Words }) {
  const { t } = useTexts();
  const { language, channel, subject, body } = words;
  const preview = useMutation({
    mutationFn: async () => {
      const shown = await need(api.POST('/api/admin/templates/{key}/preview', { params: { path: { key: templateKey } }, body: { language, channel, subject, body } }));
      return { ...shown, of: JSON.stringify(words) };
    },
  });
  const shown = preview.data?.of === JSON.stringify(words) ? preview.data : null;
  return (
    <div className="a-preview">
      <Button size="small" isBusy={preview.isPending} onClick={() => preview.mutate()}>{t('administration.templates.preview')}</Button>
      {preview.error ? <ProblemNotice problem={problemOf(preview.error)} /> : null}
      {shown ? (
        <article className={`a-letter ${channel}`} lang={language} aria-label={t('administration.templates.previewOf')}>
          {shown.sms ? <p>{shown.sms.text}</p> : <><h3>{shown.subject}</h3>{shown.body.split(/\n{2,}/).map((paragraph, index) => <p key={index}>{paragraph}</p>)}</>}
        </article>
      ) : <p className="k-lead">{t('administration.templates.previewHint')}</p>}
      {shown?.sms ? <p className="k-lead">{t('administration.templates.sms', { length: shown.sms.text.length, parts: shown.sms.parts })}</p> : null}
    </div>
  );
}
