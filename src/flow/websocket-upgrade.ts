import { indexOfByte, latin1 } from '../bytes/index.ts';
import type { WebSocketSession } from './websocket-session.ts';

/** Longest HTTP header block waited for. */
export const MOST_UPGRADE_BYTES = 16 * 1024;

const CR = 13;
const LF = 10;

/** Position behind the empty line that ends a header block, or -1 when it has not come yet. */
export function endOfUpgrade(bytes: Uint8Array, start: number, end: number): number {
  for (let at = indexOfByte(bytes, LF, start, end); at >= 0; at = indexOfByte(bytes, LF, at + 1, end)) {
    if (at - 3 >= start && bytes[at - 1] === CR && bytes[at - 2] === LF && bytes[at - 3] === CR) {
      return at + 1;
    }
  }
  return -1;
}

/**
 * Reads one side of the opening handshake (RFC 6455 §4) at `[start, end)` into `session`.
 *
 * @returns false where this is HTTP, but neither asks for a WebSocket nor grants one.
 */
export function readUpgrade(bytes: Uint8Array, start: number, end: number, session: WebSocketSession): boolean {
  const [first = '', ...lines] = latin1(bytes, start, end).split('\r\n');
  const isResponse = first.startsWith('HTTP/');
  if (isResponse && !first.startsWith('HTTP/1.1 101')) {
    return false;
  }
  let isUpgrade = false;
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = line
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (name === 'upgrade') {
      isUpgrade = value === 'websocket';
    } else if (name === 'sec-websocket-protocol') {
      session.isSip ||= value.split(',').some((protocol) => protocol.trim() === 'sip');
    } else if (name === 'sec-websocket-extensions' && isResponse && value.includes('permessage-deflate')) {
      session.deflate = {
        clientKeepsContext: !value.includes('client_no_context_takeover'),
        serverKeepsContext: !value.includes('server_no_context_takeover'),
      };
    }
  }
  return isUpgrade;
}
