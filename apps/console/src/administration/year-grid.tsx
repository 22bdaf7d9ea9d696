import { formatDay, todayInVietnam, useTexts } from '@app/ui';
import { type CalendarView, type MarkedDay, monthOf, weekdayOf } from './calendar-view.js';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Twelve months, Monday first. A day off or a made-up day has a shape of its own beside its colour, and is named. */
export function YearGrid({ calendar, year }: { readonly calendar: CalendarView; readonly year: number }) {
  const { t } = useTexts();
  return (
    <div className="a-months">
      {MONTHS.map((month) => (
        <table key={month} className="m-sheet a-month">
          <caption>{t(`administration.month.${month}`)}</caption>
          <thead><tr>{WEEKDAYS.map((weekday) => <th key={weekday} scope="col"><abbr title={t(`administration.weekday.${weekday}`)}>{t(`administration.weekdayShort.${weekday}`)}</abbr></th>)}</tr></thead>
          <tbody>{weeksOf(monthOf(calendar, year, month)).map((week, index) => <tr key={index}>{week.map((day, place) => <Day key={day?.day ?? place} day={day} />)}</tr>)}</tbody>
        </table>
      ))}
    </div>
  );
}

function Day({ day }: { readonly day: MarkedDay | null }) {
  const { t, pick } = useTexts();
  if (!day) return <td />;
  const { mark, entry } = day;
  const isToday = day.day === todayInVietnam();
  const said = entry ? `${t(`administration.mark.${entry.kind}`)}: ${pick(entry.name)} (${entry.source})` : t(`administration.mark.${mark}`);
  return (
    <td>
      <span className={`day ${mark}${isToday ? ' today' : ''}`} title={`${formatDay(day.day)} · ${said}`}>
        {Number(day.day.slice(8))}{entry ? <span className="m-hidden"> {said}</span> : null}
      </span>
    </td>
  );
}

/** Lines of seven places; the places before the first and after the last day are empty. */
function weeksOf(days: readonly MarkedDay[]): readonly (readonly (MarkedDay | null)[])[] {
  const first = days[0] ? weekdayOf(days[0].day) - 1 : 0;
  const places = [...Array.from({ length: first }, () => null), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, line) => WEEKDAYS.map((weekday) => places[line * 7 + weekday - 1] ?? null));
}
