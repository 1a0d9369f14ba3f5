import { isLondonDate, type LondonDate } from '@ward/kernel';

/** The days of an address, or this month until today where it names none. */
export function periodOf(from: string | undefined, to: string | undefined, today: LondonDate) {
  return {
    from: from && isLondonDate(from) ? from : `${today.slice(0, 8)}01`,
    to: to && isLondonDate(to) ? to : today,
  };
}

/** `12.4 miles`. */
export function sayMiles(miles: number): string {
  return `${miles.toLocaleString('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} ${miles === 1 ? 'mile' : 'miles'}`;
}
