import { useEffect, useRef, useState } from 'react';
import { api, asked, Button, type Problem, ProblemNotice, TextAreaField, useTexts } from '@app/ui';
import type { Shown } from './dossier-types.js';

const STARS = [1, 2, 3, 4, 5] as const;

/** One to five, once, after the result was handed over; then what was said. */
export function Rating({ shown: { dossier: { code, rating, mayRate }, onMoved } }: { readonly shown: Shown }) {
  const { t } = useTexts();
  const [stars, setStars] = useState<(typeof STARS)[number] | null>(null);
  const [words, setWords] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isSent, setSent] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (rating) return <Given rating={rating} isNew={isSent} />;
  if (!mayRate) return null;
  const send = async () => {
    if (stars === null) return;
    setBusy(true);
    const answer = await asked(api.POST('/api/my/dossiers/{code}/rating', { params: { path: { code } }, body: { stars, ...(words.trim() !== '' && { words: words.trim() }) } }));
    setBusy(false);
    if (!answer.ok) return setProblem(answer.error);
    setSent(true);
    onMoved();
  };
  return (
    <section className="m-sheet d-card">
      <fieldset className="d-stars">
        <legend><h2>{t('dossier.rate')}</h2></legend>
        {STARS.map((one) => <label key={one}><input type="radio" name="stars" value={one} checked={stars === one} onChange={() => setStars(one)} /><span><b>{one}</b> {t(`dossier.rate.${one}`)}</span></label>)}
      </fieldset>
      {stars === null ? null : (
        <div className="m-form">
          <TextAreaField label={t('dossier.rate.words')} maxLength={2000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <Button isBusy={isBusy} onClick={() => void send()}>{t('dossier.rate.send')}</Button>
        </div>
      )}
    </section>
  );
}

function Given({ rating: { stars, words }, isNew }: { readonly rating: NonNullable<Shown['dossier']['rating']>; readonly isNew: boolean }) {
  const { t } = useTexts();
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // The button that sent it is gone.
    if (isNew) place.current?.focus();
  }, [isNew]);
  return (
    <section className="m-sheet d-card" aria-labelledby="d-rated" tabIndex={-1} ref={place}>
      <h2 id="d-rated">{t('dossier.rate.done')}</h2>
      <p>{t('dossier.rate.given', { stars })}</p>
      {words ? <q className="d-note">{words}</q> : null}
    </section>
  );
}
