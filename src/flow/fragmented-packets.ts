import { type Arrival, filled, type Limits, SAYS } from '../model/index.ts';
import type { Packet, PacketDecoder } from '../packet/index.ts';
import type { FlowFrame } from './flow-frame.ts';
import { decodeWhole, type FragmentedDatagram } from './fragmented-datagram.ts';
import { Fragments } from './fragments.ts';
import type { HeldDatagrams } from './held-datagrams.ts';
import type { SaidOnce } from './said-once.ts';

const UDP = 17;

/** Datagrams in fragments whose payload is a tunnel with fragments again, put together this deep. */
const MOST_NESTED = 4;

export type FragmentedPacketsOptions = {
  readonly limits: Limits;
  readonly decoder: PacketDecoder;
  /** The packet and the place at hand: `accept` finds a fragment there, `onWhole` what it completed. */
  readonly packet: Packet;
  readonly arrival: Arrival;
  readonly problems: SaidOnce;
  readonly wants: (bytes: Uint8Array, start: number, end: number) => boolean;
  /** Says in `arrival` from whom to whom a datagram went, and whether it was captured before. */
  readonly isCopy: (bytes: Uint8Array, packet: Packet, arrival: Arrival) => boolean;
  readonly onWhole: (bytes: Uint8Array, frame: FlowFrame) => void;
};

/**
 * IP fragments until they make a packet. What a wanted datagram has so far keeps its place among the held ones, from its
 * first fragment on, and takes it when the rest will not come.
 */
export class FragmentedPackets {
  /** Wanted datagrams captured twice. */
  copies = 0;

  readonly #fragments: Fragments;
  readonly #held: HeldDatagrams;
  readonly #options: FragmentedPacketsOptions;

  constructor(held: HeldDatagrams, options: FragmentedPacketsOptions) {
    const { limits, problems } = options;
    this.#held = held;
    this.#options = options;
    this.#fragments = new Fragments(limits, (datagram, isForRoom) => {
      if (isForRoom) {
        problems.once('fragments-full', filled(SAYS.fragmentsWait, limits.fragmentBytes));
      }
      this.giveUp(datagram);
    });
  }

  end(): void {
    this.#fragments.end();
  }

  accept(bytes: Uint8Array, frame: FlowFrame, nesting: number = MOST_NESTED): void {
    const { packet } = this.#options;
    const isFirst = packet.fragmentOffset === 0;
    this.#fragments.expire(frame.timeUs);
    const outcome = this.#fragments.add(bytes, packet, frame.timeUs);
    const datagram = this.#fragments.last;
    if (datagram === null || outcome === 'damaged') {
      return;
    }
    if (outcome === 'copy') {
      this.copies += isFirst && datagram.isWanted ? 1 : 0;
    } else if (outcome === 'whole') {
      this.#useWhole(datagram, frame, nesting);
    } else if (isFirst && this.#held.arrivalOf(datagram) === null) {
      this.#waitIfWanted(datagram);
    }
  }

  /** The rest of a datagram will not come: what there is of a wanted one takes its place in the order of the trace. */
  giveUp(datagram: FragmentedDatagram): void {
    const { decoder, problems, isCopy } = this.#options;
    const arrival = this.#held.arrivalOf(datagram);
    if (arrival === null) {
      return;
    }
    const bytes = datagram.assemble();
    const packet = decoder.createPacket();
    const isUsable = decodeWhole(decoder, datagram, bytes, packet) && !packet.isFragment && packet.protocol === UDP;
    this.#fragments.complete(datagram, arrival.timeUs);
    if (!isUsable || isCopy(bytes, packet, arrival)) {
      this.#held.settle(datagram, null, 0);
      return;
    }
    this.#held.settle(datagram, bytes.subarray(0, packet.end), packet.start);
    problems.tell('fragments-incomplete', filled(SAYS.fragmentsMissing, packet.missing), arrival);
  }

  #useWhole(datagram: FragmentedDatagram, frame: FlowFrame, nesting: number): void {
    const { decoder, packet, wants, onWhole } = this.#options;
    const bytes = datagram.assemble();
    this.#fragments.complete(datagram, frame.timeUs);
    this.#held.settle(datagram, null, 0);
    this.#held.release(frame.timeUs);
    if (!decodeWhole(decoder, datagram, bytes, packet)) {
      return;
    }
    if (packet.isFragment) {
      if (nesting > 0) {
        this.accept(bytes, frame, nesting - 1);
      }
      return;
    }
    if (packet.protocol === UDP) {
      datagram.isWanted = wants(bytes, packet.start, packet.end);
    }
    onWhole(bytes, frame);
  }

  #waitIfWanted(datagram: FragmentedDatagram): void {
    const { decoder, packet, wants, arrival } = this.#options;
    const bytes = datagram.assemble();
    if (
      decodeWhole(decoder, datagram, bytes, packet) &&
      !packet.isFragment &&
      packet.protocol === UDP &&
      packet.start < packet.end &&
      wants(bytes, packet.start, packet.end)
    ) {
      datagram.isWanted = true;
      this.#held.waitFor(datagram, arrival);
    }
  }
}
