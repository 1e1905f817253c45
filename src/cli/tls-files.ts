import type { TlsOptions } from '../analysis/index.ts';
import { readTextFile, tlsCryptoInNode } from '../capture/node.ts';
import type { TlsFiles } from './options/tls.ts';
import { UsageError } from './process/usage-error.ts';

/**
 * Reads the files with the keys of TLS connections.
 *
 * @throws UsageError for one that cannot be read, or is no private key.
 */
export async function readTlsFiles({ keylog = [], tlsKey = [] }: TlsFiles): Promise<TlsOptions> {
  const keyLogs = await Promise.all(keylog.map(textOf));
  const privateKeys = await Promise.all(tlsKey.map(textOf));
  for (const [index, pem] of privateKeys.entries()) {
    if (tlsCryptoInNode.readPrivateKey(pem) === null) {
      throw new UsageError(`${tlsKey[index]}: no unencrypted RSA private key in PEM form`);
    }
  }
  return { crypto: tlsCryptoInNode, keyLogs, privateKeys };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readTextFile(file);
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
