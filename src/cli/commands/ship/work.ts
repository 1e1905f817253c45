/** What `ship` does: loaded when it runs. */
import { hostname } from 'node:os';
import { isSourceName } from '../../../intake/index.ts';
import type { NatsPublisher } from '../../../intake/node.ts';
import { sayingOf } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { withNats } from '../../input/nats-place.ts';
import { NATS_WORDS } from '../../input/nats-words.ts';
import { readMessages } from '../../input/read-trace.ts';
import { listenToHep } from '../../options/hep-places.ts';
import { logFactsOf } from '../../options/logs.ts';
import { selectionOf } from '../../options/selection.ts';
import { readTlsFiles } from '../../options/tls.ts';
import type { ExitCode } from '../../process/exit-codes.ts';
import { onInterrupt } from '../../process/interrupt.ts';
import type { Io } from '../../process/io.ts';
import { langOf } from '../../process/speech.ts';
import { reasonOf } from '../../process/system-words.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { ShipCommandOptions } from './options.ts';
import { shippingFace } from './shipping-face.ts';
import { SHIP_WORDS } from './words.ts';

/** Publishes the messages of the inputs, or of what is sent, to their end. */
export async function ship(inputs: readonly string[], options: ShipCommandOptions, io: Io): Promise<ExitCode> {
  await loadLanguage(options.lang);
  const { to, hep } = options;
  if (to === undefined) {
    throw new UsageError(sayingOf(SHIP_WORDS, ({ noTarget }) => noTarget));
  }
  if (hep !== undefined && inputs.length > 0) {
    throw new UsageError(sayingOf(SHIP_WORDS, ({ oneOf }) => oneOf));
  }
  const source = sourceOf(options);
  const select = await selectionOf(options);
  const logFacts = await logFactsOf(options);
  const tls = await readTlsFiles(options);
  const words = SHIP_WORDS.in(langOf(io));
  let place = '';
  let isWaiting = false;
  const wait = (): void => {
    if (!isWaiting) {
      isWaiting = true;
      io.err(`siptriage: ${words.waiting(place)}`);
    }
  };
  const publisher = await withNats('--to', to, io, ({ NatsPublisher }, named) => {
    place = named.text;
    return NatsPublisher.open(named, source, wait);
  });
  const code = await readAll(inputs, options, { select, logFacts, tls }, publisher, io).catch((error) => {
    if (publisher.failure === null) {
      throw error;
    }
    const why = reasonOf(publisher.failure);
    throw new UsageError((lang) => NATS_WORDS.in(lang).notReached(place, why(lang)));
  });
  if (publisher.refused > 0) {
    io.err(`siptriage: ${words.refused(publisher.refused, place)}`);
  }
  io.err(`siptriage: ${words.shipped(publisher.stored, publisher.repeated, place)}`);
  return code;
}

/** Whatever ends the reading, what was read is stored. */
async function readAll(
  inputs: readonly string[],
  options: ShipCommandOptions,
  read: Parameters<typeof readMessages>[1],
  publisher: NatsPublisher,
  io: Io,
): Promise<ExitCode> {
  const stop = onInterrupt();
  try {
    const given = options.hep === undefined ? {} : { given: await listenToHep(options, stop.signal, io) };
    const paths = given.given === undefined ? inputs : [given.given.path];
    return await readMessages(paths, { ...read, ...given, interruption: stop }, shippingFace(publisher), io);
  } finally {
    stop.release();
    await publisher.end();
  }
}

function sourceOf({ source }: ShipCommandOptions): string {
  const name =
    source ??
    hostname()
      .replace(/[^\w-]/g, '_')
      .slice(0, 64);
  if (!isSourceName(name)) {
    throw new UsageError(sayingOf(SHIP_WORDS, ({ noName }) => noName(name)));
  }
  return name;
}
