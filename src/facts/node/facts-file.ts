import { filled } from '../../model/index.ts';
import { COLUMNS, type ColumnType } from '../fact-columns.ts';
import { FACTS_SAY } from '../facts-forms.ts';
import { FACTS_SCHEMA, SCHEMA_KEY, SOURCES_KEY } from '../facts-schema.ts';
import { type FactsSources, readSources } from '../made-of.ts';
import { type Database, faultText, literalPath } from './duck-db.ts';

/** A facts file that can be read; or why it cannot, in a form of problems. */
export type FactsFile = {
  readonly path: string;
  /** As DuckDB is told of it. */
  readonly literal: string;
} & ({ readonly sources: FactsSources; readonly fault: null } | { readonly sources: null; readonly fault: string });

/** What DuckDB calls the types of the columns. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  long: 'BIGINT',
  time: 'TIMESTAMP',
  bytes: 'BLOB',
};

/** Looks at the end of a file: whether it is of this schema, with all columns, and what it was made of. */
export async function describeFile(database: Database, path: string): Promise<FactsFile> {
  const literal = literalPath(path);
  const file = { path, literal };
  try {
    const about = new Map<string, string>();
    for (const [key, value] of await database.rows(
      'SELECT decode(key), decode(value) FROM parquet_kv_metadata(?) WHERE decode(key) IN (?, ?)',
      [literal, SCHEMA_KEY, SOURCES_KEY],
    )) {
      about.set(String(key), String(value));
    }
    if (about.get(SCHEMA_KEY) !== FACTS_SCHEMA) {
      return { ...file, sources: null, fault: FACTS_SAY.factsOther };
    }
    const sources = readSources(about.get(SOURCES_KEY) ?? '');
    return sources === null || !(await hasColumns(database, literal))
      ? { ...file, sources: null, fault: FACTS_SAY.factsIncomplete }
      : { ...file, sources, fault: null };
  } catch (error) {
    return { ...file, sources: null, fault: filled(FACTS_SAY.factsUnreadable, faultText(error)) };
  }
}

async function hasColumns(database: Database, literal: string): Promise<boolean> {
  const rows = await database.rows('DESCRIBE SELECT * FROM read_parquet(?, hive_partitioning = false)', [literal]);
  const types = new Map(rows.map(([name, type]) => [name, type]));
  return COLUMNS.every(({ name, type }) => types.get(name) === TYPES[type]);
}
