/** What `analyze --each` does, in each of its formats: loaded when it runs. */
import { VERSION } from '../../../model/index.ts';
import { FILES, ReportEvents, safeJson, TextFace, type TraceFace } from '../../../report/index.ts';
import { type NamedFile, namedFiles, type ReadFile, readEach } from '../../input/each-file.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import { INPUT_WORDS } from '../../input/words.ts';
import { cardFiles } from '../../options/cards.ts';
import { asText } from '../../options/look.ts';
import { keyFiles } from '../../options/tls.ts';
import { deliver, delivering } from '../../output/deliver.ts';
import { FiledJson, renderFilesJson } from '../../output/json-report.ts';
import { printable } from '../../output/printable.ts';
import { printingFace } from '../../output/printing-face.ts';
import { tellDropped } from '../../output/tell-dropped.ts';
import { TextSpool } from '../../output/text-spool.ts';
import { EXIT, type ExitCode, worstOf } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { FilesTold } from './files-told.ts';
import { lookOf } from './look.ts';
import type { AnalyzeCommandOptions } from './options.ts';

type Work = (
  files: readonly NamedFile[],
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
) => Promise<ExitCode>;

/** Reads each file by itself and delivers what it says of each. */
export async function analyzeEach(
  inputs: readonly string[],
  options: AnalyzeCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const files = await namedFiles(inputs, [...keyFiles(options), ...cardFiles(options)]);
  if (files.length === 0) {
    io.err(`siptriage: ${INPUT_WORDS.in(langOf(io)).noFile(inputs.map(printable).join(', '))}`);
    return EXIT.noTrace;
  }
  return (WORK[options.format] ?? writeText)(files, options, read, io);
}

/** The other forms are about one trace, and refused. */
const WORK: Readonly<Record<string, Work>> = {
  text: writeText,
  json: writeJson,
  ndjson: writeNdjson,
};

/** What a file ends with alone. */
function exitCodeOf({ lack }: ReadFile): ExitCode {
  return lack === null ? EXIT.done : EXIT.noTrace;
}

/** A table with the worst first, and below it the stories of the files that failed, where these are few or all are wanted. */
async function writeText(...[files, options, read, io]: Parameters<Work>): Promise<ExitCode> {
  const look = lookOf(options, read, io);
  const spool = new TextSpool();
  const table = new FilesTold(look, spool);
  const codes: ExitCode[] = [];
  let face = new TextFace(look);
  const optionsFor = () => {
    face = new TextFace(look);
    return { ...read, face };
  };
  try {
    for await (const file of readEach(files, optionsFor, io)) {
      codes.push(exitCodeOf(file));
      await table.take(file, face);
      tellDropped(face, io);
    }
    await deliver(await table.pieces(), options.output, io, asText(options));
    return worstOf(codes);
  } finally {
    spool.close();
  }
}

async function writeJson(...[files, options, read, io]: Parameters<Work>): Promise<ExitCode> {
  const spool = new TextSpool();
  const codes: ExitCode[] = [];
  let face = new FiledJson({ version: VERSION, lang: options.lang });
  const optionsFor = () => {
    face.close();
    face = new FiledJson({ version: VERSION, lang: options.lang });
    return { ...read, face };
  };
  try {
    for await (const file of readEach(files, optionsFor, io)) {
      const head = { path: file.path, exitCode: exitCodeOf(file), unread: file.lack };
      codes.push(head.exitCode);
      spool.begin();
      for (const piece of face.pieces(head)) {
        spool.add(piece);
      }
    }
    const exitCode = worstOf(codes);
    await deliver(renderFilesJson(spool.all(',\n'), { version: VERSION, exitCode }), options.output, io);
    return exitCode;
  } finally {
    face.close();
    spool.close();
  }
}

/** Nothing is kept: each line says its file, and is written when what it says is decided. */
async function writeNdjson(...[files, options, read, io]: Parameters<Work>): Promise<ExitCode> {
  const showsProgress = read.showsProgress === true && !(io.isTerminal && options.output === undefined);
  return delivering(options.output, io, async ({ write }) => {
    const codes: ExitCode[] = [];
    let face: TraceFace | null = null;
    const optionsFor = ({ path }: NamedFile) => {
      const events = new ReportEvents({ version: VERSION, lang: options.lang });
      const linesOf: Parameters<typeof printingFace>[0] = (event) =>
        events
          .of(event)
          .map(({ type, ...rest }) => `${safeJson({ type, file: path, ...rest })}\n`)
          .join('');
      const printing = printingFace(linesOf, write, { takesStanding: false });
      face = printing;
      return { ...read, face: printing, showsProgress };
    };
    for await (const file of readEach(files, optionsFor, io)) {
      const exitCode = exitCodeOf(file);
      codes.push(exitCode);
      await (face as TraceFace | null)?.flush();
      await write(`${safeJson({ type: 'file', file: file.path, exitCode, unread: file.lack })}\n`);
    }
    const exitCode = worstOf(codes);
    const tool = { name: 'siptriage', version: VERSION };
    await write(`${safeJson({ type: 'files', schema: FILES, tool, files: codes.length, exitCode })}\n`);
    return exitCode;
  });
}
