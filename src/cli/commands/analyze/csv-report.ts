/** Stories as rows of a table, loaded where they are asked for. */
export { CsvRows } from '../../../report/index.ts';
