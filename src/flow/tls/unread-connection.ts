import type { Endpoint } from '../../model/index.ts';
import type { StreamInfo } from '../flow-face.ts';
import type { UnreadReason } from './census.ts';
import type { TlsRole } from './tls-record.ts';
import type { TlsKeys, TlsSession } from './tls-session.ts';

const FIRST_TLS = 0x0301;

/** `sip`, `sips`, as a label or the beginning of one. */
const SIP_NAME = /^_?sips?(?:[.\-_\d]|$)/i;
const SIP_PORTS = [5061, 5081];

/** Why a connection cannot be read, as soon as its hellos tell; null where it can, as far as is known. */
export function reasonUnread(session: TlsSession, keys: TlsKeys | null): UnreadReason | null {
  const { client, server, secrets, suite, hasPrivateKeys, hasKeyLog } = session;
  const missing: UnreadReason = hasKeyLog ? 'other-keys' : 'no-keys';
  if (keys === null) {
    return 'platform';
  }
  if (secrets === null && !hasPrivateKeys && (client !== null || !hasKeyLog)) {
    return missing;
  }
  if (server !== null && (suite === null || server.version < FIRST_TLS)) {
    return 'suite';
  }
  return client !== null && secrets === null && suite?.isRsaExchange === false ? missing : null;
}

/** The server's end of the connection, by who said hello or else by the port. */
export function serverOf({ src, dst }: StreamInfo, role: TlsRole | null): Endpoint | null {
  const isFromServer = role === 'server' || (role === null && src !== null && SIP_PORTS.includes(src.port));
  return isFromServer ? src : dst;
}

/** Whether what is inside would have been SIP: by the server's port, or by the names that the client gave. */
export function isLikelySip(client: TlsSession['client'], port: number): boolean {
  return (
    SIP_PORTS.includes(port) ||
    (client?.protocols.some((protocol) => SIP_NAME.test(protocol) || protocol.startsWith('sip/')) ?? false) ||
    SIP_NAME.test(client?.serverName ?? '')
  );
}
