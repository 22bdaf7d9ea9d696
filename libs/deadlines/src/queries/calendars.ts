import { Injectable } from '@nestjs/common';
import { nationalCalendar, type WorkCalendar } from '@app/calendar';

/** The work calendar of each agency. For now every office keeps the national days off and the usual hours. */
@Injectable()
export class Calendars {
  /** Always the same value for the same agency and data, so that whoever remembers work by it can. */
  calendarOf(_agencyCode: string): Promise<WorkCalendar> {
    return Promise.resolve(nationalCalendar());
  }
}
