import type { Arrival, Endpoint, Transport } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isChallenge, isGivenUp, isProxyChallenge, isSuccess, TRANSACTION_US } from '../../sip/index.ts';
import type { PlainRegistration } from './plain-registration.ts';

/** What a final response means for the REGISTER it answers. */
export type Verdict =
  | 'success'
  /** Credentials are asked for, and none were sent. */
  | 'challenge'
  /** Credentials were sent, for another nonce than the last: they are asked for anew. */
  | 'renewal'
  /** Credentials for the last challenge were not taken. */
  | 'wrong'
  | 'refusal'
  /** A challenge to a REGISTER that is not in the trace. */
  | 'unseen';

/** How a REGISTER was sent that got no final response. */
export type Silence = { readonly sent: number; readonly firstUs: number; readonly lastUs: number };

export const silenceIn = ({ sent, sentUs, lastSentUs }: Attempt): Silence => ({
  sent,
  firstUs: sentUs,
  lastUs: lastSentUs,
});

/** Whether the time of a REGISTER has run out (Timer F, RFC 3261 §17.1.2.2), by the clock or by how often it was sent. */
export function isOver({ transport, sent, sentUs }: Attempt, nowUs: number): boolean {
  return nowUs - sentUs >= TRANSACTION_US || (transport === 'udp' && isGivenUp('REGISTER', sent));
}

/** One REGISTER and what became of it. One object is reused for all of a registration. */
export class Attempt {
  cseq = -1;
  fromTag = 0;
  hasRequest = false;
  /** Of its credentials; 0 for none. */
  mark = 0;
  /** The same where there are several credentials. */
  marks: readonly number[] | null = null;
  sent = 0;
  sentAfterFinal = 0;
  sentUs = Number.NaN;
  lastSentUs = Number.NaN;
  hadProvisional = false;
  status = 0;
  isStale = false;
  isCounted = false;
  answers = 0;
  /** Where the first of its requests was seen; told only where somebody asks. */
  isSighted = false;
  input = 0;
  frame = 0;
  line = 0;
  src: Endpoint | null = null;
  dst: Endpoint | null = null;
  transport: Transport = 'unknown';

  /** Begins anew. */
  begin(cseq: number, fromTag: number): void {
    this.cseq = cseq;
    this.fromTag = fromTag;
    this.hasRequest = false;
    this.mark = 0;
    this.marks = null;
    this.sent = 0;
    this.sentAfterFinal = 0;
    this.sentUs = Number.NaN;
    this.lastSentUs = Number.NaN;
    this.hadProvisional = false;
    this.status = 0;
    this.isStale = false;
    this.isCounted = false;
    this.answers = 0;
    this.isSighted = false;
    this.src = null;
    this.dst = null;
  }

  /** Its request was sent, or sent again. */
  send({ input, frame, line, timeUs, src, dst, transport }: Arrival): void {
    if (!this.hasRequest) {
      this.hasRequest = true;
      this.input = input;
      this.frame = frame;
      this.line = line;
      this.src = src;
      this.dst = dst;
      this.transport = transport;
      this.sentUs = timeUs;
    }
    this.sent++;
    this.sentAfterFinal += this.status > 0 ? 1 : 0;
    this.lastSentUs = timeUs;
  }

  /** Whether it got no final response so far. */
  get isSilent(): boolean {
    return this.hasRequest && this.status === 0;
  }

  /** Goes on with the last REGISTER of one that went plainly. */
  goOn(plain: PlainRegistration, arrival: Arrival): void {
    this.begin(plain.cseq, plain.fromTag);
    this.send(arrival);
    this.mark = plain.mark;
    this.hadProvisional = plain.hadProvisional;
    this.status = plain.status;
    this.isStale = plain.isStale;
    this.isCounted = plain.status !== 0;
    this.answers = plain.status === 0 ? 0 : 1;
  }

  /** Where its request was seen. */
  sighting(): Sighting {
    const { input, frame, line, sentUs: timeUs, src, dst, transport } = this;
    return { input, frame, line, timeUs, src, dst, transport, method: 'REGISTER', status: 0, phrase: '', detail: null };
  }

  /** @param asked the nonce of the challenge before it, 0 without one. @param more all, where it had several; else null. */
  verdict(asked: number, more: readonly number[] | null): Verdict {
    if (isSuccess(this.status)) {
      return 'success';
    }
    if (!isChallenge(this.status)) {
      return 'refusal';
    }
    if (!this.hasRequest) {
      return 'unseen';
    }
    const isProxys = isProxyChallenge(this.status) ? 1 : 0;
    const { mark, marks } = this;
    if (marks === null) {
      return mark === 0 || (mark & 1) !== isProxys
        ? 'challenge'
        : this.#judge(mark === asked || more?.includes(mark) === true);
    }
    const own = marks.filter((each) => (each & 1) === isProxys);
    return own.length === 0
      ? 'challenge'
      : this.#judge(own.some((each) => each === asked || more?.includes(each) === true));
  }

  #judge(isForLast: boolean): Verdict {
    return this.isStale || !isForLast ? 'renewal' : 'wrong';
  }
}
