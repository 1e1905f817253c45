/**
 * Which part of a trace a caller wants: an expression over single messages, which selects the stories that have one, and a
 * time range. Pure; docs/filter.md says what an expression means.
 */

export { ANY, type Asked } from './asked.ts';
export { FIELDS, type Field } from './fields.ts';
export type { FilterFault } from './filter-error.ts';
export { LegBook } from './leg-book.ts';
export { messagesAbout, messagesUnder } from './messages-about.ts';
export { type Filter, parseFilter } from './parse.ts';
export { ALL, EVERYTHING, type Selecting, selectingOf } from './selecting.ts';
export type { Selection } from './selector.ts';
export { parseTimePoint, type TimePoint } from './time-point.ts';
