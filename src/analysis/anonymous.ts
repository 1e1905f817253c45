import type { Anonymizer } from '../anonymize/index.ts';
import { ipv4Text, ipv6Text, parseAddress, u32be } from '../bytes/index.ts';
import type { Selecting } from '../filter/index.ts';
import { wayOf } from '../flow/index.ts';
import { type Arrival, type Endpoint, emptyArrival, type Limits, type Undelivered } from '../model/index.ts';
import type { RtpSight, UndeliveredNotice } from '../records/index.ts';
import { nameEnds } from '../session/index.ts';
import { SipMessage, scanMessage } from '../sip/index.ts';
import { noticeOf } from './undelivered-notice.ts';

export type AnonymousNeeds = {
  readonly limits: Limits;
  readonly endpointOf: (address: Uint8Array, port: number) => Endpoint;
  readonly ipv4Endpoint: (address: number, port: number) => Endpoint;
};

/**
 * Messages and where they were seen, naming nobody: what comes behind this place knows nothing else. One pair at a time, which
 * is used again for the next.
 */
export class Anonymous {
  readonly message = new SipMessage();
  readonly arrival: Arrival = emptyArrival();
  readonly #anonymizer: Anonymizer;
  readonly #needs: AnonymousNeeds;

  constructor(anonymizer: Anonymizer, needs: AnonymousNeeds) {
    this.#anonymizer = anonymizer;
    this.#needs = needs;
  }

  /** Takes a message and its arrival, which stay as they are; null for the message where there is none. */
  take(message: SipMessage | null, arrival: Arrival): void {
    const own = Object.assign(this.arrival, arrival);
    // It cannot be read again: what lies there is another message.
    own.position = -1;
    own.correlationId = typeof arrival.correlationId === 'string' ? this.#anonymizer.id(arrival.correlationId) : null;
    nameEnds(own, this.#needs.ipv4Endpoint);
    own.ipv4 = null;
    own.src = this.endpoint(own.src);
    own.dst = this.endpoint(own.dst);
    own.way = wayOf(own.src?.mark ?? 0, own.dst?.mark ?? 0);
    if (message !== null) {
      const bytes = this.#anonymizer.message(message.bytes, message.start, message.end + message.trailingBytes);
      scanMessage(bytes, 0, bytes.length, this.message, this.#needs.limits);
      own.length = bytes.length;
    }
  }

  /** A filter asks about what the trace holds, unless it is made of what was told. What it is asked of was taken just now. */
  isMatch(message: SipMessage, arrival: Arrival, selector: Selecting): boolean {
    return selector.isOfTold
      ? selector.matches(this.message, this.arrival)
      : selector.matches(message, arrival, this.message);
  }

  /** What an ICMP error says, whose message is taken with it; null where it does not say of whom. */
  notice(message: SipMessage | null, arrival: Arrival, why: Undelivered, by: Endpoint): UndeliveredNotice | null {
    this.take(message, arrival);
    const { src, dst } = this.arrival;
    return src === null || dst === null ? null : noticeOf(this.arrival, src, dst, why, this.endpoint(by));
  }

  endpoint<Known extends Endpoint | null>(endpoint: Known): Known | Endpoint {
    const address = endpoint === null ? null : parseAddress(endpoint.address);
    return endpoint === null || address === null
      ? endpoint
      : this.#needs.endpointOf(this.#anonymizer.address(address), endpoint.port);
  }
}

/** What was seen of RTP, asked for by addresses that stand for others. */
export function anonymousRtp(rtp: RtpSight, anonymizer: Anonymizer): RtpSight {
  const behind = (address: string): string => {
    const mapped = parseAddress(address);
    return mapped === null ? address : textOf(anonymizer.addressBehind(mapped));
  };
  const numberBehind = (address: number): number => u32be(anonymizer.addressBehind(bytesOf(address)), 0) | 0;
  return {
    get packets() {
      return rtp.packets;
    },
    get firstUs() {
      return rtp.firstUs;
    },
    get forgottenUs() {
      return rtp.forgottenUs;
    },
    runsAt: (address, port) =>
      rtp.runsAt(behind(address), port).map((run) => ({
        ...run,
        other: { address: anonymizer.addressText(run.other.address), port: run.other.port },
      })),
    between: (from, fromPort, to, ...rest) => rtp.between(numberBehind(from), fromPort, numberBehind(to), ...rest),
    sawAt: (address, ...rest) => rtp.sawAt(numberBehind(address), ...rest),
    sawHosts: (one, other, untilUs) => rtp.sawHosts(numberBehind(one), numberBehind(other), untilUs),
    sawBetween: (from, to, untilUs) => rtp.sawBetween(behind(from), behind(to), untilUs),
  };
}

function bytesOf(address: number): Uint8Array {
  return Uint8Array.of(address >>> 24, address >>> 16, address >>> 8, address);
}

function textOf(address: Uint8Array): string {
  return address.length === 4 ? ipv4Text(u32be(address, 0)) : ipv6Text(address, 0);
}
