/** A trace as data: a door of its own for the library, which loads what it says of codes only when there is something to tell. */
export { buildReport } from './json.ts';
export { ReportEvents } from './ndjson.ts';
