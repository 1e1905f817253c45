import type { Command } from 'commander';
import type { TlsOptions } from '../../analysis/index.ts';
import { sayingOf, translatable } from '../../languages/index.ts';
import { SpokenOption } from '../help/spoken-option.ts';
import { UsageError } from '../process/usage-error.ts';
import { textOf } from './named-file.ts';
import { repeated } from './repeated.ts';

/** Files with the keys of TLS connections, as commander hands them over. */
export type TlsFiles = {
  readonly keylog?: readonly string[];
  readonly tlsKey?: readonly string[];
};

export const TLS_WORDS = translatable({
  keylog: 'key log of the TLS connections (SSLKEYLOGFILE); may be repeated',
  tlsKey: "a server's RSA private key (PEM), for TLS with RSA key exchange; may be repeated",
  noKey: 'no unencrypted RSA private key in PEM form',
});

const KEYLOG = new SpokenOption(
  '--keylog <file>',
  sayingOf(TLS_WORDS, ({ keylog }) => keylog),
).argParser(repeated);
const TLS_KEY = new SpokenOption(
  '--tls-key <file>',
  sayingOf(TLS_WORDS, ({ tlsKey }) => tlsKey),
).argParser(repeated);

/** For every command that reads a trace. */
export function addTlsOptions(command: Command): Command {
  return command.addOption(KEYLOG).addOption(TLS_KEY);
}

/** Every file that they name. */
export function keyFiles({ keylog = [], tlsKey = [] }: TlsFiles): readonly string[] {
  return [...keylog, ...tlsKey];
}

/**
 * Reads the files with the keys of TLS connections.
 *
 * @throws UsageError for one that cannot be read, or is no private key.
 */
export async function readTlsFiles({ keylog = [], tlsKey = [] }: TlsFiles): Promise<TlsOptions> {
  const { tlsInNode } = await import('../../analysis/node.ts');
  const { tlsCryptoInNode } = await import('../../capture/node.ts');
  const keyLogs = await Promise.all(keylog.map((file) => textOf(file)));
  const privateKeys = await Promise.all(tlsKey.map((file) => textOf(file)));
  for (const [index, pem] of privateKeys.entries()) {
    if (tlsCryptoInNode.readPrivateKey(pem) === null) {
      throw new UsageError((lang) => `${tlsKey[index]}: ${TLS_WORDS.in(lang).noKey}`);
    }
  }
  return tlsInNode({ keyLogs, privateKeys });
}
