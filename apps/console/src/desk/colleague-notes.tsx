import { useId, useRef, useState } from 'react';
import { api, asked, Button, Form, formatMoment, newIdempotencyKey, type Problem, problemOf, ProblemNotice, Skeleton, TextAreaField, useKeys, useTexts } from '@app/ui';
import type { Note } from './dossier-types.js';
import { useColleagueNotes, useLookAgainAtNotes } from './use-desk.js';

export const NOTES_PLACE = 'd-colleagues';
const LONGEST = 2000;

/** What officials tell each other beside a dossier, and the field for one word more. Who filed it has no such box, also at a desk. */
export function ColleagueNotes({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const notes = useColleagueNotes(code);
  const problem = notes.isError ? problemOf(notes.error) : null;
  if (problem?.code === 'dossiers.not_found') return null;
  return (
    <section className="d-colleagues" id={NOTES_PLACE} aria-labelledby="d-colleagues-title" tabIndex={-1}>
      <h2 id="d-colleagues-title">{t('desk.notes')}</h2>
      {notes.isPending ? <Skeleton lines={2} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={() => void notes.refetch()} /> : null}
      {notes.data?.length === 0 ? <p className="d-spared">{t('desk.notes.none')}</p> : null}
      {notes.data && notes.data.length > 0 ? <ol className="d-plain">{notes.data.map((note) => <li key={note.number}><OneNote note={note} /></li>)}</ol> : null}
      {notes.data ? <NoteForm code={code} /> : null}
    </section>
  );
}

function OneNote({ note: { at, by, onBehalfOf, division, text } }: { readonly note: Note }) {
  const { t, pick } = useTexts();
  const name = by ?? t('desk.notes.somebody');
  const who = onBehalfOf === null ? name : t('desk.exempt.byFor', { by: name, absent: onBehalfOf });
  return (
    <>
      <p><strong>{who}</strong> <span>{pick(division)} · <time dateTime={at}>{formatMoment(at)}</time></span></p>
      <blockquote>{text}</blockquote>
    </>
  );
}

function NoteForm({ code }: { readonly code: string }) {
  const { t } = useTexts();
  const field = useId();
  const { text, setText, error, problem, isBusy, done, leave, refused } = useLeaving(code, field);
  useKeys({ n: () => document.getElementById(field)?.focus() });
  return (
    <Form
      className="m-form"
      onSubmit={() => void leave()}
      onRefused={refused}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        // Elsewhere on the page these keys begin the act of the step.
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <TextAreaField id={field} label={t('desk.notes.label')} hint={t('desk.notes.hint')} required rows={3} maxLength={LONGEST} error={error} value={text} onChange={({ target }) => setText(target.value)} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className="d-foot"><span className="m-hidden" role="status">{done}</span><Button type="submit" isBusy={isBusy}>{t('desk.notes.leave')} <kbd>Ctrl ⏎</kbd></Button></div>
    </Form>
  );
}

/** What is typed, and the leaving of it. The same words keep their key, so that sending them again leaves one note. */
function useLeaving(code: string, field: string) {
  const { t } = useTexts();
  const lookAgain = useLookAgainAtNotes();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const kept = useRef<{ readonly of: string; readonly key: string } | null>(null);
  const leave = async () => {
    setTried(true);
    if (text.trim() === '') return;
    if (kept.current?.of !== text) kept.current = { of: text, key: newIdempotencyKey() };
    setBusy(true);
    const answer = await asked(api.POST('/api/dossiers/{code}/notes', { params: { path: { code }, header: { 'Idempotency-Key': kept.current.key } }, body: { text } }));
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) {
      kept.current = null;
      setText('');
      setTried(false);
      setDone(t('desk.notes.done'));
      await lookAgain(code);
      document.getElementById(field)?.focus();
    }
    setBusy(false);
  };
  const say = (next: string) => {
    setText(next);
    setDone('');
  };
  return { text, setText: say, error: isTried && text.trim() === '' ? t('desk.notes.missing') : undefined, problem, isBusy, done, leave, refused: () => setTried(true) };
}
