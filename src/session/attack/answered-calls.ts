import { type Arrival, emptyArrival, type Ipv4Ends } from '../../model/index.ts';
import { HEADER, parseUri, type SipMessage } from '../../sip/index.ts';
import { Journal } from '../journal.ts';
import { nearestHop } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { uriOf } from '../leg/party-uri.ts';
import type { Phrases } from '../leg/phrases.ts';
import { sight } from '../leg/sighting.ts';
import type { MessageReader } from '../message-reader.ts';
import type { Calls } from '../ordinary/calls.ts';
import { digitsIn, LONG_NUMBER } from './probe.ts';
import type { Attempt } from './source.ts';

/** Calls that are remembered, those that were answered last: 48 bytes each, and those that were looked at closely. */
const [MOST_PLAIN, MOST_CLOSE] = [65_536, 1024];
const MOST_SENDERS = 20_000;

/**
 * Who made the calls that were answered. That an address probes is known minutes after its calls were refused: the one that got
 * through may be long over by then. Its INVITE stays in the input, and is read only if somebody asks.
 */
export class AnsweredCalls {
  readonly #journal = new Journal(1);
  readonly #cseqs: number[] = [];
  readonly #close: Attempt[] = [];
  /** Addresses from which calls came that were looked at closely. */
  readonly #closeSenders = new Set<string>();
  #plain = 0;
  #closely = 0;
  readonly #arrival = emptyArrival();
  readonly #ends: Ipv4Ends = { source: 0, sourcePort: 0, destination: 0, destinationPort: 0 };

  /** A call without a leg was answered, and is about to be let go. */
  note(slot: number, calls: Calls): void {
    if (calls.firstArrival(slot, this.#arrival, this.#ends)) {
      const row = this.#plain++ % MOST_PLAIN;
      if (row === this.#cseqs.length) {
        this.#journal.append(this.#arrival, -1);
      } else {
        this.#journal.write(row, this.#arrival);
      }
      this.#cseqs[row] = calls.cseqOf(slot);
    }
  }

  /** The same of one that was looked at closely. */
  noteLeg(leg: Leg): void {
    if (this.#closeSenders.size < MOST_SENDERS) {
      this.#closeSenders.add(leg.transactions[0]?.request?.src?.address ?? '');
    }
    const hop = digitsIn(leg.toUri).length >= LONG_NUMBER ? nearestHop(leg.lastInviteHops()) : null;
    const { src = null, dst = null } = hop?.request ?? {};
    if (hop === null || src === null) {
      return;
    }
    const wasAsked = leg.transactions.some(({ method, cseq }) => method === 'INVITE' && cseq < hop.cseq);
    const evidence = [hop.request, hop.final].filter((sighting) => sighting !== null);
    const ends = { address: src.address, port: src.port, target: dst?.text ?? '' };
    const times = { firstUs: leg.firstUs, lastUs: leg.lastUs };
    this.#close[this.#closely++ % MOST_CLOSE] = callOf(leg.to, leg.callId, { ...ends, ...times, wasAsked, evidence });
  }

  /** Those of some addresses from which a call was answered: one of the last, or one that was looked at closely. */
  answeredOf(addresses: readonly string[]): Set<string> {
    const found = new Set(addresses.filter((address) => this.#closeSenders.has(address)));
    const wanted = new Set(addresses);
    for (let row = 0; wanted.size > 0 && row < this.#cseqs.length; row++) {
      const sender = this.#journal.senderOf(row);
      if (wanted.has(sender)) {
        found.add(sender);
      }
    }
    return found;
  }

  /** The calls to long numbers from some addresses; those that the input no longer has are passed over. */
  *from(addresses: ReadonlySet<string>, messages: MessageReader, phrases: Phrases): Generator<Attempt> {
    if (addresses.size === 0) {
      return;
    }
    yield* this.#close.filter((call) => addresses.has(call.address));
    const arrival = this.#arrival;
    for (let row = 0; row < this.#cseqs.length; row++) {
      if (!addresses.has(this.#journal.senderOf(row))) {
        continue;
      }
      this.#journal.read(row, arrival, this.#ends);
      const message = messages.readEarlier(arrival);
      if (message?.method === 'INVITE' && digitsIn(uriOf(message.header(HEADER.to))).length >= LONG_NUMBER) {
        yield this.#callIn(message, arrival, this.#cseqs[row]!, phrases);
      }
    }
  }

  #callIn(message: SipMessage, arrival: Arrival, cseq: number, phrases: Phrases): Attempt {
    const { address = '', port = 0 } = arrival.src ?? {};
    const ends = { address, port, target: arrival.dst?.text ?? '' };
    const times = { firstUs: arrival.timeUs, lastUs: arrival.timeUs };
    const evidence = [sight(message, arrival, phrases)];
    const wasAsked = message.cseq < cseq;
    return callOf(message.header(HEADER.to), message.callId(), { ...ends, ...times, wasAsked, evidence });
  }
}

type Seen = Pick<Attempt, 'address' | 'port' | 'target' | 'firstUs' | 'lastUs' | 'evidence'> & {
  readonly wasAsked: boolean;
};

/** `isAccepted` where it was asked for credentials first. */
function callOf(to: string | null, callId: string, { wasAsked, ...seen }: Seen): Attempt {
  return {
    ...seen,
    through: null,
    method: 'INVITE',
    user: parseUri(uriOf(to))?.user ?? '',
    userAgent: null,
    requests: 1,
    wrong: 0,
    isAccepted: wasAsked,
    isLeft: false,
    isProbe: false,
    callId,
  };
}
