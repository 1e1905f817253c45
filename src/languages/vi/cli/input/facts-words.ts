import type { FACTS_INPUT_WORDS } from '../../../../cli/input/facts-words.ts';

export const FACTS_INPUT: typeof FACTS_INPUT_WORDS.english = {
  noDuckDb: (path) => `${path}: đọc tệp facts cần DuckDB, hiện chưa được cài: npm install @duckdb/node-api`,
};
