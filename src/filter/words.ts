import { translatable } from '../languages/index.ts';

/** Why an expression cannot be read. */
export const FILTER_WORDS = translatable({
  tooLong: (most: number) => `the expression is longer than ${most} characters`,
  closesNothing: 'this ) closes nothing',
  wantedEnd: 'expected and, or, or the end',
  tooDeep: (most: number) => `more than ${most} parentheses and nots within each other`,
  wantedClose: (position: number) => `expected ) for the ( at position ${position}`,
  wantedComparison: 'expected a comparison such as user == 1003',
  noField: (text: string, fields: string) => `"${text}" is no field: there are ${fields}, header.NAME`,
  wantedOperator: (field: string, operators: string) => `behind ${field} one of ${operators} is expected`,
  wantedValue: (behind: string) => `behind ${behind} a value is expected`,
  noAddress: (text: string) => `"${text}" is no IP address or network (10.0.0.1, 10.0.0.0/8, 2001:db8::/32)`,
  classCompared: (text: string) => `a class of codes (${text}) can only be compared with == or !=`,
  noTime: (text: string) => `"${text}" is no time (ISO 8601, HH:MM:SS or +SECONDS)`,
  noTransport: (text: string, transports: string) => `"${text}" is no transport: there are ${transports}`,
  noNumber: (text: string, what: 'port' | 'code') => `"${text}" is no ${what === 'port' ? 'port' : 'response code'}`,
  meansNothing: (character: string) => `"${character}" means nothing here`,
  noClosingQuote: 'the text that begins here has no closing quote',
});
