/** The part of facts/ that needs Node: DuckDB, by which facts files are read. */

export { NoDuckDb } from './node/duck-db.ts';
export { FactsArchive, type FactsAsked, type FactsInput } from './node/facts-archive.ts';
export { CODEC_IN_NODE } from './node/page-codec.ts';
