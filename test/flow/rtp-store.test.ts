import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ipv4Text, parseAddress, u32be } from '../../src/bytes/index.ts';
import { RtpRuns, RtpStore } from '../../src/flow/index.ts';

/* Ends of the packets, few, so that they meet; and the pause that ends a run (a second and a half). */
const ADDRESSES = ['10.0.0.1', '10.0.0.2', '192.0.2.7', '2001:db8::1', '2001:db8::2'];
const PORTS = [4000, 4002, 65_534];
const PAUSE_US = 1_500_000;
const SEED = 99;

type Packet = { from: number; to: number; fromPort: number; toPort: number; timeUs: number };
type Run = { isSent: boolean; other: string; packets: number; firstUs: number; lastUs: number };

const steps = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: PAUSE_US - 2, max: PAUSE_US + 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: PAUSE_US, max: 8_000_000 }) },
);

/** Packets in the order of their time, between addresses of one family. */
const traces = fc
  .array(
    fc.record({
      isLong: fc.boolean(),
      from: fc.nat(2),
      to: fc.nat(2),
      fromPort: fc.nat(2),
      toPort: fc.nat(2),
      step: steps,
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((made) => {
    let timeUs = 1_700_000_000_000_000;
    return made.map(({ isLong, from, to, fromPort, toPort, step }): Packet => {
      timeUs += step;
      return {
        from: isLong ? 3 + (from % 2) : from,
        to: isLong ? 3 + (to % 2) : to,
        fromPort: PORTS[fromPort]!,
        toPort: PORTS[toPort]!,
        timeUs,
      };
    });
  });

function noteIn(store: Pick<RtpStore, 'note'>, packet: Packet): void {
  const [source, destination] = [parseAddress(ADDRESSES[packet.from]!)!, parseAddress(ADDRESSES[packet.to]!)!];
  const bytes = Uint8Array.of(...source, ...destination);
  const ends = {
    sourceAt: 0,
    destinationAt: source.length,
    addressLength: source.length,
    sourcePort: packet.fromPort,
    destinationPort: packet.toPort,
  };
  store.note(bytes, ends, packet.timeUs);
}

function storeOf(packets: readonly Packet[]): RtpStore {
  const store = new RtpStore(SEED);
  for (const packet of packets) {
    noteIn(store, packet);
  }
  return store;
}

/** The same, gathered in stretches of so many packets, as threads do it. */
function storeOfStretches(packets: readonly Packet[], length: number): RtpStore {
  const store = new RtpStore(SEED);
  for (let from = 0; from < packets.length; from += length) {
    const runs = new RtpRuns(new ArrayBuffer(RtpRuns.bytesFor(32)), SEED);
    for (const packet of packets.slice(from, from + length)) {
      noteIn(runs, packet);
    }
    store.take(runs, runs.count);
  }
  return store;
}

/** Stretches of packets without a pause. */
function runsOf(packets: readonly Packet[]): { packets: number; firstUs: number; lastUs: number }[] {
  const runs: { packets: number; firstUs: number; lastUs: number }[] = [];
  for (const { timeUs } of packets.toSorted((a, b) => a.timeUs - b.timeUs)) {
    const last = runs.at(-1);
    if (last === undefined || timeUs - last.lastUs > PAUSE_US) {
      runs.push({ packets: 1, firstUs: timeUs, lastUs: timeUs });
    } else {
      last.packets++;
      last.lastUs = timeUs;
    }
  }
  return runs;
}

function expectedAt(packets: readonly Packet[], address: number, port: number): Run[] {
  const found = ADDRESSES.flatMap((_, other) =>
    PORTS.flatMap((otherPort) =>
      [true, false].flatMap((isSent) => {
        const own = packets.filter(({ from, to, fromPort, toPort }) =>
          isSent
            ? from === address && fromPort === port && to === other && toPort === otherPort
            : to === address && toPort === port && from === other && fromPort === otherPort,
        );
        return runsOf(own).map((run) => ({ isSent, other: `${ADDRESSES[other]} ${otherPort}`, ...run }));
      }),
    ),
  );
  return found.toSorted(byAll);
}

function foundAt(store: RtpStore, address: number, port: number): Run[] {
  return store
    .runsAt(ADDRESSES[address]!, port)
    .map(({ other, ...run }) => ({ ...run, other: `${other.address} ${other.port}` }))
    .toSorted(byAll);
}

function byAll(one: Run, other: Run): number {
  const textOf = ({ isSent, other: end, firstUs }: Run) => `${isSent} ${end} ${firstUs}`;
  return textOf(one) < textOf(other) ? -1 : 1;
}

function expectRuns(store: RtpStore, packets: readonly Packet[]): void {
  expect(store.packets).toBe(packets.length);
  ADDRESSES.forEach((_, address) => {
    for (const port of PORTS) {
      expect(foundAt(store, address, port)).toEqual(expectedAt(packets, address, port));
    }
  });
}

test('runs are found by their ends, whether packets come one by one or in stretches', () => {
  fc.assert(
    fc.property(traces, fc.integer({ min: 1, max: 20 }), (packets, length) => {
      expectRuns(storeOf(packets), packets);
      expectRuns(storeOfStretches(packets, length), packets);
    }),
  );
});

test('packets out of order tell of the same runs', () => {
  const late = fc.shuffledSubarray([...new Array(30).keys()], { minLength: 30 });
  fc.assert(
    fc.property(traces, late, (packets, order) => {
      const shuffled = order.map((at) => packets[at]).filter((packet) => packet !== undefined);
      expectRuns(storeOf(shuffled), shuffled);
    }),
  );
});

const v4 = (address: number): number => u32be(parseAddress(ADDRESSES[address]!)!, 0) | 0;
const spans = fc.tuple(fc.integer({ min: -1, max: 30 }), fc.integer({ min: -1, max: 30 }), fc.constantFrom(-1, 0, 1));

test('what is asked in numbers is answered as of the packets themselves', () => {
  fc.assert(
    fc.property(traces, spans, (packets, [begin, end, shift]) => {
      const times = packets.map(({ timeUs }) => timeUs);
      const fromUs = (times[Math.min(begin, times.length - 1)] ?? times[0]! - 5_000_000) + shift;
      const untilUs = Math.max(fromUs, (times[Math.min(end, times.length - 1)] ?? times[0]!) + shift);
      const store = storeOf(packets);
      for (const from of [0, 1, 2]) {
        for (const to of [0, 1, 2]) {
          const between = packets.filter((each) => each.from === from && each.to === to);
          const back = packets.filter((each) => each.from === to && each.to === from);
          const isBy = (some: readonly Packet[]) => some.some(({ timeUs }) => timeUs <= untilUs);
          expect(store.sawBetween(ADDRESSES[from]!, ADDRESSES[to]!, untilUs)).toBe(isBy(between));
          expect(store.sawHosts(v4(from), v4(to), untilUs)).toBe(isBy(between) && isBy(back));
          expectBetween(store, between, { from, to, fromUs, untilUs });
        }
        expectSeenAt(store, packets, { address: from, fromUs, untilUs });
      }
    }),
  );
});

type Asked = { from: number; to: number; fromUs: number; untilUs: number };

function expectBetween(store: RtpStore, between: readonly Packet[], { from, to, fromUs, untilUs }: Asked): void {
  for (const fromPort of PORTS) {
    for (const toPort of PORTS) {
      const own = between.filter((each) => each.fromPort === fromPort && each.toPort === toPort);
      const during = runsOf(own).filter((run) => run.firstUs <= untilUs && run.lastUs >= fromUs);
      const expected =
        during.length === 0
          ? null
          : {
              lateUs: Math.max(0, during[0]!.firstUs - fromUs),
              quietUs: Math.max(0, untilUs - during.at(-1)!.lastUs),
            };
      expect(store.between(v4(from), fromPort, v4(to), toPort, fromUs, untilUs)).toEqual(expected);
    }
  }
}

/** Who says that nothing was there must be right; a pause before and behind is allowed for. */
function expectSeenAt(
  store: RtpStore,
  packets: readonly Packet[],
  { address, fromUs, untilUs }: { address: number; fromUs: number; untilUs: number },
): void {
  for (const port of PORTS) {
    const runs = expectedAt(packets, address, port);
    const isNear = runs.some((run) => run.firstUs <= untilUs + PAUSE_US && run.lastUs >= fromUs - PAUSE_US);
    expect(store.sawAt(v4(address), port, fromUs, untilUs)).toBe(isNear);
  }
}

test('pairs of hosts are told apart in their thousands, and first times stay the first', () => {
  const store = new RtpStore(SEED);
  const hosts = 3000;
  const hostAt = (at: number): string => ipv4Text(0x0a000000 + at);
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  const ends = { sourceAt: 0, destinationAt: 4, addressLength: 4, sourcePort: 4000, destinationPort: 4002 };
  for (const round of [1, 0, 2]) {
    for (let at = 0; at < hosts; at++) {
      view.setUint32(0, 0x0a000000 + at);
      view.setUint32(4, 0x0a000000 + at + 1);
      store.note(bytes, ends, 1e9 * round + at);
    }
  }
  for (let at = 0; at < hosts; at++) {
    expect(store.sawBetween(hostAt(at), hostAt(at + 1), at)).toBe(true);
    expect(store.sawBetween(hostAt(at), hostAt(at + 1), at - 1)).toBe(false);
    expect(store.sawBetween(hostAt(at + 1), hostAt(at), 3e9)).toBe(false);
  }
});

test('ends that differ in one thing are runs of their own, however few heads there are for their hashes', () => {
  const packets = [0, 1, 3, 4].flatMap((from) =>
    [from < 3 ? 0 : 3, from < 3 ? 2 : 4].flatMap((to) =>
      [4000, 4002].map((port) => ({ from, to, fromPort: port, toPort: 4000, timeUs: 1e9 })),
    ),
  );
  for (let seed = 0; seed < 50; seed++) {
    const runs = new RtpRuns(new ArrayBuffer(RtpRuns.bytesFor(16)), seed);
    for (const packet of [...packets, ...packets]) {
      noteIn(runs, packet);
    }
    expect(runs.count).toBe(packets.length);
    expect(packets.map((_, run) => runs.packets(run))).toEqual(packets.map(() => 2));
  }
});
