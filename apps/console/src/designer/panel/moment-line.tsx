import { useId, useState } from 'react';
import { formatMoment, useTexts } from '@app/ui';

interface MomentLineProps {
  readonly label: string;
  readonly hint?: string;
  /** `yyyy-MM-ddTHH:mm` in the office's time; empty where there is none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}
const TYPED = /^(\d{1,2})[:hg.](\d{2})\s+(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/i;

/** A moment typed as it is written here, `08:30 23/11/2026`, whatever the browser's own habit is. */
export function MomentLine({ label, hint, value, onChange }: MomentLineProps) {
  const { t } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const take = (): void => {
    if (typed === null) return;
    const next = typed.trim() === '' ? '' : momentIn(typed);
    setWrong(next === null);
    if (next === null) return;
    setTyped(null);
    if (next !== value) onChange(next);
  };
  return (
    <div className="dz-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="m-input" inputMode="numeric" autoComplete="off" aria-describedby={`${id}-how`} aria-invalid={isWrong || undefined} value={typed ?? (value === '' ? '' : formatMoment(`${value}:00+07:00`))} onChange={(event) => setTyped(event.target.value)} onBlur={take} onKeyDown={(event) => event.key === 'Enter' && take()} />
      <small id={`${id}-how`} className={isWrong ? 'dz-wrong' : undefined}>{isWrong ? t('designer.moment.wrong') : (hint ?? t('designer.moment.how'))}</small>
    </div>
  );
}

function momentIn(typed: string): string | null {
  const found = TYPED.exec(typed.trim());
  if (found === null) return null;
  const [, hour = '', minute = '', day = '', month = '', year = ''] = found;
  const local = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hour.padStart(2, '0')}:${minute}`;
  const read = new Date(`${local}:00Z`);
  return Number.isNaN(read.getTime()) || !read.toISOString().startsWith(local) ? null : local;
}
