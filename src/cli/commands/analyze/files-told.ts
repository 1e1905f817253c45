import { plain, totalOf } from '../../../findings/index.ts';
import { laidOut, PAGE_WIDTH, wrap } from '../../../page/index.ts';
import {
  FILES_WORDS,
  type FileRow,
  filesSummary,
  filesTable,
  type TextFace,
  type TextReportOptions,
  worstFirst,
} from '../../../report/index.ts';
import type { ReadFile } from '../../input/each-file.ts';
import type { TextSpool } from '../../output/text-spool.ts';

/** Files that failed whose stories are told without being asked for. */
const FEW = 5;

/** The rows of files that were read, and the reports of those that are told. */
export class FilesTold {
  readonly #look: TextReportOptions;
  readonly #spool: TextSpool;
  readonly #rows: FileRow[] = [];
  #failed = 0;

  constructor(look: TextReportOptions, spool: TextSpool) {
    this.#look = look;
    this.#spool = spool;
  }

  /** @param face was told of the file. */
  async take(file: ReadFile, face: TextFace): Promise<void> {
    const row = this.#rowOf(file, face);
    this.#rows.push(row);
    this.#spool.begin();
    if (this.#isToldNow(row)) {
      this.#spool.add(`\n${this.#look.style.bold(plain(row.name, 1000))}\n`);
      for (const piece of await face.pieces()) {
        this.#spool.add(piece);
      }
    }
  }

  /** When the last file was taken. */
  async pieces(): Promise<Iterable<string>> {
    const { lang, style, width = PAGE_WIDTH } = this.#look;
    const order = worstFirst(this.#rows);
    const sorted = order.map((place) => this.#rows[place] as FileRow);
    const summary = wrap(filesSummary(this.#rows, lang), width);
    const table = await laidOut(() => filesTable(sorted, { lang, style, width }));
    return this.#whole(`${[...summary.map(style.bold), '', ...table].join('\n')}\n`, order);
  }

  *#whole(head: string, order: readonly number[]): Generator<string> {
    const { lang, width = PAGE_WIDTH } = this.#look;
    yield head;
    if (!this.#tellsAll && this.#failed > FEW) {
      yield `\n${wrap(FILES_WORDS.in(lang).untold(this.#failed), width).join('\n')}\n`;
      return;
    }
    for (const place of order) {
      yield* this.#spool.of(place);
    }
  }

  get #tellsAll(): boolean {
    return this.#look.tellsAll === true || this.#look.detail !== 'normal';
  }

  /** As long as they may be few. */
  #isToldNow({ counts }: FileRow): boolean {
    const hasFailed = counts !== null && counts.failures > 0;
    this.#failed += hasFailed ? 1 : 0;
    if (counts === null || this.#look.detail === 'quiet') {
      return false;
    }
    return this.#look.detail === 'verbose' || (hasFailed && (this.#tellsAll || this.#failed <= FEW));
  }

  #rowOf({ name, lack, trace }: ReadFile, { worst }: TextFace): FileRow {
    const { messages, storyCounts, callCounts } = trace.totals;
    const said = lack === null ? '' : FILES_WORDS.in(this.#look.lang).lack[lack];
    return {
      name,
      exitCode: null,
      standing: lack === null ? (worst?.standing ?? 'open') : 'unread',
      counts:
        messages === 0
          ? null
          : { calls: totalOf(callCounts), transfers: storyCounts.transfers, failures: worst?.failures ?? 0 },
      what: said || (worst?.what ?? ''),
    };
  }
}
