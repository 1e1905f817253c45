import { plain } from '../findings/index.ts';
import { flow } from '../page/index.ts';
import { type FileRow, filesSummary, filesTable, worstFirst } from '../report/index.ts';
import { type CheckTextOptions, checkText } from './check-text.ts';
import type { EachOutput } from './file-check.ts';
import { CHECK_WORDS } from './words-en.ts';

export type EachTextOptions = Required<CheckTextOptions>;

/**
 * Several files for a person: the verdict on all of them, a table with the worst first, and below it the report of each that
 * failed. `quiet` keeps to the table, `verbose` has the reports of all.
 */
export function eachText(options: EachTextOptions): EachOutput {
  const { lang, style, detail } = options;
  const rows: FileRow[] = [];
  const isTold = ({ standing, counts, exitCode }: FileRow): boolean =>
    detail !== 'quiet' && (counts !== null || standing === 'failed') && (exitCode !== 0 || detail === 'verbose');
  return {
    *file({ row, result }) {
      rows.push(row);
      if (isTold(row)) {
        yield `\n${style.bold(plain(row.name, 1000))}\n`;
        yield* checkText(result, options);
      }
    },
    *whole(told, exitCode) {
      const words = CHECK_WORDS.in(lang);
      const verdict = exitCode > 1 ? words.incomplete : words.verdict(exitCode === 0);
      const mark = exitCode === 0 ? style.green(`✓ ${verdict}`) : style.red(`✗ ${verdict}`);
      const order = worstFirst(rows);
      const sorted = order.map((place) => rows[place] as FileRow);
      const head = flow([mark, filesSummary(rows, lang)], options.width);
      yield `${[...head, '', ...filesTable(sorted, options)].join('\n')}\n`;
      for (const place of order) {
        yield* told.of(place);
      }
    },
  };
}
