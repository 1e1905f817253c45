/** The part of facts/ that needs Node: DuckDB, by which facts files are read. */
export { CODEC_IN_NODE } from './node/page-codec.ts';
export { NoDuckDb } from './node/duck-db.ts';
export { type FactsAsked, FactsArchive, type FactsInput } from './node/facts-archive.ts';
