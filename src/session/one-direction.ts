import { AFTER_TRANSACTION_US, isFinal, isSuccess, T1_US } from '../sip/index.ts';
import { KIND, type MessageDigest } from './digest.ts';

/** Calls in which a proof is looked for: those that began first. */
const MOST_CALLS = 64;

type Final = { readonly kind: number; readonly cseq: number; readonly fromTag: number; readonly status: number };

/** Kinds of requests of which one is sent after the last got its final response (RFC 3261 §14.1, §10.2). */
const ONE_AT_A_TIME: ReadonlySet<number> = new Set([KIND.invite, KIND.registration]);
/** Of these a response may come late, or their method is not told. */
const LATE: ReadonlySet<number> = new Set([KIND.invite, KIND.special, KIND.passed]);

/**
 * Looks for what proves that messages went past unseen while the trace was taken. Before it began more may have gone by: an ACK or a
 * response alone proves nothing.
 */
export class OneDirection {
  /** A response went past for certain, and was not seen: so far there was none. */
  isResponseUnseen = false;
  /** A request went past for certain, and was not seen. */
  isRequestUnseen = false;
  readonly #opened = new Set<string>();
  readonly #finals = new Map<string, Final>();
  /** REGISTERs, and when they came. */
  readonly #registers = new Map<string, readonly [cseq: number, fromTag: number, afterUs: number]>();

  /** A request of a trace that has no response yet, or none of another sender. @param afterUs since the trace began. */
  request(digest: MessageDigest, afterUs: number): void {
    const isFollowUp = digest.kind === KIND.ack || digest.kind === KIND.bye;
    if (digest.kind === KIND.registration && !this.isResponseUnseen) {
      this.#register(digest, afterUs);
    }
    if (this.isResponseUnseen || !(digest.opensCall || isFollowUp)) {
      return;
    }
    const key = keyOf(digest);
    if (digest.opensCall && this.#opened.size < MOST_CALLS) {
      this.#opened.add(key);
    } else if (isFollowUp) {
      // What an ACK answers came at most that long before (RFC 3261 §13.3.1.4).
      const isLate = digest.kind === KIND.ack && afterUs > AFTER_TRANSACTION_US;
      this.isResponseUnseen = digest.toTag !== 0 && (isLate || this.#opened.has(key));
    }
  }

  /** Nobody gives a REGISTER up before it would be sent again: the next, with credentials, shows that it was answered. */
  #register(digest: MessageDigest, afterUs: number): void {
    const { cseq, fromTag } = digest;
    const key = keyOf(digest);
    const [before = cseq, tag, beforeUs = 0] = this.#registers.get(key) ?? [];
    this.isResponseUnseen = cseq > before && tag === fromTag && afterUs - beforeUs < T1_US;
    if (tag !== undefined || this.#registers.size < MOST_CALLS) {
      this.#registers.set(key, [cseq, fromTag, afterUs]);
    }
  }

  /** A response of a trace that has no request yet, or none of another sender. @param afterUs since the trace began. */
  response(digest: MessageDigest, afterUs: number): void {
    if (this.isRequestUnseen) {
      return;
    }
    // Its request was sent at most that long before (Timer F).
    const isLate = afterUs > AFTER_TRANSACTION_US && !LATE.has(digest.kind);
    const key = keyOf(digest);
    const before = this.#finals.get(key);
    this.isRequestUnseen = isLate || (before !== undefined && isOfLater(digest, before));
    if (isFinal(digest.status) && ONE_AT_A_TIME.has(digest.kind) && this.#finals.size < MOST_CALLS) {
      const { kind, cseq, fromTag, status } = digest;
      this.#finals.set(key, { kind, cseq, fromTag, status });
    }
  }
}

/** Whether it answers a request that was sent after a final response had come. */
function isOfLater({ kind, cseq, fromTag }: MessageDigest, before: Final): boolean {
  const isNext = kind === before.kind && fromTag === before.fromTag && cseq > before.cseq;
  const isHangUp = kind === KIND.bye && before.kind === KIND.invite && isSuccess(before.status);
  return isNext || isHangUp;
}

function keyOf({ callIdFirst, callIdSecond }: MessageDigest): string {
  return `${callIdFirst} ${callIdSecond}`;
}
