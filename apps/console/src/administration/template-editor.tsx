import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, Button, DayField, Form, need, ProblemNotice, problemOf, TextAreaField, TextField, todayInVietnam, useTexts } from '@app/ui';
import { TemplatePreview } from './template-preview.js';
import { type Template, type TemplateVersion, versionName, type Words } from './templates.js';

const slot = ({ language, channel }: Pick<Words, 'language' | 'channel'>): string => `${language}-${channel}`;

interface EditorProps {
  readonly template: Template;
  readonly shown: TemplateVersion;
  readonly mayPublish: boolean;
}
/** The words of one version. Changed or not, they are published as a new version: what was published stays as it is. */
export function TemplateEditor({ template, shown, mayPublish }: EditorProps) {
  const { t, language } = useTexts();
  const [words, setWords] = useState<readonly Words[]>(shown.words);
  const [at, setAt] = useState(slot(shown.words.find((one) => one.language === language) ?? shown.words[0]!));
  const current = words.find((one) => slot(one) === at) ?? words[0]!;
  const change = (next: Partial<Words>) => setWords(words.map((one) => (slot(one) === at ? { ...one, ...next } : one)));
  const needed = template.needed.find((one) => slot(one) === at)?.gaps ?? [];
  return (
    <section className="m-sheet a-panel" aria-label={versionName(shown.version, t)}>
      <h2>{versionName(shown.version, t)}</h2>
      <div className="m-switch a-slots" role="group" aria-label={t('administration.templates.slot')}>
        {words.map((one) => <button key={slot(one)} type="button" aria-pressed={slot(one) === at} onClick={() => setAt(slot(one))}>{t(`administration.channel.${one.channel}`)} · {one.language.toUpperCase()}</button>)}
      </div>
      <div className="a-write">
        <div className="a-form" key={at}>
          <TextField label={t('administration.templates.subject')} required maxLength={200} readOnly={!mayPublish} value={current.subject} onChange={({ target }) => change({ subject: target.value })} lang={current.language} />
          <TextAreaField label={t('administration.templates.body')} required maxLength={4000} rows={current.channel === 'SMS' ? 4 : 10} readOnly={!mayPublish} value={current.body} onChange={({ target }) => change({ body: target.value })} lang={current.language} />
          <p className="k-lead">{t('administration.templates.gaps')} {template.gaps.map((gap) => <code key={gap} className={needed.includes(gap) ? 'a-gap is-needed' : 'a-gap'}>{`{${gap}}`}</code>)}</p>
          {needed.length > 0 ? <p className="k-lead">{t('administration.templates.needed', { gaps: needed.map((gap) => `{${gap}}`).join(', ') })}</p> : null}
        </div>
        <TemplatePreview templateKey={template.key} words={current} />
      </div>
      {mayPublish ? <Publish template={template} shown={shown} words={words} /> : <p className="k-lead">{t('administration.templates.notMine')}</p>}
    </section>
  );
}

function Publish({ template, shown, words }: { readonly template: Template; readonly shown: TemplateVersion; readonly words: readonly Words[] }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const today = todayInVietnam();
  const [effectiveFrom, setFrom] = useState(today);
  const newest = template.versions[0]?.version ?? 0;
  const isChanged = JSON.stringify(words) !== JSON.stringify(shown.words);
  const isOld = shown.version !== newest && shown.state === 'REPLACED';
  const [note, setNote] = useState(isOld ? t('administration.templates.restoreNote', { version: versionName(shown.version, t) }) : '');
  const publish = useMutation({
    mutationFn: () => need(api.POST('/api/admin/templates/{key}/versions', {
      params: { path: { key: template.key } },
      body: { words: words.map(({ language, channel, subject, body }) => ({ language, channel, subject, body })), expectedVersion: newest, ...(effectiveFrom !== today && { effectiveFrom }), ...(note && { note }) },
    })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['templates'] }),
  });
  return (
    <Form className="a-form" onSubmit={() => publish.mutate()}>
      <h3>{t(isOld && !isChanged ? 'administration.templates.restore' : 'administration.templates.publish')}</h3>
      <div className="a-pair">
        <DayField label={t('administration.directory.begins')} min={today} required value={effectiveFrom} onChange={setFrom} />
        <TextField label={t('administration.templates.note')} maxLength={500} value={note} onChange={({ target }) => setNote(target.value)} />
      </div>
      {publish.error ? <ProblemNotice problem={problemOf(publish.error)} /> : null}
      <div className="k-acts">
        <Button look="go" type="submit" disabled={!isChanged && !isOld} isBusy={publish.isPending}>{t(isOld && !isChanged ? 'administration.templates.restoreGo' : 'administration.templates.publishGo')}</Button>
        {isChanged || isOld ? null : <span className="k-lead">{t('administration.templates.unchanged')}</span>}
      </div>
    </Form>
  );
}
