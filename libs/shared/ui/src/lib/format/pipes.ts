import { inject, Pipe, type PipeTransform } from '@angular/core';
import { ageInYears, formatNhsNumber, type Instant, londonDate, londonTime } from '@ward/kernel';
import { Now } from '../time/now';
import { sayAgo, sayDate, sayDay, sayMinutes, sayMoment } from './say';

/** `999 000 0018` of ten digits; what is not an NHS number yet stays as it is. */
@Pipe({ name: 'nhsNumber' })
export class NhsNumberPipe implements PipeTransform {
  transform(digits: string | null | undefined): string {
    return digits ? formatNhsNumber(digits) : 'NHS number not known';
  }
}

/** `14:05` in London. */
@Pipe({ name: 'londonTime' })
export class LondonTimePipe implements PipeTransform {
  transform(at: string | null | undefined): string {
    return at ? londonTime(at as Instant) : '';
  }
}

/** `today 14:05`, `Tue 10 Mar 14:05`: grows old by itself. */
@Pipe({ name: 'moment', pure: false })
export class MomentPipe implements PipeTransform {
  private readonly now = inject(Now);
  transform(at: string | null | undefined): string {
    return at ? sayMoment(at as Instant, this.now.minute()) : '';
  }
}

/** `12 min ago`, following the clock. */
@Pipe({ name: 'ago', pure: false })
export class AgoPipe implements PipeTransform {
  private readonly now = inject(Now);
  transform(at: string | null | undefined): string {
    return at ? sayAgo(at as Instant, this.now.minute()) : '';
  }
}

/** `today`, `Sat 14 Mar` of a London date or of a moment. */
@Pipe({ name: 'day', pure: false })
export class DayPipe implements PipeTransform {
  private readonly now = inject(Now);
  transform(dateOrMoment: string | null | undefined): string {
    if (!dateOrMoment) return '';
    return sayDay(dateOrMoment.length > 10 ? londonDate(dateOrMoment as Instant) : dateOrMoment, this.now.today());
  }
}

/** `14 Mar 1948`. */
@Pipe({ name: 'fullDate' })
export class FullDatePipe implements PipeTransform {
  transform(date: string | null | undefined): string {
    return date ? sayDate(date) : '';
  }
}

/** Completed years today. */
@Pipe({ name: 'age', pure: false })
export class AgePipe implements PipeTransform {
  private readonly now = inject(Now);
  transform(dateOfBirth: string | null | undefined): string {
    return dateOfBirth ? `${ageInYears(dateOfBirth, this.now.today())} years` : '';
  }
}

/** `1 h 5 min` of a number of minutes. */
@Pipe({ name: 'minutes' })
export class MinutesPipe implements PipeTransform {
  transform(minutes: number | null | undefined): string {
    return minutes === null || minutes === undefined ? '' : sayMinutes(minutes);
  }
}

export const FORMATS = [
  NhsNumberPipe,
  LondonTimePipe,
  MomentPipe,
  AgoPipe,
  DayPipe,
  FullDatePipe,
  AgePipe,
  MinutesPipe,
] as const;
