import type { KeyLog, TlsKeys } from '../flow/index.ts';
import { SAYS } from '../model/index.ts';
import type { TlsOptions } from './options.ts';
import type { ProblemList } from './problem-list.ts';

/** What reading TLS takes, with what the caller gave added to `keyLog`; null where TLS is not to be read. */
export function tlsKeysOf(options: TlsOptions | undefined, keyLog: KeyLog, problems: ProblemList): TlsKeys | null {
  if (options === undefined) {
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
  return { crypto, keyLog, privateKeys: keys.filter((key) => key !== null) };
}
