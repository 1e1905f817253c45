import type { Asked } from '../../filter/index.ts';
import type { LogContext, LogReader } from '../../logs/index.ts';
import { filled, type Problem } from '../../model/index.ts';
import { FACTS_SAY } from '../facts-forms.ts';
import type { FactsProblem, FactsSource } from '../made-of.ts';
import { type Sql, sqlOf, sqlOfTime } from './asked-sql.ts';
import { Database, faultText } from './duck-db.ts';
import { describeFile, type FactsFile } from './facts-file.ts';
import { FactsReader, type Rows } from './facts-reader.ts';
import { MESSAGE_COLUMNS, READ_COLUMNS } from './facts-rows.ts';
import { findRelated } from './related-calls.ts';

/** What is wanted of an archive; null for everything. */
export type FactsAsked = {
  readonly asked: Asked | null;
  readonly fromUs: number | null;
  readonly toUs: number | null;
};

/** What an opened input is for: told, looked at for its first message, or compared with others by its beginning. */
export type FactsUse = 'read' | 'peek' | 'sample';

/** One capture or log out of a facts file, as if it were read itself. */
export type FactsInput = {
  readonly path: string;
  readonly format: string;
  readonly canReopen: true;
  readonly open: () => Promise<{ read(): Promise<Uint8Array | null>; close(): Promise<void> }>;
  readonly messages: {
    open(context: LogContext, use: FactsUse): Promise<LogReader>;
    /** Packets or lines it held beside its messages. */
    readonly others: number;
    readonly untilUs: number;
    /** Whether its messages came out of a log. */
    readonly isLog: boolean;
    /** Whether RTP was captured, which is not at hand. */
    readonly hadMedia: boolean;
    readonly problems: readonly Problem[];
  };
};

/** Files that hold some of what is asked for, and its times. */
type Found = {
  readonly files: readonly string[];
  readonly fromUs: number;
  readonly toUs: number;
  readonly hasUndated: boolean;
};

/** The link type of a record that is a message itself: `MESSAGE_RECORD` of the logs. */
const MESSAGE_RECORD = -1;
const NOTHING = { read: async () => null, close: async () => undefined };
const FROM_FILE = 'read_parquet(?, hive_partitioning = false)';
const FROM_FILES = 'read_parquet(?, hive_partitioning = false, filename = true, file_row_number = true)';

/** Facts files, opened together. */
export class FactsArchive {
  /** Messages that were not read, because nothing asks for them. */
  passedOver = 0;
  readonly #database: Database;
  readonly #files: readonly FactsFile[];

  private constructor(database: Database, files: readonly FactsFile[]) {
    this.#database = database;
    this.#files = files;
  }

  /** @throws NoDuckDb where it is not installed. What is wrong with a file is told when it is opened to be read. */
  static async open(paths: readonly string[]): Promise<FactsArchive> {
    const database = await Database.open();
    const files: FactsFile[] = [];
    for (const path of paths) {
      files.push(await describeFile(database, path));
    }
    return new FactsArchive(database, files);
  }

  /** The captures and logs of each file, in their order; of what nobody asks for only those that hold some of it. */
  async inputs(asked: FactsAsked): Promise<Map<string, FactsInput[]>> {
    const time = sqlOfTime(asked.fromUs, asked.toUs);
    const sql = asked.asked === null ? null : sqlOf(asked.asked);
    const taken = sql === null ? null : await this.#takeIfWhole(sql, time);
    return new Map(this.#files.map((file) => [file.path, this.#inputsOf(file, time, taken)]));
  }

  /** When the last message of all files was sent. */
  get #endUs(): number | null {
    const ends = this.#files.flatMap(({ sources }) => sources?.inputs.map(({ endUs }) => endUs) ?? []);
    return ends.reduce<number | null>(
      (latest, endUs) => (latest === null || (endUs ?? latest) > latest ? endUs : latest),
      null,
    );
  }

  close(): void {
    this.#database.close();
  }

  #inputsOf(file: FactsFile, time: Sql | null, taken: ReadonlySet<string> | null): FactsInput[] {
    const { sources } = file;
    if (sources === null) {
      return [unreadable(file.path, file.fault)];
    }
    const inputs: FactsInput[] = [];
    for (const [number, source] of sources.inputs.entries()) {
      if (taken === null || taken.has(`${number} ${file.literal}`) || taken.has(`${number} ${plain(file.literal)}`)) {
        const isFirst = inputs.length === 0;
        inputs.push(this.#inputOf(file, source, number, { time, isTaken: taken !== null, isFirst }));
      } else {
        this.passedOver += source.rows;
      }
    }
    return inputs;
  }

