/** The report as JSON, loaded where one is asked for: the text report brings tables of characters that take their time. */
import { Pages } from '../../bytes/index.ts';
import { VERSION } from '../../model/index.ts';
import { JsonFace, type ReportOptions } from '../../report/index.ts';
import { type ReadOptions, readTrace } from '../input/read-trace.ts';
import type { ExitCode } from '../process/exit-codes.ts';
import type { Io } from '../process/io.ts';
import { deliver } from './deliver.ts';
import { PageFile } from './page-file.ts';

export { RecordedFace, ReportFace, renderFilesJson } from '../../report/index.ts';

const ALL = {
  keptCalls: Number.POSITIVE_INFINITY,
  keptTransfers: Number.POSITIVE_INFINITY,
  keptRejections: Number.POSITIVE_INFINITY,
  keptRegistrations: Number.POSITIVE_INFINITY,
};

/** Takes a trace that is to be told as JSON, with every story: beyond what memory is to hold they lie in a temporary file. */
export class FiledJson extends JsonFace {
  readonly #file: PageFile;

  constructor(options: ReportOptions) {
    const file = new PageFile();
    super(options, ALL, new Pages(file));
    this.#file = file;
  }

  /** It was told: nothing of it can be read any more. */
  close(): void {
    this.#file.close();
  }
}

/** Reads the inputs and delivers their report. */
export async function writeJson(
  inputs: readonly string[],
  { lang, output }: Pick<ReportOptions, 'lang'> & { readonly output?: string },
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const face = new FiledJson({ version: VERSION, lang });
  try {
    const trace = await readTrace(inputs, { ...read, face }, io);
    await deliver(face.pieces(), output, io);
    return trace.exitCode;
  } finally {
    face.close();
  }
}
