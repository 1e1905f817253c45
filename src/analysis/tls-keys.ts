import type { KeyLog, TlsKeys } from '../flow/index.ts';
import { SAYS } from '../model/index.ts';
import type { TlsOptions } from './options.ts';
import type { ProblemList } from './problem-list.ts';

/** What opens TLS, where the caller lets it be opened. */
export async function openingOf(options: TlsOptions | undefined): Promise<TlsKeys['opening'] | null> {
  return options === undefined ? null : await import('../flow/opening-tls.ts');
}

/** What reading TLS takes, with what the caller gave added to `keyLog`; null where TLS is not to be read. */
export function tlsKeysOf(
  options: TlsOptions | undefined,
  opening: TlsKeys['opening'] | null,
  keyLog: KeyLog,
  problems: ProblemList,
): TlsKeys | null {
  if (options === undefined || opening === null) {
    return null;
  }
  const { crypto, keyLogs = [], privateKeys = [] } = options;
  for (const text of keyLogs) {
    keyLog.add(text);
  }
  const keys = privateKeys.map((pem) => crypto.readPrivateKey(pem));
  if (keys.includes(null)) {
    problems.say('tls-key-unreadable', SAYS.tlsKeyUnreadable);
  }
  return { crypto, keyLog, opening, privateKeys: keys.filter((key) => key !== null) };
}
