/** What `diff` does: loaded when it runs. */
import { compareCalls, DIFFERENCE_WORDS, type Telling } from '../../../differences/index.ts';
import { type Said, sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import type { Spool } from '../../input/spool.ts';
import { spoolNamed } from '../../input/spool-named.ts';
import { logFactsOf } from '../../options/logs.ts';
import { asText } from '../../options/look.ts';
import { keyFiles, readTlsFiles } from '../../options/tls.ts';
import { deliver } from '../../output/deliver.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import { printable } from '../../output/printable.ts';
import { EXIT, type ExitCode, worstOf } from '../../process/exit-codes.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { type ChosenInput, chosenInput } from './chosen-input.ts';
import type { DiffCommandOptions } from './options.ts';
import { type ReadInput, type Reading, readBad, readGood } from './read-sides.ts';
import { renderComparison } from './render-comparison.ts';
import { DIFF_WORDS } from './words.ts';

type Inputs = { readonly good: ChosenInput; readonly bad: ChosenInput };

/** Holds a good call or transfer against a bad one and says where they first part. */
export async function tellDifference(
  good: string,
  bad: string | undefined,
  options: DiffCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const inputs = {
    good: chosenInput(good, options.good, '--good'),
    bad:
      bad === undefined
        ? { path: chosenInput(good, undefined, '').path, what: options.bad ?? null }
        : chosenInput(bad, options.bad, '--bad'),
  };
  await loadLanguage(options.lang);
  const reading = { tls: await readTlsFiles(options), logFacts: await logFactsOf(options), lang: options.lang };
  await keepApart([options.output], { inputs: [inputs.good.path, inputs.bad.path], others: keyFiles(options) });
  const [goodSpool, badSpool] = await spools(inputs);
  try {
    return await tell(
      inputs,
      { good: { ...reading, spool: goodSpool }, bad: { ...reading, spool: badSpool } },
      options,
      io,
    );
  } finally {
    goodSpool?.close();
    if (badSpool !== goodSpool) {
      badSpool?.close();
    }
  }
}

type Spools = readonly [good: Spool | null, bad: Spool | null];

/** What can be read once only is kept; one pipe may hold both. */
async function spools({ good, bad }: Inputs): Promise<Spools> {
  const readOnce = (path: string): Said => sayingOf(DIFF_WORDS, (words) => words.readOnce(path));
  const badSpool = await spoolNamed([bad.path], readOnce);
  const isOne = good.path === bad.path;
  return [isOne ? badSpool : await spoolNamed([good.path], readOnce), badSpool];
}

async function tell(
  inputs: Inputs,
  reading: { readonly good: Reading; readonly bad: Reading },
  options: DiffCommandOptions,
  io: Io,
): Promise<ExitCode> {
  const words = DIFF_WORDS.in(langOf(io));
  const isSameTrace = inputs.good.path === inputs.bad.path;
  const bad = await readBad(inputs.bad, reading.bad, io);
  if (bad.side === null) {
    return nothing(bad, words.nothingIn('bad', printable(inputs.bad.path)), io);
  }
  const good = await readGood(inputs.good, bad.side, isSameTrace, reading.good, isSameTrace ? silenced(io) : io);
  if (good.side === null) {
    const path = printable(inputs.good.path);
    return nothing(good, isSameTrace ? words.onlyOne(path) : words.nothingIn('good', path), io);
  }
  const telling: Telling = {
    words: DIFFERENCE_WORDS.in(options.lang),
    comparison: compareCalls(good.side, bad.side),
    good: good.side,
    bad: bad.side,
  };
  const text = await renderComparison(telling, { good: good.found, bad: bad.found }, options, io);
  await deliver(text, options.output, io, asText(options));
  if (good.dropped + bad.dropped > 0) {
    io.err(`siptriage: ${words.notCompared(good.dropped + bad.dropped)}`);
  }
  return worstOf([good.trace.exitCode, bad.trace.exitCode]);
}

/** What is wrong with a trace was said when it was read first. */
function silenced(io: Io): Io {
  const { progress: _, ...others } = io;
  return { ...others, err: () => {} };
}

/** Two are compared, or nothing was: that is never green. */
function nothing({ trace }: ReadInput, why: string, io: Io): ExitCode {
  if (trace.totals.messages > 0) {
    io.err(`siptriage: ${why}`);
  }
  return worstOf([trace.exitCode, EXIT.noTrace]);
}
