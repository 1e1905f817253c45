/**
 * Facts: the messages of a trace as rows of a Parquet file, so that an archive of many captures is asked by column. Messages
 * in, bytes of a file out; reading it takes DuckDB and is `node.ts`. Memory is bounded.
 */
export { COLUMNS, type Column, type ColumnType } from './fact-columns.ts';
export { FACTS_SCHEMA } from './facts-schema.ts';
export { FactsWriter, type PageCodec } from './facts-writer.ts';
export type { FactsProblem, FactsSource, FactsSources } from './made-of.ts';
export { keyOfUser } from './number-key.ts';
