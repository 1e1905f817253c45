import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPcap } from '../capture/build.ts';
import { type Encapsulation, encapsulations } from './encapsulations.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/encapsulations/', import.meta.url));

/** 2026-11-22T09:00:00Z. */
const TIME_US = 1_795_338_000_000_000;

const MESSAGE = [
  'OPTIONS sip:b@192.0.2.2:5062 SIP/2.0',
  'Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK-ping',
  'Max-Forwards: 70',
  'From: <sip:a@example.net>;tag=1',
  'To: <sip:b@example.net>',
  'Call-ID: ping@example.net',
  'CSeq: 1 OPTIONS',
  'Content-Length: 0',
  '\r\n',
].join('\r\n');

/** Each encapsulation around one OPTIONS. */
export function encapsulationFixtures(): (Encapsulation & { readonly bytes: Uint8Array })[] {
  return encapsulations(Buffer.from(MESSAGE)).map((row) => ({
    ...row,
    file: `${row.file}.pcap`,
    bytes: buildPcap([{ bytes: row.frame, timeUs: TIME_US }], { linkType: row.linkType }),
  }));
}

/** Writes them anew: `WRITE_FIXTURES=1 npm test -- test/packet/encapsulations.test.ts`. */
export function writeEncapsulationFixtures(): void {
  for (const { file, bytes } of encapsulationFixtures()) {
    writeFileSync(FIXTURES + file, bytes);
  }
}
