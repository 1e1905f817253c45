import type { Packet, PacketDecoder } from '../packet/index.ts';

/** Bytes [start, end) of a datagram's payload. */
type Piece = {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
};

/** What an IP datagram can hold at most (RFC 791 §3.1); a fragment beyond it is an attack. */
export const LONGEST_DATAGRAM = 65_535;

/** What keeping one piece costs besides its bytes, roughly. */
const PIECE_OVERHEAD = 128;

/** One IP datagram in parts. Where parts overlap the first to come stays. */
export class FragmentedDatagram {
  readonly key: string;
  /** Source then destination address. */
  readonly addresses: Uint8Array;
  readonly ipVersion: number;
  readonly identification: number;
  /** The protocol number that its first fragment (else any) names. */
  protocol: number;
  /** Time of its first part to come. */
  readonly sinceUs: number;
  /** True when its payload is one that the face wants. */
  isWanted = false;
  /** True once it was put together: parts that still come are copies. */
  isComplete = false;
  completedUs = Number.NaN;
  /** Memory it holds, in bytes. */
  heldBytes = PIECE_OVERHEAD;

  /** Sorted, without overlap. */
  #pieces: Piece[] = [];
  #covered = 0;
  #total = -1;

  constructor(
    key: string,
    addresses: Uint8Array,
    about: Pick<FragmentedDatagram, 'ipVersion' | 'identification' | 'protocol' | 'sinceUs'>,
  ) {
    this.key = key;
    this.addresses = addresses;
    this.ipVersion = about.ipVersion;
    this.identification = about.identification;
    this.protocol = about.protocol;
    this.sinceUs = about.sinceUs;
  }

  /**
   * Adds the part that begins at `offset` of the payload and was captured as [start, end) of `bytes`; `missing` bytes of it
   * were left out. True when the datagram is now whole.
   */
  add(offset: number, bytes: Uint8Array, start: number, end: number, missing: number, isLast: boolean): boolean {
    const stop = offset + (end - start);
    if (isLast && this.#total < 0) {
      this.#total = stop + missing;
    }
    let from = offset;
    let index = this.#firstEndingAfter(offset);
    while (from < stop) {
      const next = this.#pieces[index];
      const to = next === undefined ? stop : Math.min(stop, next.start);
      if (from < to) {
        this.#insert(index++, from, to, bytes.slice(start + from - offset, start + to - offset));
      }
      from = next === undefined ? stop : Math.max(to, next.end);
      index++;
    }
    return this.#total >= 0 && this.#covered >= this.#total && this.knownLength() >= this.#total;
  }

  /** Bytes from the start without a hole. */
  knownLength(): number {
    let length = 0;
    for (const piece of this.#pieces) {
      if (piece.start !== length) {
        break;
      }
      length = piece.end;
    }
    return this.#total >= 0 ? Math.min(length, this.#total) : length;
  }

  /** The addresses, then what is known of the payload from its start without a hole. */
  assemble(): Uint8Array {
    const known = this.knownLength();
    const whole = new Uint8Array(this.addresses.length + known);
    whole.set(this.addresses);
    for (const piece of this.#pieces) {
      if (piece.start >= known) {
        break;
      }
      whole.set(piece.bytes.subarray(0, known - piece.start), this.addresses.length + piece.start);
    }
    return whole;
  }

  /** Lets the bytes go and keeps only what recognises copies. */
  complete(timeUs: number): void {
    this.isComplete = true;
    this.completedUs = timeUs;
    this.#pieces = [];
    this.heldBytes = PIECE_OVERHEAD;
  }

  #insert(index: number, start: number, end: number, bytes: Uint8Array): void {
    this.#pieces.splice(index, 0, { start, end, bytes });
    this.#covered += end - start;
    this.heldBytes += bytes.length + PIECE_OVERHEAD;
  }

  #firstEndingAfter(position: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#pieces[middle]!.end > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}

/** Decodes what `assemble` made of a datagram, as the packet that it would have been. */
export function decodeWhole(
  decoder: PacketDecoder,
  { addresses, ipVersion, protocol, identification }: FragmentedDatagram,
  bytes: Uint8Array,
  packet: Packet,
): boolean {
  packet.ipVersion = ipVersion;
  packet.addressLength = addresses.length / 2;
  packet.sourceAt = 0;
  packet.destinationAt = packet.addressLength;
  packet.protocol = protocol;
  packet.identification = identification;
  return decoder.decodeReassembled(bytes, addresses.length, bytes.length, 0, packet);
}
