import { classOf, isChallenge, isFinal, isSuccess } from '../sip/index.ts';
import type { PlayedMessage } from './played-message.ts';

/** What two programs on one machine keep apart. */
const LEAST_MS = 25;
/** A wait in which nothing is due. */
const IDLE_MS = 2000;
/** After 64*T1 of RFC 3261 every wait for an answer is over. */
const MOST_MS = 34_000;

/** When each message is sent, in milliseconds from the first; and how long the trace went on behind the last. */
export type Timetable = { readonly atMs: readonly number[]; readonly tailMs: number };

/**
 * The times of the trace, with long waits shortened where nothing was due.
 *
 * @param messages in the order of their time. @param endUs end of the trace. @param speed 2 is twice as fast.
 */
export function timetableOf(messages: readonly PlayedMessage[], endUs: number, speed: number): Timetable {
  const due = new Due();
  const atMs: number[] = [];
  let nowMs = 0;
  let lastUs = messages[0]?.timeUs ?? Number.NaN;
  for (const message of messages) {
    const gapMs = (message.timeUs - lastUs) / 1000;
    nowMs += atMs.length === 0 ? 0 : waitOf(gapMs, due.isAnything, speed);
    atMs.push(Math.round(nowMs));
    due.note(message);
    lastUs = message.timeUs;
  }
  const leftMs = (endUs - lastUs) / 1000;
  const tailMs = (due.isAnything || due.isEndDue) && leftMs > IDLE_MS ? Math.min(leftMs, MOST_MS) / speed : 0;
  return { atMs, tailMs: Math.round(tailMs) };
}

function waitOf(gapMs: number, isDue: boolean, speed: number): number {
  const known = Number.isFinite(gapMs) ? gapMs : 0;
  return Math.max(LEAST_MS, Math.min(known, isDue ? MOST_MS : IDLE_MS) / speed);
}

/**
 * What somebody owes: the final response to a request, the last report of a transfer, the next try after an answer that asks
 * for one; at last the end of a call that is up.
 */
class Due {
  readonly #requests = new Set<string>();
  readonly #reports = new Set<string>();
  readonly #tries = new Set<string>();
  readonly #calls = new Set<string>();

  get isAnything(): boolean {
    return this.#requests.size > 0 || this.#reports.size > 0 || this.#tries.size > 0;
  }

  get isEndDue(): boolean {
    return this.#calls.size > 0;
  }

  note({ isRequest, method, status, callId, cseq, text }: PlayedMessage): void {
    const key = `${method} ${cseq} ${callId}`;
    if (isRequest && method !== 'ACK') {
      this.#requests.add(key);
      this.#tries.delete(`${method} ${callId}`);
    } else if (isFinal(status)) {
      this.#requests.delete(key);
      if (method === 'REFER' && isSuccess(status)) {
        this.#reports.add(callId);
      }
      if (asksForMore(status)) {
        this.#tries.add(`${method} ${callId}`);
      }
      if (method === 'INVITE' && isSuccess(status)) {
        this.#calls.add(callId);
      }
    }
    if (method === 'BYE') {
      this.#calls.delete(callId);
    }
    if (isRequest && method === 'NOTIFY' && text.toLowerCase().includes('terminated')) {
      this.#reports.delete(callId);
    }
  }
}

/** Credentials, another address, another interval: the same is asked for again otherwise (RFC 3261 §8.1.3, RFC 4028 §7.3). */
function asksForMore(status: number): boolean {
  return isChallenge(status) || classOf(status) === 3 || status === 422 || status === 423;
}
