import type { InflateRaw } from '../../src/capture/index.ts';
import { type FlowFace, Flows } from '../../src/flow/index.ts';
import { type Arrival, DEFAULT_LIMITS, type Limits, type Problem } from '../../src/model/index.ts';
import { packetDecoder } from '../../src/packet/index.ts';

const RAW_IP = 101;

export type Seen = { readonly text: string; readonly arrival: Arrival };

/** One direction of a connection as its face saw it: its bytes, `<n>` for a gap of n bytes, `.` for its end. */
export type SeenStream = {
  text: string;
  frames: number[];
  arrival: Arrival | null;
};

export type Collected = {
  readonly datagrams: Seen[];
  readonly streams: SeenStream[];
  readonly problems: Problem[];
  readonly flows: Flows;
  /** Feeds a packet without a link header. */
  packet(bytes: Uint8Array, timeUs?: number, originalLength?: number): void;
  end(): void;
};

type Options = {
  readonly limits?: Partial<Limits>;
  readonly face?: Partial<FlowFace>;
  readonly linkType?: number;
  readonly inflateRaw?: InflateRaw;
};

/** Flows whose face wants everything that does not begin with `-`, and keeps it. */
export function collect(options: Options = {}): Collected {
  const datagrams: Seen[] = [];
  const streams: SeenStream[] = [];
  const problems: Problem[] = [];
  const isWanted = (bytes: Uint8Array, start: number): boolean => bytes[start] !== 0x2d;
  const face: FlowFace = {
    wantsDatagram: isWanted,
    datagram: (bytes, start, end, arrival) => {
      datagrams.push({
        text: textOf(bytes, start, end),
        arrival: { ...arrival },
      });
    },
    wantsSegment: isWanted,
    openStream: () => {
      const stream: SeenStream = { text: '', frames: [], arrival: null };
      streams.push(stream);
      return {
        data(bytes, start, end, arrival) {
          stream.text += textOf(bytes, start, end);
          stream.frames.push(arrival.frame);
          stream.arrival = { ...arrival };
          return isWanted(bytes, start) ? 'mine' : 'other';
        },
        gap(lostBytes) {
          stream.text += `<${lostBytes}>`;
        },
        end() {
          stream.text += '.';
        },
      };
    },
    ...options.face,
  };
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const flows = new Flows(face, {
    limits,
    decoder: packetDecoder,
    report: (problem) => problems.push(problem),
    inflateRaw: options.inflateRaw ?? null,
  });
  let number = 0;
  return {
    datagrams,
    streams,
    problems,
    flows,
    packet(packet, timeUs = number * 1000, originalLength = packet.length) {
      // A block of a file: the packet somewhere inside, and overwritten as soon as it was used.
      const bytes = new Uint8Array(packet.length + 20).fill(0x58);
      bytes.set(packet, 10);
      const linkType = options.linkType ?? RAW_IP;
      const place = { input: 0, number: ++number, offset: number * 100 };
      flows.accept({
        ...place,
        bytes,
        start: 10,
        end: 10 + packet.length,
        originalLength,
        timeUs,
        linkType,
        position: -1,
      });
      bytes.fill(0x58);
    },
    end: () => flows.end(),
  };
}

function textOf(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.subarray(start, end)).toString('latin1');
}
