/** What `call` does: loaded when it runs. */
import { messagesAbout } from '../../../filter/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type ReadOptions, readTrace } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { keepToHtml } from '../../options/html.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText, detailOf, styleFor, widthFor } from '../../options/look.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { tellDropped } from '../../output/tell-dropped.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import type { CallCommandOptions } from './options.ts';
import { CALL_COMMAND_WORDS } from './words.ts';

/** Reads the inputs and tells the calls that `what` may mean, with their transfers and rejections. */
export async function tellCalls(
  what: string,
  inputs: readonly string[],
  options: CallCommandOptions,
  io: Io,
): Promise<ExitCode> {
  await loadLanguage(options.lang);
  let names: readonly string[] = [];
  const files = anonymizeFiles(options);
  const read: ReadOptions = {
    anonymizing: await anonymizingOf(options),
    select: { filter: messagesAbout(what, () => names), from: null, to: null, withLegs: true },
    onBegin: (paths) => {
      names = paths.map((path) => path.split('/').at(-1) ?? path);
    },
    nothingMatches: CALL_COMMAND_WORDS.in(langOf(io)).nothingAbout(printable(what)),
    tls: await readTlsFiles(options),
    logFacts: await logFactsOf(options),
    lang: options.lang,
    showsProgress: options.quiet !== true,
  };
  await keepApart([options.output, ...files.written], { inputs, others: [...keyFiles(options), ...files.read] });
  keepToHtml(options, options.format === 'html');
  if (options.format === 'html') {
    const { writeHtml } = await import('../../output/html-report.ts');
    return writeHtml(inputs, { ...options, isFiltered: true }, read, io);
  }
  if (options.format === 'json') {
    const { writeJson } = await import('../../output/json-report.ts');
    return writeJson(inputs, options, read, io);
  }
  return tellInText(inputs, options, read, io);
}

async function tellInText(
  inputs: readonly string[],
  options: CallCommandOptions,
  read: ReadOptions,
  io: Io,
): Promise<ExitCode> {
  const { TextFace } = await import('../../output/text-report.ts');
  const face = new TextFace({
    lang: options.lang,
    style: styleFor(options, io),
    detail: detailOf(options),
    width: widthFor(options, io),
    timezone: options.timezone ?? null,
    tellsAll: true,
    tellsGood: true,
    isFiltered: true,
  });
  const trace = await readTrace(inputs, { ...read, face }, io);
  if (trace.totals.messages > 0) {
    await deliver(await face.pieces(), options.output, io, asText(options));
  }
  tellDropped(face, io);
  return trace.exitCode;
}
