import type { EachOutput, FileCheck, ListedCheck } from '../../check/index.ts';
import { markdownCode, markdownText } from '../../display/index.ts';
import { capitalise } from '../../page/index.ts';
import { FILES_WORDS, worstFirst } from '../../report/index.ts';
import type { CheckOutputOptions } from '../output-options.ts';
import { testPoints } from '../points.ts';
import { OUTPUT_WORDS } from '../words.ts';
import { failureText, MAX_CHARACTERS, MAX_ROWS } from './markdown.ts';

/** Several files as a page: the verdict, a table of the files with the worst first, and what failed in each. */
export function eachMarkdown({ lang }: CheckOutputOptions): EachOutput {
  const words = OUTPUT_WORDS.in(lang);
  const rows: FileCheck['row'][] = [];
  const notes = new Set<string>();
  let room = MAX_CHARACTERS;
  let untold = 0;
  return {
    *file({ path, row, result }) {
      rows.push(row);
      notes.add(configurationText(result, words.configuration));
      const points = testPoints(result, words);
      let text = `## ${markdownCode(path)}\n\n`;
      let failed = 0;
      for (const point of points) {
        if (!point.passed || point.undecided) {
          failed++;
          // Once there is no room for it nobody asks how long it is.
          text += text.length > room ? '' : failureText(point, words);
        }
      }
      if (failed > 0 && room >= text.length) {
        room -= text.length;
        yield text;
      } else {
        untold += failed;
      }
    },
    *whole(told, exitCode) {
      const failed = rows.filter((row) => row.exitCode !== 0).length;
      yield `## ${exitCode === 0 ? '✅' : '❌'} ${words.verdictOnFiles(failed, rows.length)}\n\n`;
      yield* notes;
      yield* filesRows(rows, lang);
      yield rows.length > MAX_ROWS ? `\n${words.left(rows.length - MAX_ROWS)}\n` : '';
      yield '\n';
      yield* told.all();
      yield untold > 0 ? `${words.left(untold)}\n` : '';
    },
  };
}

function configurationText({ configuration: { file, note } }: ListedCheck, label: string): string {
  return [
    note === null ? '' : `⚠️ **${markdownText(capitalise(note))}**\n\n`,
    file === null ? '' : `${label}: ${markdownCode(file)}\n\n`,
  ].join('');
}

function* filesRows(rows: readonly FileCheck['row'][], lang: CheckOutputOptions['lang']): Generator<string> {
  const { exit, file, calls, transfers, failures, what } = FILES_WORDS.in(lang).heads;
  yield `| | ${[exit, file, calls, transfers, failures, what].join(' | ')} |\n`;
  yield '| --- | ---: | --- | ---: | ---: | ---: | --- |\n';
  for (const place of worstFirst(rows).slice(0, MAX_ROWS)) {
    const row = rows[place] as FileCheck['row'];
    const { counts } = row;
    const cells = [
      row.exitCode === 0 ? '✅' : '❌',
      String(row.exitCode),
      markdownCode(row.name),
      String(counts?.calls ?? '–'),
      String(counts?.transfers ?? '–'),
      String(counts?.failures ?? '–'),
      markdownText(row.what),
    ];
    yield `| ${cells.join(' | ')} |\n`;
  }
}
