import { expect, test } from 'vitest';
import { PacketChooser } from '../../src/analysis/extract/packet-chooser.ts';
import { PacketStore, type StoredPacket } from '../../src/analysis/extract/packet-store.ts';
import { Frame } from '../../src/capture/index.ts';
import { DEFAULT_LIMITS } from '../../src/model/index.ts';
import { ethernet, ipv4, tcp } from '../packet/build.ts';

/** Counts what is put by. */
class CountingStore extends PacketStore {
  added = 0;

  override add(frame: Frame): StoredPacket {
    this.added++;
    return super.add(frame);
  }
}

/** What is put by, and taken, of segments of one connection: their payloads one after the other. */
function keptOf(payloads: readonly string[]): { readonly added: number; readonly taken: readonly number[] } {
  const store = new CountingStore(null);
  const chooser = new PacketChooser({
    limits: DEFAULT_LIMITS,
    report: () => {},
    seed: 1,
    inflateRaw: null,
    tls: null,
    wanted: { message: () => true, place: () => false, media: 'none' },
    store,
    logs: new Map(),
  });
  let sequence = 1000;
  payloads.forEach((payload, at) => {
    const bytes = ethernet(
      ipv4(tcp(Buffer.from(payload, 'latin1'), { sequence, sourcePort: 40_000 }), { protocol: 6 }),
    );
    sequence += payload.length;
    const frame = new Frame();
    Object.assign(frame, { bytes, start: 0, end: bytes.length, originalLength: bytes.length, linkType: 1 });
    Object.assign(frame, { number: at + 1, timeUs: 1_000_000 * (at + 1), interface: 0 });
    chooser.accept(frame);
  });
  chooser.end();
  return { added: store.added, taken: store.taken().map(({ number }) => number) };
}

const OPTIONS = [
  'OPTIONS sip:a@192.0.2.1 SIP/2.0',
  'Via: SIP/2.0/TCP 192.0.2.2;branch=z9hG4bK1',
  'From: <sip:b@192.0.2.2>;tag=1',
  'To: <sip:a@192.0.2.1>',
  'Call-ID: foreign@192.0.2.2',
  'CSeq: 1 OPTIONS',
  'Content-Length: 0',
  '\r\n',
].join('\r\n');
const FOREIGN = '\xf1\x05 no SIP at all\r\n'.repeat(60);

test('segments of a connection that is not SIP are not kept, however many there are', () => {
  const { added, taken } = keptOf(Array.from({ length: 300 }, () => FOREIGN));
  expect(added).toBeLessThan(20);
  expect(taken).toEqual([]);
});

test('but SIP that begins in it later is taken', () => {
  const { added, taken } = keptOf([...Array.from({ length: 30 }, () => FOREIGN), OPTIONS, OPTIONS]);
  expect(added).toBeLessThan(22);
  expect(taken).toEqual([31, 32]);
});

test('and what lies between messages keeps its place', () => {
  const { added, taken } = keptOf([OPTIONS, ...Array.from({ length: 30 }, () => FOREIGN), OPTIONS]);
  expect(added).toBe(32);
  expect(taken).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
});
