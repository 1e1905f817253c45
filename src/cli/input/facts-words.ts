import { translatable } from '../../languages/index.ts';

/** What is said of facts files among the inputs. */
export const FACTS_INPUT_WORDS = translatable({
  noDuckDb: (path: string) =>
    `${path}: reading a facts file takes DuckDB, which is not installed: npm install @duckdb/node-api`,
});
