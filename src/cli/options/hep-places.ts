import type { Command } from 'commander';
import { type HepEndpoint, hepEndpoint, type ListenEndpoint, listenEndpoint } from '../../intake/index.ts';
import type { HepInput, ServerKeys } from '../../intake/node.ts';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import type { Io } from '../process/io.ts';
import { langOf } from '../process/speech.ts';
import { reasonOf } from '../process/system-words.ts';
import { UsageError } from '../process/usage-error.ts';
import { textOf } from './named-file.ts';
import { repeated } from './repeated.ts';

/** What HEP is listened to, as commander hands it over. */
export type HepOptions = {
  readonly hep?: readonly string[];
  readonly hepKey?: string;
  readonly hepCert?: string;
  readonly hepCertKey?: string;
};

export const HEP_WORDS = translatable({
  hep: 'listen to HEP at udp:, tcp: or tls:[HOST:]PORT; without a host on the loopback alone; may be repeated',
  hepKey: 'a file with the key that every HEP packet has to show',
  hepCert: 'with tls: the certificate (PEM)',
  hepCertKey: 'with tls: its private key (PEM)',
  noPlace: (option: string, text: string) => `${option}: ${text} is no place to listen at, such as udp:9060`,
  noKeys: 'tls: takes --hep-cert and --hep-cert-key',
  emptyKey: (file: string) => `${file}: the key is empty`,
  listening: (places: string) => `listening at ${places}; Ctrl-C ends it`,
  smallBuffer: (bytes: number) =>
    `the system gives a UDP socket ${bytes} bytes: under load it drops datagrams (net.core.rmem_max; docs/scale.md)`,
});

const HEP = new SpokenOption(
  '--hep <place>',
  sayingOf(HEP_WORDS, ({ hep }) => hep),
).argParser(repeated);
const HEP_KEY = new SpokenOption(
  '--hep-key <file>',
  sayingOf(HEP_WORDS, ({ hepKey }) => hepKey),
);
const HEP_CERT = new SpokenOption(
  '--hep-cert <file>',
  sayingOf(HEP_WORDS, ({ hepCert }) => hepCert),
);
const HEP_CERT_KEY = new SpokenOption(
  '--hep-cert-key <file>',
  sayingOf(HEP_WORDS, ({ hepCertKey }) => hepCertKey),
);

/** Below this a burst of a few hundred datagrams is too much. */
const SMALL_BUFFER_BYTES = 2 * 1024 * 1024;

/** For every command that listens to HEP. */
export function addHepOptions(command: Command): Command {
  return command.addOption(HEP).addOption(HEP_KEY).addOption(HEP_CERT).addOption(HEP_CERT_KEY);
}

/** Every file that they name. */
export function hepFiles({ hepKey, hepCert, hepCertKey }: HepOptions): readonly string[] {
  return [hepKey, hepCert, hepCertKey].filter((file) => file !== undefined);
}

/**
 * Opens the sockets and says where they are.
 *
 * @throws UsageError for what is no place, and where nothing can be listened to.
 */
export async function listenToHep(options: HepOptions, signal: AbortSignal, io: Io): Promise<HepInput> {
  const endpoints = (options.hep ?? []).map(endpointOf);
  const keys = await serverKeys(endpoints, options);
  const key = options.hepKey === undefined ? null : keyIn(await textOf(options.hepKey), options.hepKey);
  const { openHep } = await import('../../intake/node.ts');
  const input = await openHep({ endpoints, keys, key }, signal).catch((error) => {
    // `bind EADDRINUSE 127.0.0.1:9060`: several places may be named.
    const [, place = ''] = / (\S+:\d+)$/.exec(String(error.message)) ?? [];
    const why = reasonOf(error);
    throw new UsageError((lang) => ['--hep', ...(place === '' ? [] : [place]), why(lang)].join(': '));
  });
  const words = HEP_WORDS.in(langOf(io));
  io.err(`siptriage: ${words.listening(input.path)}`);
  const bytes = input.udpBufferBytes;
  if (bytes !== null && bytes < SMALL_BUFFER_BYTES) {
    io.err(`siptriage: ${words.smallBuffer(bytes)}`);
  }
  return input;
}

/** @throws UsageError for what is no place. */
export function placeOf(option: string, text: string): ListenEndpoint {
  return known(listenEndpoint(text), option, text);
}

function endpointOf(text: string): HepEndpoint {
  return known(hepEndpoint(text), '--hep', text);
}

function known<Place>(place: Place | null, option: string, text: string): Place {
  if (place === null) {
    throw new UsageError(sayingOf(HEP_WORDS, ({ noPlace }) => noPlace(option, text)));
  }
  return place;
}

async function serverKeys(
  endpoints: readonly HepEndpoint[],
  { hepCert, hepCertKey }: HepOptions,
): Promise<ServerKeys | null> {
  const isTls = endpoints.some(({ protocol }) => protocol === 'tls');
  if (!isTls && hepCert === undefined && hepCertKey === undefined) {
    return null;
  }
  if (!isTls || hepCert === undefined || hepCertKey === undefined) {
    throw new UsageError(sayingOf(HEP_WORDS, ({ noKeys }) => noKeys));
  }
  return { cert: await textOf(hepCert), key: await textOf(hepCertKey) };
}

/** A line end behind the key in its file is none of it. */
function keyIn(text: string, file: string): Uint8Array {
  const key = new TextEncoder().encode(text.replace(/\r?\n$/, ''));
  if (key.length === 0) {
    throw new UsageError(sayingOf(HEP_WORDS, ({ emptyKey }) => emptyKey(file)));
  }
  return key;
}
