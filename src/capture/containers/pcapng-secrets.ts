import { latin1, u32be, u32le } from '../../bytes/index.ts';
import { BLOCK, SECRETS, TLS_KEY_LOG } from './pcapng-blocks.ts';

/** Takes the TLS key log of a Decryption Secrets Block of `total` bytes (draft-ietf-opsawg-pcapng §4.7), if it is one. */
export function takeKeyLog(
  bytes: Uint8Array,
  start: number,
  total: number,
  isBigEndian: boolean,
  take: (text: string) => void,
): void {
  const u32 = isBigEndian ? u32be : u32le;
  const room = total - SECRETS.data - BLOCK.trailer;
  if (room >= 0 && u32(bytes, start + SECRETS.type) === TLS_KEY_LOG) {
    const from = start + SECRETS.data;
    take(latin1(bytes, from, from + Math.min(room, u32(bytes, start + SECRETS.length))));
  }
}