  /** @param isFirst of its file: it tells what is so of the whole. */
  #inputOf(
    file: FactsFile,
    source: FactsSource,
    number: number,
    { time, isTaken, isFirst }: { readonly time: Sql | null; readonly isTaken: boolean; readonly isFirst: boolean },
  ): FactsInput {
    const sources = file.sources;
    // What was passed over went on: its time says that what is missing has not come.
    const untilUs = (isTaken ? this.#endUs : sources?.untilUs) ?? Number.NaN;
    const format = source.format ?? 'facts';
    const whole = {
      text: `SELECT ${READ_COLUMNS} FROM ${FROM_FILE} WHERE input_no = ?${time === null ? '' : ` AND ${time.text}`}`,
      values: [file.literal, number, ...(time?.values ?? [])],
    };
    const some = {
      text: `SELECT ${READ_COLUMNS} FROM taken WHERE filename = ? AND input_no = ? ORDER BY file_row_number`,
      values: [plain(file.literal), number],
    };
    return {
      path: source.path,
      format,
      canReopen: true,
      open: async () => NOTHING,
      messages: {
        open: async (context, use) => {
          const { text, values } = isTaken && use !== 'sample' ? some : whole;
          return new FactsReader(await this.#stream(text, values), format, MESSAGE_RECORD, context);
        },
        others: isTaken ? 0 : Math.max(0, source.records - source.rows),
        untilUs,
        isLog: source.isLog,
        hadMedia: sources?.hadMedia === true,
        problems: [
          ...(sources?.problems ?? []).filter(({ input }) => (input ?? 0) === number),
          ...(isFirst && sources?.hadMedia === true ? [MEDIA_LEFT_OUT] : []),
        ],
      },
    };
  }

  /** Rejects with a line for a person. */
  async #stream(text: string, values: readonly (string | number)[]): Promise<Rows> {
    try {
      return await this.#database.stream(text, values);
    } catch (error) {
      throw new Error(filled(FACTS_SAY.factsDamaged, faultText(error)));
    }
  }

  /** The same, and null where a file is damaged: each is told then as far as it can be read. */
  async #takeIfWhole(asked: Sql, time: Sql | null): Promise<ReadonlySet<string> | null> {
    try {
      return await this.#take(asked, time);
    } catch {
      return null;
    }
  }

  /** Puts the rows by that may belong to what is asked for. Null where all have to be read. */
  async #take(asked: Sql, time: Sql | null): Promise<ReadonlySet<string> | null> {
    const files = this.#files.filter(({ sources }) => sources !== null).map(({ literal }) => literal);
    if (files.length === 0) {
      return null;
    }
    const from = { text: FROM_FILES, values: [this.#database.list(files) as never] };
    const database = this.#database;
    if (!(await findRelated(database, from, asked, time))) {
      return null;
    }
    const wanted = {
      text: `(call_id IN (SELECT call_id FROM wanted) OR (kind <> 'message' AND ${asked.text}))${time === null ? '' : ` AND ${time.text}`}`,
      values: [...asked.values, ...(time?.values ?? [])],
    };
    const found = await this.#whereIs(from, wanted);
    if (found.files.length === 0) {
      return new Set();
    }
    await this.#copy(found, wanted);
    const rows = await database.rows('SELECT DISTINCT input_no, filename FROM taken');
    return new Set(rows.map(([number, name]) => `${number} ${name}`));
  }

  /** Which files hold some of it, and of what time; few columns say it, where messages take most of the reading. */
  async #whereIs(from: Sql, wanted: Sql): Promise<Found> {
    const rows = await this.#database.rows(
      `SELECT filename, min(epoch_us(time))::DOUBLE, max(epoch_us(time))::DOUBLE, bool_or(time IS NULL)
       FROM ${from.text} WHERE ${wanted.text} GROUP BY filename`,
      [...from.values, ...wanted.values],
    );
    const names = new Set(rows.map(([name]) => String(name)));
    const literals = this.#files.map(({ literal }) => literal);
    return {
      files: literals.filter((literal) => names.has(literal) || names.has(plain(literal))),
      fromUs: Math.min(...rows.map(([, first]) => Number(first))),
      toUs: Math.max(...rows.map(([, , last]) => Number(last))),
      hasUndated: rows.some(([, , , isUndated]) => isUndated === true),
    };
  }

  /** Puts the messages by, with no more than is needed to read them. */
  async #copy({ files, fromUs, toUs, hasUndated }: Found, wanted: Sql): Promise<void> {
    const database = this.#database;
    const range = hasUndated ? '' : ' AND time BETWEEN make_timestamp(?::BIGINT) AND make_timestamp(?::BIGINT)';
    await database.run('DROP TABLE IF EXISTS taken');
    await database.run(
      `CREATE TABLE taken AS SELECT ${MESSAGE_COLUMNS}, filename, input_no, file_row_number
       FROM ${FROM_FILES} WHERE ${wanted.text}${range}`,
      [database.list(files) as never, ...wanted.values, ...(hasUndated ? [] : [fromUs, toUs])],
    );
  }
}

/** A report that says nothing of audio has to say why. */
const MEDIA_LEFT_OUT: FactsProblem = {
  code: 'facts-media-left-out',
  message: FACTS_SAY.factsMedia,
  input: null,
  record: null,
  offset: null,
};

/** The path that DuckDB calls a file by in its answers. */
function plain(literal: string): string {
  return literal.replace(/\[([*?[])\]/g, '$1');
}

function unreadable(path: string, fault: string): FactsInput {
  return {
    path,
    format: 'facts',
    canReopen: true,
    open: async () => NOTHING,
    messages: {
      open: async () => {
        throw new Error(fault);
      },
      others: 0,
      untilUs: Number.NaN,
      isLog: false,
      hadMedia: false,
      problems: [],
    },
  };
}
