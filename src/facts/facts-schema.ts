/** What a facts file says it is (docs/archive.md). Adding a column is fine; renaming or dropping one needs a new number. */
export const FACTS_SCHEMA = 'siptriage/facts@1';

/** Where the metadata of the file holds what it is, and what it was made of. */
export const SCHEMA_KEY = 'siptriage.schema';
export const SOURCES_KEY = 'siptriage.sources';
