import type { WrittenInterface, WrittenPacket } from '../../capture/index.ts';
import { packetDecoder } from '../../packet/index.ts';

/*
 * RFC 8446 §5.1, §4.1.2:
 *
 *   | 22 | version 2 | length 2 | 1 | length 3 | version 2 | client random 32 | ...
 */
const HELLO = { contentType: 22, handshake: 1, typeAt: 5, randomAt: 11, randomBytes: 32 } as const;

/** The lines of key logs that open connections among packets: those of other connections stay where they are. And how many connections there are that begin. */
export function keysOfTaken(
  packets: Iterable<WrittenPacket>,
  interfaces: readonly WrittenInterface[],
  keyLogs: readonly string[],
): { readonly keyLog: string; readonly connections: number } {
  const randoms = randomsIn(packets, interfaces);
  const lines = keyLogs.flatMap((text) => text.split('\n')).map((line) => line.trim());
  const own = lines.filter((line) => randoms.has((line.split(' ')[1] ?? '').toLowerCase()));
  return { keyLog: [...new Set(own)].map((line) => `${line}\n`).join(''), connections: randoms.size };
}

function randomsIn(packets: Iterable<WrittenPacket>, interfaces: readonly WrittenInterface[]): ReadonlySet<string> {
  const randoms = new Set<string>();
  const packet = packetDecoder.createPacket();
  for (const { bytes, originalLength, interface: index } of packets) {
    const linkType = interfaces[index]?.linkType ?? -1;
    if (packetDecoder.decodeFrame(bytes, 0, bytes.length, originalLength, linkType, packet)) {
      const { start, end } = packet;
      const isHello = bytes[start] === HELLO.contentType && bytes[start + HELLO.typeAt] === HELLO.handshake;
      const from = start + HELLO.randomAt;
      if (isHello && end - from >= HELLO.randomBytes) {
        randoms.add(hexOf(bytes.subarray(from, from + HELLO.randomBytes)));
      }
    }
  }
  return randoms;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
