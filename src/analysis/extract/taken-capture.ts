import { datingOf, UNKNOWN_DAY_US, UNKNOWN_YEAR } from '../../bytes/index.ts';
import { nsOf, type WrittenInterface, type WrittenPacket } from '../../capture/index.ts';
import { MESSAGE_RECORD } from '../../logs/index.ts';
import { LINK_TYPES } from '../../packet/index.ts';
import type { PacketStore, StoredPacket } from './packet-store.ts';
import { countFor, type Synthesized, Synthesizer } from './synthesizer.ts';

const ETHERNET = 1;
/** Days of a year that nobody said are those of this one, which has a 29th of February as well. */
const STAND_IN_YEAR = 1972;
const YEARS_US = (Date.UTC(STAND_IN_YEAR, 0, 1) - Date.UTC(UNKNOWN_YEAR, 0, 1)) * 1000;

/** What a packet of the new capture is of the trace it was taken from. */
export type PlaceTaken = {
  readonly input: number;
  /** Its record, or line, there. */
  readonly number: number;
  /** Its number in the new capture, from 1; the last where one message became several packets. */
  readonly newNumber: number;
};

export type Interfaces = {
  /** What an interface of an input is called; null where nothing says so. */
  readonly nameOf: (input: number, index: number) => string | null;
  /** What is to be said of one, in words. */
  readonly commentOf: (input: number) => string | null;
  readonly startUs: number;
  readonly endUs: number;
};

type Source = { readonly input: number; readonly linkType: number; readonly index: number };

/** The time as a capture can say it: a day that nobody said is that of 1970. */
export function capturedNs(timeUs: number): bigint | null {
  const dating = datingOf(timeUs);
  return nsOf(dating === 'time' ? timeUs - UNKNOWN_DAY_US : dating === 'day' ? timeUs + YEARS_US : timeUs);
}

/** What was taken, as a capture that can be written. */
export class TakenCapture {
  readonly interfaces: readonly WrittenInterface[];
  readonly places: readonly PlaceTaken[];
  readonly #packets: readonly StoredPacket[];
  readonly #store: PacketStore;
  readonly #indexes = new Map<string, number>();

  constructor(store: PacketStore, about: Interfaces) {
    this.#store = store;
    this.#packets = store.taken();
    this.interfaces = this.#describe(about);
    this.places = this.#place();
  }

  get isEmpty(): boolean {
    return this.#packets.length === 0;
  }

  /** Whether nobody said on which day something of it came. */
  get isUndated(): boolean {
    return this.#packets.some(({ timeUs }) => (datingOf(timeUs) ?? 'date') !== 'date');
  }

  /** What its link types are called, each once. */
  get linkTypes(): string[] {
    const values = new Set(this.interfaces.map(({ linkType }) => linkType));
    return [...values].map((value) => LINK_TYPES.find((row) => row.value === value)?.name ?? String(value));
  }

  get length(): number {
    return this.places.at(-1)?.newNumber ?? 0;
  }

  /** How many packets have no more than their headers. */
  get cut(): number {
    return this.#packets.filter(({ taken, length }) => taken < length).length;
  }

  /** Each as it is written. @param commentOf by the place it was taken from. */
  *packets(commentOf: (input: number, number: number) => string | null): Generator<WrittenPacket, void, undefined> {
    const synthesizer = new Synthesizer();
    for (const packet of this.#packets) {
      const { input, number, timeUs } = packet;
      const timeNs = capturedNs(timeUs);
      const comment = timeNs === null ? null : commentOf(input, number);
      const parts = this.#partsOf(packet, synthesizer);
      for (const [index, { bytes, originalLength }] of parts.entries()) {
        const isLast = index === parts.length - 1;
        yield { interface: this.#indexOf(packet), timeNs, bytes, originalLength, comment: isLast ? comment : null };
      }
    }
  }

  #partsOf(packet: StoredPacket, synthesizer: Synthesizer): Synthesized[] {
    const { ends, originalLength, length } = packet;
    const bytes = this.#store.bytesOf(packet);
    return ends === null ? [{ bytes, originalLength }] : synthesizer.packetsOf(bytes, originalLength - length, ends);
  }

  #place(): PlaceTaken[] {
    let newNumber = 0;
    return this.#packets.map((packet) => {
      const { input, number, ends, length } = packet;
      newNumber += ends === null ? 1 : countFor(length, ends);
      return { input, number, newNumber };
    });
  }

  #describe({ nameOf, commentOf, startUs, endUs }: Interfaces): WrittenInterface[] {
    const sources: Source[] = [];
    const timeless = new Set<number>();
    for (const packet of this.#packets) {
      const key = keyOf(packet);
      const index = this.#indexes.get(key) ?? sources.length;
      if (index === sources.length) {
        this.#indexes.set(key, index);
        sources.push({ input: packet.input, linkType: packet.linkType, index: packet.interface });
      }
      if (capturedNs(packet.timeUs) === null) {
        timeless.add(index);
      }
    }
    return sources.map(({ input, linkType, index }, number) => ({
      linkType: linkType === MESSAGE_RECORD ? ETHERNET : linkType,
      name: nameOf(input, index),
      comment: commentOf(input),
      isTimeless: timeless.has(number),
      startNs: capturedNs(startUs),
      endNs: capturedNs(endUs),
    }));
  }

  #indexOf(packet: StoredPacket): number {
    return this.#indexes.get(keyOf(packet)) ?? 0;
  }
}

function keyOf({ input, linkType, interface: index }: StoredPacket): string {
  return `${input} ${linkType} ${index}`;
}
