import '../../builders/languages.ts';
import { readFileSync } from 'node:fs';
import type { ChunkOptions } from '../../../src/analysis/chunks/chunk-options.ts';
import { analyzeInputs, extractMessages, type TraceInput } from '../../../src/analysis/index.ts';
import { memorySource } from '../../../src/capture/index.ts';
import {
  fileRereader,
  fileSource,
  gunzipInNode,
  inflateRawInNode,
  tlsCryptoInNode,
} from '../../../src/capture/node.ts';
import { MessageWriter } from '../../../src/cli/commands/messages/message-writer.ts';
import type { Analysis } from '../../../src/findings/index.ts';
import type { Lang } from '../../../src/reference/index.ts';
import { readTrustedKey, type TrustedKey } from '../../../src/tokens/index.ts';

export const FIXTURES = new URL('../../../fixtures/', import.meta.url);

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(path, FIXTURES)));
}

/** Key logs of the captures with TLS among the seeds. */
const KEY_LOGS = ['tls/baresip-transfer.keylog.txt', 'tls/key-update.keylog.txt'].map((path) =>
  Buffer.from(fixture(path)).toString('latin1'),
);

function keysIn(path: string): readonly TrustedKey[] {
  const keys = readTrustedKey(path, Buffer.from(fixture(path)).toString('latin1'));
  if (typeof keys === 'string') {
    throw new Error(`${path} is no key: ${keys}`);
  }
  return keys;
}

const KEYS = keysIn('cards/jwscard-and-passport.pub.pem');

/** How an input is read. */
export type Reading = {
  readonly lang?: Lang;
  readonly blockBytes?: number;
  /** In chunks, by several threads. */
  readonly chunks?: ChunkOptions | null;
  /** A file that holds the input: what threads share is read from files. */
  readonly file?: string;
};

const PLATFORM = {
  gunzip: gunzipInNode,
  inflateRaw: inflateRawInNode,
  tls: { crypto: tlsCryptoInNode, keyLogs: KEY_LOGS },
  cards: { cards: [], keys: KEYS },
};

function inputOf(bytes: Uint8Array, blockBytes: number, file: string | undefined): TraceInput {
  return {
    path: 'input',
    open: async () => memorySource(bytes, blockBytes),
    canReopen: true,
    ...(file === undefined
      ? {}
      : { file, reread: () => fileRereader(file), openAt: (position) => fileSource(file, position) }),
  };
}

/** What every layer makes of an input, with key logs and keys at hand. */
export async function analysisOf(bytes: Uint8Array, reading: Reading = {}): Promise<Analysis> {
  const { lang = 'en', blockBytes = 1 << 20, chunks = null, file } = reading;
  const { analysis } = await analyzeInputs([inputOf(bytes, blockBytes, file)], { lang, chunks, ...PLATFORM });
  return analysis;
}

/** What `siptriage messages` writes of an input. */
export async function messagesOf(bytes: Uint8Array): Promise<string> {
  let text = '';
  const writer = new MessageWriter(async (piece) => {
    text += piece;
  });
  await extractMessages([inputOf(bytes, 1 << 20, undefined)], PLATFORM, writer);
  await writer.end();
  return text;
}
