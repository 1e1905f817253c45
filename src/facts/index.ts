/**
 * Facts: the messages of a trace as rows of a Parquet file, so that an archive of many captures is asked by column. Messages
 * in, bytes of a file out; reading it takes DuckDB and is `node.ts`. Memory is bounded.
 */
export { COLUMNS, type Column, type ColumnType } from './columns.ts';
export { FactsWriter, type PageCodec } from './facts-writer.ts';
export { keyOfUser } from './number-key.ts';
export { FACTS_SCHEMA } from './schema.ts';
export type { FactsProblem, FactsSource, FactsSources } from './sources.ts';
