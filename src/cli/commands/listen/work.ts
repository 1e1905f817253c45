/** What `listen` does: loaded when it runs. */

import type { IntakeFigures } from '../../../intake/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import { withNats } from '../../input/nats-place.ts';
import type { ReadOptions } from '../../input/read-trace.ts';
import { anonymizeFiles } from '../../options/anonymize.ts';
import { cardFiles } from '../../options/cards.ts';
import { hepFiles, listenToHep, placeOf } from '../../options/hep-places.ts';
import { selectionOf } from '../../options/selection.ts';
import { withVerdicts } from '../../options/verdict-places.ts';
import { keepApart } from '../../output/outputs-apart.ts';
import type { VerdictDesk } from '../../output/verdict-desk.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import { onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { reasonOf } from '../../process/system-words.ts';
import { UsageError } from '../../process/usage-error.ts';
import { analyzeTrace } from '../analyze/work.ts';
import { Metrics } from './metrics.ts';
import { MetricsServer } from './metrics-server.ts';
import type { ListenCommandOptions } from './options.ts';
import { LISTEN_WORDS } from './words.ts';

/** What is listened to, of whatever kind. */
type Listening = NonNullable<ReadOptions['given']> & {
  figures(): IntakeFigures;
  close(): void | Promise<void>;
};

/** Listens until it is told to stop, and then tells what is left. */
export async function listen(options: ListenCommandOptions, io: Io): Promise<ExitCode> {
  keepToOneKind(options);
  // A mistake is told before anything is listened to.
  await selectionOf(options);
  const { read, written } = anonymizeFiles(options);
  const others = [...hepFiles(options), ...cardFiles(options), ...read];
  await keepApart([options.output, ...written], { inputs: [], others });
  // What is sent over HEP meanwhile would be lost; a stream keeps what it holds.
  return withVerdicts(options, options.hep === undefined, io, (desk) => listenOn(options, desk, io));
}

async function listenOn(options: ListenCommandOptions, desk: VerdictDesk | null, io: Io): Promise<ExitCode> {
  const stop = onInterrupt();
  try {
    const input = await openInput(options, stop.signal, io);
    const metrics = new Metrics(
      () => input.figures(),
      () => desk?.figures() ?? new Map(),
    );
    const server = await serveMetrics(metrics, stop.signal, options, io).catch(async (error) => {
      await input.close();
      throw error;
    });
    const given = { given: input, interruption: stop, onEvent: metrics.note, beside: desk };
    return await analyzeTrace([input.path], { ...options, follow: true }, io, [], given).finally(() => server?.close());
  } finally {
    stop.release();
  }
}

function keepToOneKind(options: ListenCommandOptions): void {
  const { hep, from, sources, untilEnd, onlyNew } = options;
  if (hep === undefined && from === undefined) {
    throw new UsageError(sayingOf(LISTEN_WORDS, ({ noSource }) => noSource));
  }
  if (hep !== undefined && from !== undefined) {
    throw new UsageError(sayingOf(LISTEN_WORDS, ({ oneOf }) => oneOf));
  }
  const ofFrom = { '--sources': sources, '--until-end': untilEnd, '--only-new': onlyNew };
  for (const [option, value] of Object.entries(ofFrom)) {
    if (from === undefined && value !== undefined) {
      throw new UsageError(sayingOf(LISTEN_WORDS, ({ onlyWithFrom }) => onlyWithFrom(option)));
    }
  }
}

function openInput(options: ListenCommandOptions, signal: AbortSignal, io: Io): Promise<Listening> {
  const { from, sources, untilEnd, onlyNew } = options;
  if (from === undefined) {
    return listenToHep(options, signal, io);
  }
  return withNats('--from', from, io, async ({ NatsInput }, place) => {
    const choice = { leastSources: sources ?? 0, untilEnd: untilEnd === true, onlyNew: onlyNew === true };
    return NatsInput.open({ place, signal, ...choice });
  });
}

async function serveMetrics(
  metrics: Metrics,
  signal: AbortSignal,
  { metrics: place }: ListenCommandOptions,
  io: Io,
): Promise<MetricsServer | null> {
  if (place === undefined) {
    return null;
  }
  try {
    const served = { metrics: () => metrics.text(), isHealthy: () => !signal.aborted };
    const server = await MetricsServer.start(placeOf('--metrics', place), served);
    io.err(`siptriage: ${LISTEN_WORDS.in(langOf(io)).metricsAt(server.place)}`);
    return server;
  } catch (error) {
    if (error instanceof UsageError) {
      throw error;
    }
    const why = reasonOf(error);
    throw new UsageError((lang) => LISTEN_WORDS.in(lang).notServed(place, why(lang)));
  }
}
