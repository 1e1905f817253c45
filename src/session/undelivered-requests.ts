import { RecentMap } from '../bytes/index.ts';
import type { Endpoint } from '../model/index.ts';
import type { UndeliveredFacts, UndeliveredNotice } from '../records/index.ts';
import type { SipMessage } from '../sip/index.ts';
import type { Undeliverable } from './leg/undeliverable.ts';
import { undeliveredFact } from './leg/undelivered.ts';
import type { CallIdHash } from './legs/recent-invites.ts';
import { LATEST_ERROR_US } from './recent-ways.ts';
import { REQUEST_METHODS } from './request/request-methods.ts';

/** Methods of requests about which somebody asks; '' of an error that does not quote it. */
const ASKED_ABOUT: ReadonlySet<string> = new Set(['REGISTER', ...REQUEST_METHODS]);
const NOTIFY = 'NOTIFY';
/** Call-IDs and destinations of which errors are kept at most, and at least half as many; the oldest go. */
const MOST_KEPT = 20_000;
/** Of one: a client that registers anew and anew gets an error each time. */
const MOST_OF_ONE = 8;

/** A request that got no response: what an error about it is found by. */
export type SentRequest = {
  readonly callId: CallIdHash;
  readonly method: string;
  readonly cseq: number;
  readonly to: Endpoint | null;
  readonly firstUs: number;
  readonly lastUs: number;
};

/** @param method and `cseq`: '' and -1 where the error does not quote them. */
type Kept = { readonly method: string; readonly cseq: number; readonly error: Undeliverable };

/**
 * ICMP errors about requests, kept until it is known which of these got no response: only then somebody asks. So what goes
 * well costs nothing, and what follows a request needs not be found by the error.
 */
export class UndeliveredRequests {
  readonly #kept = new RecentMap<string, Kept[]>(MOST_KEPT);

  /**
   * Takes an error in.
   *
   * @param quoted as much as is quoted of the message; null where that is no more than its ports.
   * @param isSure whether the Call-ID is known by more than its way.
   */
  note(callId: CallIdHash, notice: UndeliveredNotice, quoted: SipMessage | null, isSure: boolean): void {
    const [method, cseq] = [quoted?.method ?? '', quoted?.cseq ?? -1];
    if (quoted?.isRequest === false || !ASKED_ABOUT.has(method)) {
      return;
    }
    const kept = this.#at(keyOf(callId, notice.to, method));
    const known = kept.find((each) => each.cseq === cseq && each.method === method && isAlike(each.error, notice));
    if (known !== undefined) {
      known.error.times++;
      return;
    }
    kept.push({ method, cseq, error: { what: 'request', status: 0, notice, isSure, times: 1 } });
    if (kept.length > MOST_OF_ONE) {
      kept.shift();
    }
  }

  /** What says that this request was not delivered; null where nothing does. */
  about(sent: SentRequest): UndeliveredFacts | null {
    const { callId, to, method } = sent;
    if (to === null || this.#kept.size === 0) {
      return null;
    }
    const about = (kind: string) => this.#kept.get(keyOf(callId, to, kind))?.find((each) => isAbout(each, sent));
    const found = about('') ?? (method === NOTIFY ? about(NOTIFY) : undefined);
    return found === undefined ? null : undeliveredFact(method, found.error, false);
  }

  #at(key: string): Kept[] {
    const known = this.#kept.get(key);
    if (known !== undefined) {
      return known;
    }
    const kept: Kept[] = [];
    this.#kept.set(key, kept);
    return kept;
  }
}

/** Those about a NOTIFY by themselves: about many of one dialog, they would displace the others. */
function keyOf({ first, second }: CallIdHash, to: Endpoint, method: string): string {
  return `${first} ${second} ${to.text}${method === NOTIFY ? ` ${NOTIFY}` : ''}`;
}

function isAlike({ notice }: Undeliverable, { why, sighting }: UndeliveredNotice): boolean {
  return notice.why === why && notice.sighting.src?.address === sighting.src?.address;
}

/** By its CSeq; where that is not quoted by its moment. */
function isAbout({ method, cseq, error }: Kept, sent: SentRequest): boolean {
  if (method !== '' && method !== sent.method) {
    return false;
  }
  const { timeUs } = error.notice.sighting;
  return cseq < 0 ? timeUs >= sent.firstUs && timeUs <= sent.lastUs + LATEST_ERROR_US : cseq === sent.cseq;
}
