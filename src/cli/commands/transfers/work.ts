/** What `transfers` does: loaded when it runs. */
import type { Analysis, Story } from '../../../findings/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { VERSION } from '../../../model/index.ts';
import { readTrace } from '../../input/read-trace.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { cardFiles, readCardFiles } from '../../options/cards.ts';
import { keepToHtml } from '../../options/html.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText, detailOf, styleFor, widthFor } from '../../options/look.ts';
import { selectionOf } from '../../options/selection.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { ReportFace } from '../../output/json-report.ts';
import { jsonText } from '../../output/json-text.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import type { TransfersCommandOptions } from './options.ts';

/** Reads the inputs and tells their transfers. */
export async function tellTransfers(
  inputs: readonly string[],
  options: TransfersCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const select = await selectionOf(options);
  const tls = await readTlsFiles(options);
  const logFacts = await logFactsOf(options);
  await loadLanguage(options.lang);
  const cards = await readCardFiles(options);
  const anonymizing = await anonymizingOf(options, { '--card': options.card, '--trust': options.trust });
  const files = anonymizeFiles(options);
  await keepApart([options.output, ...files.written], {
    inputs,
    others: [...keyFiles(options), ...cardFiles(options), ...files.read],
  });
  const read = { anonymizing, select, tls, logFacts, cards, lang: options.lang, tellsGoodCalls: false };
  keepToHtml(options, options.format === 'html');
  if (options.format === 'html') {
    const { writeHtml } = await import('../../output/html-report.ts');
    // Their ladders show all legs: those are the calls beside them.
    const all = { ...read, tellsGoodCalls: true };
    const tells = ({ type }: Story): boolean => type === 'transfer';
    return writeHtml(inputs, { ...options, isFiltered: select.filter !== null, tells }, all, io);
  }
  const face = new ReportFace({ version: VERSION, lang: options.lang });
  const trace = await readTrace(inputs, { ...read, face }, io);
  if (options.format === 'json') {
    await deliver(jsonText(face.report().transfers), options.output, io);
  } else if (trace.totals.messages > 0) {
    await deliver(
      await transfersAsText(face.analysis(), options, select.filter !== null, io),
      options.output,
      io,
      asText(options),
    );
  }
  return trace.exitCode;
}

async function transfersAsText(
  analysis: Analysis,
  options: TransfersCommandOptions,
  isFiltered: boolean,
  io: Io,
): Promise<string> {
  const { laidOut, renderTransfers } = await import('../../output/text-report.ts');
  const look = {
    lang: options.lang,
    style: styleFor(options, io),
    detail: detailOf(options),
    width: widthFor(options, io),
    timezone: options.timezone ?? null,
    isFiltered,
  };
  return laidOut(() => renderTransfers(analysis, look));
}
