import { latin1, u32be, u32le } from '../../bytes/index.ts';
import { BLOCK, SECRETS, TLS_KEY_LOG } from './pcapng-blocks.ts';

/**
 * The TLS key log in a Decryption Secrets Block of `total` bytes (draft-ietf-opsawg-pcapng §4.7); null for secrets of other
 * protocols, which are passed over.
 */
export function keyLogIn(bytes: Uint8Array, start: number, total: number, isBigEndian: boolean): string | null {
  const u32 = isBigEndian ? u32be : u32le;
  const room = total - SECRETS.data - BLOCK.trailer;
  if (room < 0 || u32(bytes, start + SECRETS.type) !== TLS_KEY_LOG) {
    return null;
  }
  const from = start + SECRETS.data;
  return latin1(bytes, from, from + Math.min(room, u32(bytes, start + SECRETS.length)));
}
