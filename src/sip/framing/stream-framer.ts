import { CarryBuffer, indexOfByte } from '../../bytes/index.ts';
import { type Arrival, filled, SAYS } from '../../model/index.ts';
import { LF } from '../characters.ts';
import { SipMessage } from '../message.ts';
import { scanMessage } from '../scan.ts';
import { skipKeepAlive } from '../start-line.ts';
import { CANDIDATE, findHeaderEnd, judgeCandidate, judgeNext } from './header-end.ts';
import { SearchAgain } from './search-again.ts';
import type { StreamFramerEvents, StreamProblem, StreamVerdict } from './stream-events.ts';
import type { StreamState } from './stream-state.ts';

/** A stream without a single message in this many bytes is another protocol. */
const OTHER_AFTER_BYTES = 16 * 1024;

/** One for all streams: what it says is used at once. */
const scratch = new SipMessage();

/**
 * Cuts one direction of a stream into SIP messages (RFC 3261 §7.5, §18.3). CRLF keep-alives are skipped (RFC 5626
 * §4.4.1); where the bytes make no sense, reading goes on at the next line that begins a message. A message within
 * one segment is handed on without copying.
 */
export class StreamFramer {
  readonly #events: StreamFramerEvents;
  readonly #carry = new CarryBuffer();
  #state: StreamState = 'between';
  /** Whether the bytes before were understood, so that the next ones begin a message. */
  #isSynchronised = false;
  #hasMessages = false;
  #discarded = 0;
  /** How far, from the message's start, the current search has come. */
  #searched = 0;
  /** When an incomplete start line is judged again. */
  readonly #again = new SearchAgain();
  /** Length of the current message, or what is left to skip. */
  #wanted = 0;
  /** Bytes of the current message beyond the limit, never waited for. */
  #beyondLimit = 0;
  #last: Arrival | null = null;

  constructor(events: StreamFramerEvents) {
    this.#events = events;
  }

  /** Whether no message is begun. */
  get isBetween(): boolean {
    return this.#carry.length === 0 && this.#state === 'between';
  }

  /** Takes the next bytes in order. `other` when the stream is surely no SIP. */
  data(bytes: Uint8Array, start: number, end: number, arrival: Arrival): StreamVerdict {
    const carry = this.#carry;
    if (carry.length === 0) {
      const rest = this.#read(bytes, start, end, arrival);
      if (rest < end) {
        carry.append(bytes, rest, end);
      }
    } else {
      carry.append(bytes, start, end);
      const length = carry.length;
      carry.keep(this.#read(carry.bytes, 0, length, arrival), length);
    }
    if (carry.length > 0 || this.#discarded > 0) {
      this.#last = { ...arrival };
    }
    if (this.#hasMessages) {
      return 'mine';
    }
    return this.#discarded + carry.length >= OTHER_AFTER_BYTES && this.#state !== 'header' ? 'other' : 'undecided';
  }

  /** The capture lost `lostBytes` here: what is begun is delivered cut, or reported. */
  gap(lostBytes: number): void {
    const missing = this.#finishCut();
    const isWithin = missing > 0 && lostBytes <= missing;
    this.#isSynchronised = isWithin;
    this.#state = isWithin && lostBytes < missing ? 'skip' : 'between';
    this.#wanted = missing - lostBytes;
  }

  /** No more bytes will come. */
  end(): void {
    this.#finishCut();
    if (this.#hasMessages && this.#last !== null) {
      this.#reportGarbage(this.#last);
    }
    this.#state = 'between';
    this.#isSynchronised = false;
  }

  /** Delivers or reports the message that is begun; returns how many of its bytes are missing, 0 when unknown. */
  #finishCut(): number {
    const { bytes, length } = this.#carry;
    const state = this.#state;
    const arrival = this.#last;
    this.#carry.length = 0;
    this.#searched = 0;
    this.#again.reset();
    if (state === 'skip') {
      return this.#wanted;
    }
    if (arrival === null || length === 0) {
      return 0;
    }
    if ((state === 'header' || state === 'between') && this.#hasMessages) {
      this.#problem('sip-stream-header-cut', filled(SAYS.streamHeaderCut, length), arrival);
    }
    if (state === 'openBody') {
      this.#deliver(bytes, 0, length, arrival, 0);
    }
    if (state !== 'body') {
      return 0;
    }
    const missing = this.#wanted + this.#beyondLimit - length;
    this.#deliver(bytes, 0, length, arrival, missing);
    return missing;
  }

