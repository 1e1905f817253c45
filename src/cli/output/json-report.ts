/** The report as JSON, loaded where one is asked for: the text report brings tables of characters that take their time. */
export { JsonFace, RecordedFace, ReportFace, renderFilesJson } from '../../report/index.ts';
