import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatDay } from '../format/dates.js';
import { todayInVietnam } from '../format/device-clock.js';
import { daysLater, monthsLater, weekdayOf, weeksOfMonth } from '../format/months.js';
import { useTexts } from '../texts/texts.js';
import { classes } from './button.js';
import { CalendarIcon } from './icons.js';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** How far the arrow and page keys go from the day they are pressed on. */
const STEPS: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => daysLater(day, -1),
  ArrowRight: (day) => daysLater(day, 1),
  ArrowUp: (day) => daysLater(day, -7),
  ArrowDown: (day) => daysLater(day, 7),
  Home: (day) => daysLater(day, 1 - weekdayOf(day)),
  End: (day) => daysLater(day, 7 - weekdayOf(day)),
  PageUp: (day) => monthsLater(day, -1),
  PageDown: (day) => monthsLater(day, 1),
};

interface PickerProps {
  /** Id of the field the calendar belongs to. */
  readonly field: string;
  readonly value: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly onChoose: (day: string) => void;
}

/** A button that opens one month over the page: arrows walk by day and week, Page keys by month, Escape closes and gives the focus back. */
export function DayPicker({ field, value, min, max, onChoose }: PickerProps) {
  const { t } = useTexts();
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => panel.current?.hidePopover();
  const opened = (isNow: boolean) => {
    setOpen(isNow);
    if (isNow && panel.current && opener.current) place(panel.current, opener.current);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  return (
    <>
      <button ref={opener} type="button" className="m-day-open" popoverTarget={`${field}-calendar`} aria-label={t('frame.day.open')} aria-describedby={`${field}-label`} aria-haspopup="dialog" aria-expanded={isOpen}><CalendarIcon /></button>
      <div ref={panel} id={`${field}-calendar`} className="m-calendar" popover="auto" role="dialog" aria-label={t('frame.day.open')} onToggle={(event) => opened((event.nativeEvent as ToggleEvent).newState === 'open')} onKeyDown={keys}>
        {isOpen ? <Month start={startOf(value, min, max)} {...{ value, min, max }} onChoose={(day) => { onChoose(day); close(); }} /> : null}
      </div>
    </>
  );
}

/** Under its button, or above it where there is no room; never over the edge of the window. */
function place(panel: HTMLElement, opener: HTMLElement): void {
  const { left, right, top, bottom } = opener.getBoundingClientRect();
  const [width, height] = [304, 348];
  const over = bottom + height > window.innerHeight && top > height;
  panel.style.left = `${window.scrollX + Math.max(8, Math.min(right - width, window.innerWidth - width - 8, left))}px`;
  panel.style.top = `${window.scrollY + (over ? top - height - 4 : bottom + 4)}px`;
}

function startOf(value: string, min: string | undefined, max: string | undefined): string {
  const wanted = value === '' ? todayInVietnam() : value;
  if (min && wanted < min) return min;
  return max && wanted > max ? max : wanted;
}

interface MonthProps extends Omit<PickerProps, 'field'> {
  readonly start: string;
}
function Month({ start, value, min, max, onChoose }: MonthProps) {
  const { t } = useTexts();
  const [at, setAt] = useState(start);
  const table = useRef<HTMLTableElement>(null);
  const [isWalking, setWalking] = useState(true);
  useEffect(() => {
    if (isWalking) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [at, isWalking]);
  const isOut = (day: string) => Boolean((min && day < min) || (max && day > max));
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    setWalking(true);
    setAt(step(at));
  };
  const turn = (months: number) => { setWalking(false); setAt(monthsLater(at, months)); };
  const dayProps = { at, value, isOut, today: todayInVietnam(), onChoose };
  return (
    <>
      <div className="m-calendar-head">
        <button type="button" aria-label={t('frame.day.yearBefore')} onClick={() => turn(-12)}>«</button>
        <button type="button" aria-label={t('frame.day.monthBefore')} onClick={() => turn(-1)}>‹</button>
        <strong aria-live="polite">{t('frame.day.month', { month: Number(at.slice(5, 7)), year: at.slice(0, 4) })}</strong>
        <button type="button" aria-label={t('frame.day.monthAfter')} onClick={() => turn(1)}>›</button>
        <button type="button" aria-label={t('frame.day.yearAfter')} onClick={() => turn(12)}>»</button>
      </div>
      <table ref={table} role="grid" aria-label={t('frame.day.month', { month: Number(at.slice(5, 7)), year: at.slice(0, 4) })} onKeyDown={walk}>
        <thead><tr>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col"><abbr title={t(`frame.weekday.${weekday}`)}>{t(`frame.weekdayShort.${weekday}`)}</abbr></th>)}</tr></thead>
        <tbody>{weeksOfMonth(at).map((week, line) => <tr key={line}>{week.map((day, weekday) => (day ? <Day key={day} day={day} {...dayProps} /> : <td key={weekday} />))}</tr>)}</tbody>
      </table>
    </>
  );
}

interface DayProps {
  readonly day: string;
  /** The day the keyboard stands on. */
  readonly at: string;
  readonly value: string;
  readonly today: string;
  readonly isOut: (day: string) => boolean;
  readonly onChoose: (day: string) => void;
}
function Day({ day, at, value, today, isOut, onChoose }: DayProps) {
  const { t } = useTexts();
  const isFree = !isOut(day);
  // What is read aloud begins with what is seen: who speaks to the page says the number (WCAG 2.5.3).
  return (
    <td aria-selected={day === value}>
      <button type="button" tabIndex={day === at ? 0 : -1} className={classes(day === value && 'is', day === today && 'today')} aria-disabled={!isFree || undefined} aria-current={day === today ? 'date' : undefined}
        aria-label={`${Number(day.slice(8))}, ${t(`frame.weekday.${WEEKDAYS[weekdayOf(day) - 1] ?? 1}`)}, ${formatDay(day)}`} data-mantine-stop-propagation="true" onClick={() => { if (isFree) onChoose(day); }}>
        {Number(day.slice(8))}
      </button>
    </td>
  );
}