  /** Reads all it can of the window; returns the position from which bytes must be kept. */
  #read(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    let at = start;
    while (at < end) {
      const next = this.#step(bytes, at, end, arrival);
      if (next < 0) {
        return at;
      }
      at = next;
    }
    return end;
  }

  /** One transition; returns the new position, or -1 to wait for more bytes. */
  #step(bytes: Uint8Array, at: number, end: number, arrival: Arrival): number {
    switch (this.#state) {
      case 'between':
        return this.#readBetween(bytes, at, end, arrival);
      case 'lost':
        return this.#readLost(bytes, at, end);
      case 'header':
        return this.#readHeader(bytes, at, end, arrival);
      case 'body':
        return this.#readBody(bytes, at, end, arrival, null);
      case 'openBody':
        return this.#readOpenBody(bytes, at, end, arrival);
      case 'skip':
        return this.#readSkip(at, end);
    }
  }

  #readBetween(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    const at = skipKeepAlive(bytes, start, end);
    if (at > start) {
      return at;
    }
    if (this.#again.isTooEarly(bytes, at, end)) {
      return -1;
    }
    const candidate = this.#isSynchronised ? judgeNext(bytes, at, end) : judgeCandidate(bytes, at, end);
    if (candidate === CANDIDATE.tooShort && end - at <= this.#events.limits.sipHeaderBytes) {
      this.#again.length = 2 * (end - at);
      return -1;
    }
    this.#again.reset();
    if (candidate !== CANDIDATE.yes) {
      this.#isSynchronised = false;
      this.#state = 'lost';
      return at;
    }
    this.#reportGarbage(arrival);
    this.#hasMessages = true;
    this.#state = 'header';
    return at;
  }

  /** Passes over the rest of a line that is part of no message. */
  #readLost(bytes: Uint8Array, at: number, end: number): number {
    const lf = indexOfByte(bytes, LF, at, end);
    const next = lf < 0 ? end : lf + 1;
    this.#discarded += next - at;
    if (lf >= 0) {
      this.#state = 'between';
    }
    return next;
  }

  #reportGarbage(arrival: Arrival): void {
    if (this.#discarded > 0) {
      const form = this.#hasMessages ? SAYS.streamGarbage : SAYS.streamGarbageFirst;
      this.#problem('sip-stream-garbage', filled(form, this.#discarded), arrival);
    }
    this.#discarded = 0;
  }

  #readHeader(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    const { sipHeaderBytes, sipBodyBytes } = this.#events.limits;
    const found = findHeaderEnd(bytes, start + this.#searched, end);
    const length = found < 0 ? end - start : found - start;
    if (length > sipHeaderBytes) {
      this.#problem('sip-stream-header-too-long', filled(SAYS.streamHeaderLong, sipHeaderBytes), arrival);
      this.#searched = 0;
      this.#isSynchronised = false;
      this.#state = found < 0 ? 'lost' : 'between';
      return start + length;
    }
    if (found < 0) {
      this.#searched = -1 - found - start;
      return -1;
    }
    this.#searched = 0;
    scanMessage(bytes, start, found, scratch, this.#events.limits);
    const { contentLength } = scratch;
    if (contentLength < 0) {
      this.#state = 'openBody';
      this.#searched = length;
      return start;
    }
    this.#beyondLimit = Math.max(0, contentLength - sipBodyBytes);
    this.#wanted = length + contentLength - this.#beyondLimit;
    this.#state = 'body';
    const isWhole = scratch.bodyStart === found && !scratch.isHeaderBlockOpen;
    return this.#readBody(bytes, start, end, arrival, isWhole ? scratch : null);
  }

  #readBody(bytes: Uint8Array, start: number, end: number, arrival: Arrival, head: SipMessage | null): number {
    if (end - start < this.#wanted) {
      return -1;
    }
    const next = start + this.#wanted;
    this.#isSynchronised = true;
    this.#wanted = this.#beyondLimit;
    this.#state = this.#beyondLimit > 0 ? 'skip' : 'between';
    if (this.#beyondLimit > 0) {
      this.#problem('sip-stream-body-too-long', filled(SAYS.streamBodyLong, this.#beyondLimit), arrival);
    }
    this.#deliver(bytes, start, next, arrival, this.#beyondLimit, head);
    return next;
  }

  /** A body without a length: it ends where a line begins another message (parsing rules §4.2). */
  #readOpenBody(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    let at = start + this.#searched;
    if (this.#again.isTooEarly(bytes, start, end)) {
      return -1;
    }
    const limit = start + this.#events.limits.sipHeaderBytes + this.#events.limits.sipBodyBytes;
    while (at < end && at < limit) {
      const begin = skipKeepAlive(bytes, at, end);
      const candidate = begin < end ? judgeCandidate(bytes, begin, end) : CANDIDATE.tooShort;
      if (candidate === CANDIDATE.yes) {
        return this.#endOpenBody(bytes, start, begin, arrival);
      }
      const lf = candidate === CANDIDATE.tooShort ? -1 : indexOfByte(bytes, LF, begin, end);
      if (lf < 0) {
        this.#again.length = end - start + (end - begin);
        break;
      }
      at = lf + 1;
    }
    this.#searched = at - start;
    return end < limit ? -1 : this.#endOpenBody(bytes, start, end, arrival);
  }

  #endOpenBody(bytes: Uint8Array, start: number, end: number, arrival: Arrival): number {
    this.#searched = 0;
    this.#again.reset();
    this.#isSynchronised = false;
    this.#state = 'between';
    this.#problem('sip-stream-no-content-length', filled(SAYS.streamNoLength, end - start), arrival);
    this.#deliver(bytes, start, end, arrival, 0);
    return end;
  }

  #readSkip(at: number, end: number): number {
    const taken = Math.min(this.#wanted, end - at);
    this.#wanted -= taken;
    if (this.#wanted === 0) {
      this.#state = 'between';
    }
    return at + taken;
  }

  /** The arrival is the flow's own: its `cutBytes` speaks of the segment, so it is lent the message's and restored. */
  #deliver(
    bytes: Uint8Array,
    start: number,
    end: number,
    arrival: Arrival,
    cutBytes: number,
    head: SipMessage | null = null,
  ): void {
    const ofSegment = arrival.cutBytes;
    arrival.cutBytes = cutBytes;
    this.#events.onMessage(bytes, start, end, arrival, head);
    arrival.cutBytes = ofSegment;
  }

  #problem(code: StreamProblem, message: string, arrival: Arrival): void {
    this.#events.onProblem(code, message, arrival);
  }
}
