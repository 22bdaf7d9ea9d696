import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useBlocker } from 'react-router';
import { api, Button, DayField, Form, need, ProblemNotice, problemOf, TextAreaField, TextField, todayInVietnam, useTexts } from '@app/ui';
import { AskFirst } from '../shell/ask-first.js';
import { TemplatePreview } from './template-preview.js';
import { type Template, type TemplateVersion, versionName, type Words } from './templates.js';

const slot = ({ language, channel }: Pick<Words, 'language' | 'channel'>): string => `${language}-${channel}`;

interface EditorProps {
  readonly template: Template;
  readonly shown: TemplateVersion;
  readonly mayPublish: boolean;
  /** Whether something was typed that is not published. */
  readonly onChanged?: (isChanged: boolean) => void;
}
/** The words of one version. Changed or not, they are published as a new version: what was published stays as it is. */
export function TemplateEditor({ template, shown, mayPublish, onChanged }: EditorProps) {
  const { t, language } = useTexts();
  const [words, setWords] = useState<readonly Words[]>(shown.words);
  const [at, setAt] = useState(slot(shown.words.find((one) => one.language === language) ?? shown.words[0]!));
  const current = words.find((one) => slot(one) === at) ?? words[0]!;
  const change = (next: Partial<Words>) => {
    const changed = words.map((one) => (slot(one) === at ? { ...one, ...next } : one));
    setWords(changed);
    onChanged?.(areOther(changed, shown.words));
  };
  const needed = template.needed.find((one) => slot(one) === at)?.gaps ?? [];
  const id = useId();
  return (
    <section className="m-sheet a-panel" aria-label={shown.version === 0 ? t('administration.templates.firstWords') : versionName(shown.version, t)}>
      <h2>{shown.version === 0 ? t('administration.templates.firstWords') : versionName(shown.version, t)}</h2>
      <div className="m-switch a-slots" role="group" aria-label={t('administration.templates.slot')}>
        {words.map((one) => <button key={slot(one)} type="button" aria-pressed={slot(one) === at} onClick={() => setAt(slot(one))}>{t(`administration.channel.${one.channel}`)} · {one.language.toUpperCase()}</button>)}
      </div>
      <div className="a-write">
        <div className="a-form" key={at}>
          <TextField label={t('administration.templates.subject')} required maxLength={200} readOnly={!mayPublish} value={current.subject} onChange={({ target }) => change({ subject: target.value })} lang={current.language} />
          <TextAreaField id={`${id}-body`} label={t('administration.templates.body')} required maxLength={4000} rows={current.channel === 'SMS' ? 4 : 10} readOnly={!mayPublish} value={current.body} onChange={({ target }) => change({ body: target.value })} lang={current.language} />
          <Gaps gaps={template.gaps} needed={needed} onInsert={mayPublish ? (gap) => change({ body: insertedInto(`${id}-body`, `{${gap}}`) }) : null} />
          {needed.length > 0 ? <p className="k-lead">{t('administration.templates.needed', { gaps: needed.map((gap) => `{${gap}}`).join(', ') })}</p> : null}
        </div>
        <TemplatePreview templateKey={template.key} words={current} />
      </div>
      <AskBeforeGoing isLost={areOther(words, shown.words)} />
      {mayPublish ? <Publish template={template} shown={shown} words={words} /> : <p className="k-lead">{t('administration.templates.notMine')}</p>}
    </section>
  );
}

const areOther = (words: readonly Words[], before: readonly Words[]): boolean => JSON.stringify(words) !== JSON.stringify(before);

/** Before another page is opened with words that nobody has published. */
function AskBeforeGoing({ isLost }: { readonly isLost: boolean }) {
  const blocker = useBlocker(({ currentLocation, nextLocation }) => isLost && currentLocation.pathname !== nextLocation.pathname);
  return blocker.state === 'blocked' ? <LeaveWords onGo={blocker.proceed} onStay={blocker.reset} /> : null;
}

export function LeaveWords({ onGo, onStay }: { readonly onGo: () => void; readonly onStay: () => void }) {
  const { t } = useTexts();
  return <AskFirst title={t('administration.templates.leave')} go={t('administration.templates.leaveGo')} isBusy={false} onGo={onGo} onClose={onStay}>{t('administration.templates.leaveText')}</AskFirst>;
}

const GAPS = [
  'code', 'recipient', 'procedure', 'agency', 'link', 'lookupCode', 'at', 'dueAt', 'dueBefore', 'deadline', 'reason', 'step', 'clock', 'amount', 'item', 'exemption', 'otp', 'minutes', 'official', 'substitute', 'from', 'until', 'recovery',
] as const;

/** What is filled in when the message is written, by what it means: pressed, it goes into the text where the cursor stands. */
function Gaps({ gaps, needed, onInsert }: { readonly gaps: readonly string[]; readonly needed: readonly string[]; readonly onInsert: ((gap: string) => void) | null }) {
  const { t } = useTexts();
  const wordOf = (gap: string): string => {
    const known = GAPS.find((one) => one === gap);
    return known ? t(`administration.gap.${known}`) : '';
  };
  if (gaps.length === 0) return null;
  return (
    <div className="a-gaps">
      <p className="k-lead">{t('administration.templates.gaps')}</p>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>
            <button type="button" className={needed.includes(gap) ? 'a-gap is-needed' : 'a-gap'} disabled={onInsert === null} aria-label={t('administration.templates.insert', { gap: `{${gap}}`, word: wordOf(gap) })} onClick={() => onInsert?.(gap)}><code>{`{${gap}}`}</code> {wordOf(gap)}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The text of a field with a piece put in the place of what is chosen there. */
function insertedInto(field: string, piece: string): string {
  const text = document.getElementById(field);
  if (!(text instanceof HTMLTextAreaElement)) return piece;
  text.focus();
  text.setRangeText(piece, text.selectionStart, text.selectionEnd, 'end');
  return text.value;
}

function Publish({ template, shown, words }: { readonly template: Template; readonly shown: TemplateVersion; readonly words: readonly Words[] }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const today = todayInVietnam();
  const [effectiveFrom, setFrom] = useState(today);
  const newest = template.versions[0]?.version ?? 0;
  const isChanged = areOther(words, shown.words);
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
        <Button look="go" type="submit" disabled={(!isChanged && !isOld) || words.some(({ subject, body }) => subject.trim() === '' || body.trim() === '')} isBusy={publish.isPending}>{t(isOld && !isChanged ? 'administration.templates.restoreGo' : 'administration.templates.publishGo')}</Button>
        {isChanged || isOld ? null : <span className="k-lead">{t('administration.templates.unchanged')}</span>}
      </div>
    </Form>
  );
}
