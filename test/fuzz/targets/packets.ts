import { readdirSync } from 'node:fs';
import { decodeFrame, LINK_TYPES, Packet } from '../../../src/packet/index.ts';
import { collect } from '../../flow/collect.ts';
import { PCAP } from '../mutate/layouts.ts';
import { joined } from '../mutate/text.ts';
import { unitsOf } from '../mutate/units.ts';
import { FIXTURES, fixture } from '../promises/trace.ts';
import { type Mutator, type Target, Violation } from '../target.ts';

const HEAD_BYTES = 2;

/** Link type in two bytes, then one frame: of each encapsulation among the fixtures the first that carries something. */
function seeds(): Uint8Array[] {
  const names = readdirSync(new URL('encapsulations/', FIXTURES)).filter((name) => name.endsWith('.pcap'));
  return names.sort().flatMap((name) => {
    const pcap = fixture(`encapsulations/${name}`);
    const linkType = new DataView(pcap.buffer).getUint32(20, PCAP.isLittle(pcap)) & 0xffff;
    const records = unitsOf(pcap, PCAP).units.slice(0, 2);
    return records.map((record) => joined([Uint8Array.of(linkType >> 8, linkType & 0xff), record.subarray(16)]));
  });
}

/** The same bytes under another link type. */
const otherLink: Mutator = (input, random) => {
  const { value } = random.pick(LINK_TYPES);
  return joined([Uint8Array.of(value >> 8, value & 0xff), input.subarray(HEAD_BYTES)]);
};

/** A frame within itself: tunnels in tunnels. */
const nest: Mutator = (input, random, other) => {
  const at = HEAD_BYTES + random.below(Math.max(1, input.length - HEAD_BYTES));
  return joined([input.subarray(0, at), other.subarray(HEAD_BYTES)]);
};

export const PACKET_TARGET: Target = {
  name: 'packet-headers',
  seeds,
  mutators: [otherLink, nest],
  run: (input) => {
    if (input.length < HEAD_BYTES) {
      return;
    }
    const linkType = (input[0]! << 8) | input[1]!;
    const frame = input.slice(HEAD_BYTES);
    const packet = new Packet();
    if (decodeFrame(frame, 0, frame.length, frame.length, linkType, packet)) {
      const isWithin = packet.start <= packet.end && packet.end <= frame.length && packet.missing >= 0;
      if (!isWithin) {
        throw new Violation(
          'within the frame',
          `${packet.start} to ${packet.end} of ${frame.length}, ${packet.missing} missing`,
        );
      }
    }
    const { packet: feed, end } = collect({ linkType });
    feed(frame);
    feed(frame, 2000, frame.length + 10);
    end();
  },
};
