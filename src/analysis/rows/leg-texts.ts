import { Queue } from '../../bytes/index.ts';
import { KIND, type MessageDigest } from '../../session/index.ts';
import { isChallenge, isRefusal } from '../../sip/index.ts';
import type { RowWriter } from './row-writer.ts';

/** Messages of one call that are kept until something about it is out of the ordinary. */
const MOST_OF_CALL = 32;
/** Bytes of all that is kept; what came first goes first. */
const MOST_KEPT_BYTES = 192 * 1024 * 1024;
const OVERHEAD = 200;

/** What is told by numbers while it goes as calls go. */
const OF_CALLS: ReadonlySet<number> = new Set([
  KIND.invite,
  KIND.ack,
  KIND.bye,
  KIND.cancel,
  KIND.message,
  KIND.inDialog,
]);

type Call = {
  readonly messages: { readonly seq: number; readonly bytes: Uint8Array }[];
  bytes: number;
  isClose: boolean;
};

/**
 * Decides which messages go along with their rows: those of calls that do not go as calls go, from the first on, and what is read
 * whole anyhow. Whoever begins with a call in its middle knows less of it; then more is fetched.
 */
export class LegTexts {
  readonly #writer: RowWriter;
  readonly #tellsAll: boolean;
  readonly #calls = new Map<number, Call>();
  readonly #order = new Queue<number>();
  #kept = 0;

  constructor(writer: RowWriter, tellsAll: boolean) {
    this.#writer = writer;
    this.#tellsAll = tellsAll;
  }

  take(seq: number, bytes: Uint8Array, digest: MessageDigest): void {
    if (digest.kind === KIND.passed) {
      return;
    }
    const isSpecial = digest.kind === KIND.special;
    if (this.#tellsAll || !OF_CALLS.has(digest.kind)) {
      this.#writer.addText(seq, bytes);
    }
    if (!this.#tellsAll && (isSpecial || OF_CALLS.has(digest.kind))) {
      this.#follow(seq, bytes, digest);
    }
  }

  #follow(seq: number, bytes: Uint8Array, digest: MessageDigest): void {
    const key = digest.callIdFirst * 0x100000 + (digest.callIdSecond >>> 12);
    const call = this.#calls.get(key) ?? this.#open(key, !begins(digest));
    if (digest.kind === KIND.special) {
      this.#lookCloser(call);
    } else if (call.isClose || isOut(digest)) {
      this.#lookCloser(call);
      this.#writer.addText(seq, bytes);
    } else if (call.messages.length < MOST_OF_CALL && call.bytes + bytes.length < this.#writer.mostBytes / 2) {
      call.messages.push({ seq, bytes });
      call.bytes += bytes.length + OVERHEAD;
      this.#kept += bytes.length + OVERHEAD;
      this.#makeRoom();
    }
  }

  #lookCloser(call: Call): void {
    call.isClose = true;
    for (const { seq, bytes } of call.messages.splice(0)) {
      this.#writer.addText(seq, bytes);
    }
    this.#kept -= call.bytes - OVERHEAD;
    call.bytes = OVERHEAD;
  }

  #open(key: number, isClose: boolean): Call {
    const call: Call = { messages: [], bytes: OVERHEAD, isClose };
    this.#calls.set(key, call);
    this.#order.push(key);
    this.#kept += OVERHEAD;
    this.#makeRoom();
    return call;
  }

  #makeRoom(): void {
    while (this.#kept > MOST_KEPT_BYTES) {
      const oldest = this.#order.shift();
      if (oldest === undefined) {
        return;
      }
      this.#kept -= this.#calls.get(oldest)?.bytes ?? 0;
      this.#calls.delete(oldest);
    }
  }
}

/** Whether a call begins with this message, as far as one can see. */
function begins({ isRequest, kind, toTag }: MessageDigest): boolean {
  return isRequest && toTag === 0 && (kind === KIND.invite || kind === KIND.message);
}

/** Whether its call is looked at closely from here on. */
function isOut({ isRequest, isSuspect, kind, status }: MessageDigest): boolean {
  const isOfCall = kind === KIND.invite || kind === KIND.message;
  return isSuspect || (!isRequest && isOfCall && isRefusal(status) && !isChallenge(status));
}
