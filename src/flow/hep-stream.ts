import { CarryBuffer } from '../bytes/index.ts';
import type { Arrival } from '../model/index.ts';
import type { FlowFace, StreamFace, StreamVerdict } from './flow-face.ts';
import { HEP3_HEADER, hep3Length, startsHep3 } from './hep.ts';

/** `HEP3`. */
const NAME = [0x48, 0x45, 0x50, 0x33] as const;

export type HepPacketEvents = {
  /** One whole packet. */
  readonly onPacket: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;
  /** So many bytes made no packet; said once for each place. */
  readonly onDamage: (arrival: Arrival) => void;
};

export type HepStreamEvents = HepPacketEvents & {
  /** The first bytes of a stream that is no HEP. */
  readonly onOther: (bytes: Uint8Array, start: number, end: number, arrival: Arrival) => void;
};

/**
 * Cuts one direction of a TCP connection into HEP3 packets by their lengths. After a gap, or a length that cannot be,
 * reading goes on at the next `HEP3`. Keeps at most one packet, 65,535 bytes.
 */
export class HepStream implements StreamFace {
  readonly #events: HepPacketEvents;
  readonly #carry = new CarryBuffer();
  /** False after a gap: what comes begins somewhere in a packet. */
  #isSynchronised = true;

  constructor(events: HepPacketEvents) {
    this.#events = events;
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    const carry = this.#carry;
    if (carry.length === 0) {
      const rest = this.#read(bytes, start, end, arrival);
      if (rest < end) {
        carry.append(bytes, rest, end);
      }
    } else {
      carry.append(bytes, start, end);
      const { length } = carry;
      carry.keep(this.#read(carry.bytes, 0, length, arrival), length);
    }
    return 'mine';
  }

  /** Whether a packet has begun and not ended. */
  get isInside(): boolean {
    return this.#carry.length > 0;
  }

  gap(): void {
    this.#carry.length = 0;
    this.#isSynchronised = false;
  }

  end(): void {
    this.#carry.length = 0;
  }

  /** Returns where what is not yet whole begins. */
  #read(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    let at = start;
    while (at < end) {
      if (!isNameOrItsBeginning(bytes, at, end)) {
        if (this.#isSynchronised) {
          this.#isSynchronised = false;
          this.#events.onDamage(arrival);
        }
        at = nextName(bytes, at + 1, end);
      } else if (end - at < HEP3_HEADER) {
        return at;
      } else if (hep3Length(bytes, at) < HEP3_HEADER) {
        at++;
      } else if (hep3Length(bytes, at) > end - at) {
        return at;
      } else {
        this.#isSynchronised = true;
        const next = at + hep3Length(bytes, at);
        this.#events.onPacket(bytes, at, next, arrival);
        at = next;
      }
    }
    return at;
  }
}

/**
 * A stream that is HEP3 when its first four bytes say so, else what `open` makes of it. Nothing is kept but those bytes.
 */
export class HepOrOther implements StreamFace {
  readonly #events: HepStreamEvents;
  readonly #open: () => StreamFace;
  readonly #carry = new CarryBuffer();
  #chosen: StreamFace | null = null;
  /** Lost before it was chosen. */
  #lostBytes = 0;

  constructor(events: HepStreamEvents, open: () => StreamFace) {
    this.#events = events;
    this.#open = open;
  }

  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    if (this.#chosen !== null) {
      return this.#chosen.data(bytes, start, end, arrival);
    }
    const carry = this.#carry;
    if (carry.length === 0 && (end - start >= NAME.length || !isNameOrItsBeginning(bytes, start, end))) {
      return this.#choose(bytes, start, end, arrival).data(bytes, start, end, arrival);
    }
    carry.append(bytes, start, end);
    if (carry.length < NAME.length && isNameOrItsBeginning(carry.bytes, 0, carry.length)) {
      return 'undecided';
    }
    return this.#choose(carry.bytes, 0, carry.length, arrival).data(carry.bytes, 0, carry.length, arrival);
  }

  gap(lostBytes: number): void {
    if (this.#chosen === null) {
      this.#lostBytes += this.#carry.length + lostBytes;
      this.#carry.length = 0;
    }
    this.#chosen?.gap(lostBytes);
  }

  end(): void {
    this.#chosen?.end();
  }

  #choose(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamFace {
    const isHep = startsHep3(bytes, start, end);
    if (!isHep) {
      this.#events.onOther(bytes, start, end, arrival);
    }
    const chosen = isHep ? new HepStream(this.#events) : this.#open();
    this.#chosen = chosen;
    if (this.#lostBytes > 0) {
      chosen.gap(this.#lostBytes);
    }
    return chosen;
  }
}

function isNameOrItsBeginning(bytes: Uint8Array, at: number, end: number): boolean {
  const count = Math.min(NAME.length, end - at);
  for (let index = 0; index < count; index++) {
    if (bytes[at + index] !== NAME[index]) {
      return false;
    }
  }
  return true;
}

/** Where the name, or the beginning of one at the very end, stands next; `end` when nowhere. */
function nextName(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && !isNameOrItsBeginning(bytes, at, end)) {
    at++;
  }
  return at;
}

/** The face, to whom only streams come that are no HEP3. */
export function withHep(face: FlowFace, events: HepStreamEvents): FlowFace {
  return {
    wantsDatagram: (bytes, start, end) => face.wantsDatagram(bytes, start, end),
    datagram: (bytes, start, end, arrival) => face.datagram(bytes, start, end, arrival),
    wantsSegment: (bytes, start, end) => face.wantsSegment(bytes, start, end) || startsHep3(bytes, start, end),
    openStream: (stream) => new HepOrOther(events, () => face.openStream(stream)),
  };
}
