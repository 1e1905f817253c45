/**
 * A trace that several processes put together: rows of few numbers in place of messages, records in place of stories, and what was
 * judged of them as one report.
 */
export { Gathered, type JudgedRecord } from './rows/gathered-stories.ts';
export { judgeRecord } from './rows/judge-record.ts';
export { FORM, type Row } from './rows/row.ts';
export { readBatch } from './rows/row-batch.ts';
export { RowMaker } from './rows/row-maker.ts';
export { RowRun, type RowRunOptions, type RowTotals } from './rows/row-run.ts';
export { type RowPlace, RowWriter } from './rows/row-writer.ts';
export { type CountedCalls, type ToldRecord, ToldRecords } from './rows/told-records.ts';
