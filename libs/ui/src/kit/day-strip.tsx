/** How a day counts: the day of acceptance, counted, to come, resting, paused, past the due day. */
export type DayKind = 'START' | 'COUNTED' | 'TO_COME' | 'REST' | 'PAUSED' | 'OVER';
export interface DayCell {
  /** Civil day, `2026-11-21`. */
  readonly day: string;
  readonly kind: DayKind;
  readonly isToday?: boolean;
  readonly isDue?: boolean;
  /** Shown above the cell; leave it out where labels would touch. */
  readonly label?: string;
}
export interface DayStripProps {
  readonly days: readonly DayCell[];
  /** The same in words, for those who do not see it. */
  readonly spoken: string;
  /** `mini` in a row of a list, `large` where a date is explained. */
  readonly size?: 'mini' | 'large';
}

const LOOKS = { START: 'start', COUNTED: 'run', TO_COME: 'todo', REST: 'rest', PAUSED: 'wait', OVER: 'over' } as const satisfies Record<DayKind, string>;

/** One cell a day: the product's signature. */
export function DayStrip({ days, spoken, size = 'large' }: DayStripProps) {
  return (
    <div role="img" aria-label={spoken}>
      <ol className={`m-days ${size === 'mini' ? 'mini' : ''}`} aria-hidden="true">
        {days.map(({ day, kind, isToday, isDue, label }) => (
          <li key={day} className={[LOOKS[kind], isToday && 'today', isDue && 'due'].filter(Boolean).join(' ')} title={day}>
            {size === 'large' ? (label ?? '\u00a0') : null}
            <i />
          </li>
        ))}
      </ol>
    </div>
  );
}
