import { indexOfBytes } from '../bytes/index.ts';

const SP = 32;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const S = 0x53;
const I = 0x49;
const P = 0x50;
const COLON = 0x3a;
const COLON_BLANK = ': ';
/** A summary names no longer protocols and lengths. */
const LONGEST_WORD = 64;
const FEWEST_BETWEEN = 3;

/** Of `SIP/2.0`, in JSON also `SIP\/2.0`. */
const VERSION = bytesOf('/2.0');
/** What tshark prints of each packet: `SIP/SDP 946 Request: INVITE sip:..`, `SIP 363 Status: 200 OK`. */
const SUMMARIES = [bytesOf('Request'), bytesOf('Status:')];

/** Where versions stand in a text that is looked through from its start to its end. Hot: looks at no byte itself. */
export class VersionSearch {
  readonly #version = new MarkSearch(VERSION);
  readonly #summaries = SUMMARIES.map((mark) => new MarkSearch(mark));

  /**
   * Position behind the next `SIP/2.0` or the next beginning of a summary in [from, bytes.length), of which no part lies
   * before `floor`; -1 without one.
   */
  find(bytes: Uint8Array, floor: number, from: number): number {
    let end = this.#find(this.#version, bytes, floor, from, endOfVersion);
    for (const summary of this.#summaries) {
      const other = this.#find(summary, bytes, floor, from, endOfSummary);
      end = end < 0 || (other >= 0 && other < end) ? other : end;
    }
    return end;
  }

  /** The text lost so many bytes at its start. */
  shift(dropped: number): void {
    for (const mark of [this.#version, ...this.#summaries]) {
      mark.shift(dropped);
    }
  }

  #find(mark: MarkSearch, bytes: Uint8Array, floor: number, from: number, endOf: EndOf): number {
    for (let at = mark.next(bytes, from); at >= 0; at = mark.next(bytes, at + 1)) {
      const end = endOf(bytes, floor, at);
      if (end > from) {
        return end;
      }
    }
    return -1;
  }
}

/** Remembers how far it looked, so that the same bytes are never looked through twice. */
class MarkSearch {
  readonly #mark: Uint8Array;
  /** The next mark where there is one, else how far was looked. */
  #at = 0;
  #isMark = false;

  constructor(mark: Uint8Array) {
    this.#mark = mark;
  }

  next(bytes: Uint8Array, from: number): number {
    if (this.#isMark && this.#at >= from) {
      return this.#at;
    }
    const start = this.#isMark ? from : Math.max(from, this.#at);
    const found = indexOfBytes(bytes, this.#mark, start);
    this.#isMark = found >= 0;
    this.#at = found >= 0 ? found : Math.max(start, bytes.length - this.#mark.length + 1);
    return found;
  }

  shift(dropped: number): void {
    this.#at = Math.max(0, this.#at - dropped);
  }
}

type EndOf = (bytes: Uint8Array, floor: number, at: number) => number;

/** Behind the version whose `/2.0` stands at `at`; -1 where it is another's. */
function endOfVersion(bytes: Uint8Array, floor: number, at: number): number {
  const sip = bytes[at - 1] === BACKSLASH ? at - 4 : at - 3;
  return sip >= floor && isSip(bytes, sip) ? at + VERSION.length : -1;
}

/** Behind `Request: ` or `Status: `; -1 where that is no part of a summary. */
function endOfSummary(bytes: Uint8Array, floor: number, at: number): number {
  const first = Math.max(floor, at - 2 * LONGEST_WORD);
  let wordEnd = at;
  while (wordEnd > first && (bytes[wordEnd - 1] === SP || isDigit(bytes[wordEnd - 1]!))) {
    wordEnd--;
  }
  if (at - wordEnd < FEWEST_BETWEEN) {
    return -1;
  }
  let word = wordEnd;
  while (word > first && (isWord(bytes[word - 1]!) || bytes[word - 1] === SLASH)) {
    word--;
    if (isSip(bytes, word)) {
      return endOfLabel(bytes, at);
    }
  }
  return -1;
}

/** Beyond the end of the text where that cuts the label: more may follow. */
function endOfLabel(bytes: Uint8Array, at: number): number {
  const colon = at + (bytes[at] === S ? 'Status'.length : 'Request'.length);
  const isLabel = (bytes[colon] ?? COLON) === COLON && (bytes[colon + 1] ?? SP) === SP;
  return isLabel ? colon + COLON_BLANK.length : -1;
}

function isSip(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === S && bytes[at + 1] === I && bytes[at + 2] === P;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function isWord(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
