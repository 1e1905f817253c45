/** The report as NDJSON, loaded where it is asked for. */
export { ndjsonLine, ReportEvents } from '../../../report/index.ts';
