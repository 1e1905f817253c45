/** What `extract` does: loaded when it runs. */
import { type Said, sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { type ReadOptions, readTrace } from '../../input/read-trace.ts';
import { spoolNamed } from '../../input/spool-named.ts';
import { anonymizeFiles, anonymizingOf } from '../../options/anonymize.ts';
import { logFactsOf } from '../../options/logs.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { type Nameless, writeAnonymous } from './anonymous-case.ts';
import type { Case } from './case.ts';
import { messagesNamed, storiesNamed } from './choose.ts';
import { ChoosingFace } from './choosing-face.ts';
import { formAsked } from './form-asked.ts';
import type { ExtractCommandOptions } from './options.ts';
import { EXTRACT_WORDS } from './words.ts';

/**
 * Reads the inputs to find what is asked for, and once more to take it out.
 *
 * @param nameless what was made of inputs before, and is read in their place: all of it is taken, whatever the options name.
 */
export async function extractCase(
  inputs: readonly string[],
  options: ExtractCommandOptions,
  io: Io,
  nameless: Nameless | null = null,
): Promise<ExitCode> {
  const format = formAsked(options, io);
  await loadLanguage(options.lang);
  const reading = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options), seed: seedOfRun() };
  const collector = new ChoosingFace(reading.seed);
  const named = nameless?.all ?? (await messagesNamed(options, collector));
  const { withRtp, withSecrets } = options;
  const anonymizing = await anonymizingOf(options, { '--with-rtp': withRtp, '--with-secrets': withSecrets });
  const files = anonymizeFiles(options);
  const read = { inputs: nameless === null ? inputs : [], others: [...keyFiles(options), ...files.read] };
  await keepApart([options.output, ...files.written], read);
  const spool = nameless?.kept ?? (await spoolNamed(inputs, readOnce));
  try {
    const labels = named === null ? {} : { labels: new Map([['extract', collector.choosing(named)]]) };
    const choosing: ReadOptions = {
      ...reading,
      select: { filter: null, from: null, to: null, legs: collector.legs, ...labels },
      lang: options.lang,
      face: collector,
      showsProgress: true,
      spool,
    };
    const trace = await readTrace(inputs, choosing, io);
    if (trace.totals.messages === 0) {
      return trace.exitCode;
    }
    const chosen = collector.choose(nameless === null ? storiesNamed(options, collector) : collector.failed.all());
    if (chosen.legs.isNothingChosen && chosen.places.size === 0) {
      return tellNothing(options, io);
    }
    const of = { chosen, paths: collector.paths, options, format };
    const asked = { ...of, anonymizing, isAnonymized: nameless !== null, reading: { ...reading, spool } };
    const isWritten = await writeAsked(inputs, asked, io);
    return isWritten ? trace.exitCode : tellNothing(options, io);
  } finally {
    spool?.close();
  }
}

/** @returns false if nothing of what was asked for is there the second time. */
async function writeAsked(inputs: readonly string[], asked: Case, io: Io): Promise<boolean> {
  if (asked.anonymizing === null || asked.format === 'ndjson') {
    const { writeCase } = await import('./write-case.ts');
    return writeCase(inputs, asked, io);
  }
  return writeAnonymous(inputs, asked, io, extractCase);
}

const readOnce = (path: string): Said => sayingOf(EXTRACT_WORDS, ({ readOnce: said }) => said(path));

/** That of every hash of the run: a Call-ID is known again by it. */
function seedOfRun(): number {
  return Math.floor(Math.random() * 0x100000000) | 0;
}

/** Nothing is written then: who waits for a file must not go on. */
function tellNothing({ call }: ExtractCommandOptions, io: Io): ExitCode {
  const words = EXTRACT_WORDS.in(langOf(io));
  io.err(`siptriage: ${call === undefined ? words.nothing : words.nothingAbout(printable(call))}`);
  return EXIT.noTrace;
}
