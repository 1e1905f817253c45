import type { Limits } from '../model/index.ts';
import { isBlank, isDigit } from './characters.ts';
import { readContentLength, readCseq, readFrom, readTo, readVia } from './eager.ts';
import { LONGEST_USUAL, mayBeEssential, USUAL_LENGTH, usualNameAt } from './essential.ts';
import { HEADER, NOT_A_HEADER, UNKNOWN_HEADER } from './header-names.ts';
import { lookUpHeader } from './header-table.ts';
import { ROW, type SipMessage } from './message.ts';
import { methodAt } from './methods.ts';
import { endOfMethod, findVersion, isStatusLineStart, isVersionTwo, skipKeepAlive } from './start-line.ts';

// Local on purpose: an imported binding is loaded anew for every byte, which costs a fifth of the scan.
const COLON = 58;
const CR = 13;
const HT = 9;
const LF = 10;
const SP = 32;

/** What `scanMessage` found. */
export const SCAN = {
  /** No SIP start line: nothing else in the message object means anything. */
  notSip: 0,
  ok: 1,
  /** The data end inside the header block; without a capture cut that is only a missing empty line. */
  headerBlockOpen: 2,
  /** Content-Length promises more body than there is; what is there is the body. */
  bodyShort: 3,
  /** The data end inside the start line. */
  startLineOpen: 4,
} as const;
export type ScanResult = (typeof SCAN)[keyof typeof SCAN];

/**
 * Reads one message from `[start, end)` of borrowed bytes into `message`: start line, position of every header row,
 * and the eager fields. Never throws, allocates nothing but (rarely) room for more rows. Bare LF line ends, folding,
 * compact names and blanks before the colon are read (RFC 3261 §7.3); one datagram is one message (§7.5), so bytes
 * after the body are only counted.
 */
export function scanMessage(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
): ScanResult {
  return scan(bytes, start, end, message, limits, true);
}

/**
 * The same for who asks only for the start line, Call-ID, CSeq, the tags, and whether the headers of
 * `mayBeEssential` are there: the rows of most others are passed over, which takes a third of the time. Of Via and
 * Content-Length nothing is known, so neither is the end of the body. A NOTIFY is read whole (its Event says what it is), and so
 * is what has to do with a REGISTER.
 */
export function scanEssentials(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
): ScanResult {
  return scan(bytes, start, end, message, limits, false);
}

function scan(
  bytes: Uint8Array,
  start: number,
  end: number,
  message: SipMessage,
  limits: Pick<Limits, 'sipHeaderRows'>,
  isEverything: boolean,
): ScanResult {
  const at = skipKeepAlive(bytes, start, end);
  clear(message, bytes, at, end);
  const lf = lineEndFrom(bytes, at, end);
  const lineEnd = lf < 0 ? end : lf > at && bytes[lf - 1] === CR ? lf - 1 : lf;
  message.startLineEnd = lineEnd;
  if (!readStartLine(message, at, lineEnd)) {
    return SCAN.notSip;
  }
  if (lf < 0) {
    message.bodyStart = end;
    message.bodyEnd = end;
    message.isHeaderBlockOpen = true;
    return SCAN.startLineOpen;
  }
  const isWhole = isEverything || message.method === 'NOTIFY' || message.method === 'REGISTER';
  message.bodyStart = readHeaderBlock(message, lf + 1, end, limits.sipHeaderRows, isWhole);
  if (!isWhole && message.method === 'REGISTER') {
    // A response: only its CSeq told.
    return scan(bytes, start, end, message, limits, true);
  }
  message.isWhole = message.callIdStart >= 0 && message.status >= 0 && message.firstRow[HEADER.cseq]! >= 0;
  return takeBody(message, end);
}

/** Four line feeds, and what finds a zero byte in a word: (x - 01..) & ~x & 80.. has its lowest bit in the first one. */
const LINE_FEEDS = 0x0a0a0a0a;
const ONES = 0x01010101;
const HIGH_BITS = 0x80808080 | 0;

let viewed: Uint8Array | null = null;
let view: DataView<ArrayBufferLike> = new DataView(new ArrayBuffer(0));

/** By the array and not by its `buffer`: to ask for that takes longer than to search a line. */
function viewOf(bytes: Uint8Array): DataView<ArrayBufferLike> {
  if (bytes !== viewed) {
    viewed = bytes;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return view;
}

/**
 * Header lines are short: a loop of our own beats the native search with its view of the bytes. Four bytes at a time, which
 * takes a third of the time of one.
 */
function lineEndFrom(bytes: Uint8Array, from: number, end: number): number {
  const words = viewOf(bytes);
  let at = from;
  for (const last = end - 4; at <= last; at += 4) {
    const word = words.getInt32(at, true) ^ LINE_FEEDS;
    const hit = (word - ONES) & ~word & HIGH_BITS;
    if (hit !== 0) {
      return at + ((31 - Math.clz32(hit & -hit)) >> 3);
    }
  }
  for (; at < end; at++) {
    if (bytes[at] === LF) {
      return at;
    }
  }
  return -1;
}

function clear(message: SipMessage, bytes: Uint8Array, start: number, end: number): void {
  message.bytes = bytes;
  message.start = start;
  message.end = end;
  message.bodyStart = end;
  message.bodyEnd = end;
  message.trailingBytes = 0;
  message.isRequest = false;
  message.status = 0;
  message.method = '';
  message.cseq = -1;
  message.viaCount = 0;
  message.uriStart = -1;
  message.uriEnd = -1;
  message.versionStart = -1;
  message.reasonStart = -1;
  message.callIdStart = -1;
  message.callIdEnd = -1;
  message.fromTagStart = -1;
  message.fromTagEnd = -1;
  message.toTagStart = -1;
  message.toTagEnd = -1;
  message.branchStart = -1;
  message.branchEnd = -1;
  message.sentByStart = -1;
  message.sentByEnd = -1;
  message.contentLength = -1;
  forgetRows(message);
  message.droppedRows = 0;
  message.isHeaderBlockOpen = false;
  message.isLastRowOpen = false;
  message.isWhole = false;
}

/** What the rows of the last message left in `firstRow`: fewer places than to fill all of it. */
function forgetRows(message: SipMessage): void {
  const { firstRow, rowIds } = message;
  for (let row = 0; row < message.headerRows; row++) {
    const id = rowIds[row]!;
    if (id < UNKNOWN_HEADER) {
      firstRow[id] = -1;
    }
  }
  message.headerRows = 0;
}

/** RFC 3261 §7.1, §7.2, with the tolerances of parsing rules P17, P18, P20. */
function readStartLine(message: SipMessage, start: number, lineEnd: number): boolean {
  const bytes = message.bytes;
  if (isStatusLineStart(bytes, start, lineEnd)) {
    readStatus(message, start + 8, lineEnd);
    return true;
  }
  const methodEnd = endOfMethod(bytes, start, lineEnd);
  const version = methodEnd < 0 ? -1 : findVersion(bytes, methodEnd, lineEnd);
  if (version < 0) {
    return false;
  }
  message.isRequest = true;
  message.method = methodAt(bytes, start, methodEnd);
  message.versionStart = version;
  let uriStart = methodEnd;
  let uriEnd = version;
  while (uriStart < uriEnd && isBlank(bytes[uriStart]!)) {
    uriStart++;
  }
  while (uriEnd > uriStart && isBlank(bytes[uriEnd - 1]!)) {
    uriEnd--;
  }
  message.uriStart = uriStart;
  message.uriEnd = uriEnd;
  return true;
}

function readStatus(message: SipMessage, start: number, lineEnd: number): void {
  const bytes = message.bytes;
  message.versionStart = message.start;
  let at = start;
  let status = 0;
  while (at < lineEnd && isDigit(bytes[at]!)) {
    status = Math.min(status * 10 + (bytes[at]! - 48), 100_000);
    at++;
  }
  const isReadable = at - start === 3 && status >= 100 && status < 700 && isVersionTwo(bytes, message.start, lineEnd);
  message.status = isReadable ? status : -1;
  message.reasonStart = at;
}

/** What `mayBeEssential` looks at. */
const SHORTEST_ROW = 3;

/** Finds every row up to the empty line, or every essential one; returns where the body begins. */
function readHeaderBlock(
  message: SipMessage,
  start: number,
  end: number,
  maxRows: number,
  isEverything: boolean,
): number {
  const bytes = message.bytes;
  let at = start;
  let passed = 0;
  while (at < end) {
    const byte = bytes[at]!;
    if (byte === LF) {
      return at + 1;
    }
    if (byte === CR && at + 1 < end && bytes[at + 1] === LF) {
      return at + 2;
    }
    const usual = isEverything || at + LONGEST_USUAL > end ? -1 : usualNameAt(viewOf(bytes), at);
    if (usual >= 0) {
      at = readUsualRow(message, usual, at, end, maxRows - passed);
    } else if (isEverything || at + SHORTEST_ROW > end || mayBeEssential(bytes, at)) {
      at = readRow(message, at, end, maxRows - passed);
    } else {
      const lf = rowEnd(bytes, at, end);
      message.isLastRowOpen = lf < 0;
      at = lf < 0 ? end : lf + 1;
      passed++;
    }
  }
  message.isHeaderBlockOpen = true;
  return end;
}

/** Reads a row whose name, spelt as nearly everyone does, is that of this header; returns the start of the next. */
function readUsualRow(message: SipMessage, id: number, start: number, end: number, maxRows: number): number {
  const bytes = message.bytes;
  const nameEnd = start + USUAL_LENGTH[id]!;
  const lf = rowEnd(bytes, nameEnd, end);
  let valueStart = nameEnd + 1;
  let valueEnd = lf < 0 ? end : lf;
  while (valueStart < valueEnd && isBlank(bytes[valueStart]!)) {
    valueStart++;
  }
  while (valueEnd > valueStart && isBlank(bytes[valueEnd - 1]!)) {
    valueEnd--;
  }
  message.isLastRowOpen = lf < 0;
  keepRow(message, id, maxRows, start, nameEnd, valueStart, valueEnd);
  return lf < 0 ? end : lf + 1;
}

/** Reads the row that begins at `start`; returns the start of the next. */
function readRow(message: SipMessage, start: number, end: number, maxRows: number): number {
  const bytes = message.bytes;
  let nameEnd = start;
  while (nameEnd < end) {
    const byte = bytes[nameEnd]!;
    if (byte === COLON || byte <= SP) {
      break;
    }
    nameEnd++;
  }
  let colon = nameEnd;
  while (colon < end && (bytes[colon] === SP || bytes[colon] === HT)) {
    colon++;
  }
  const lf = rowEnd(bytes, colon, end);
  const isRow = colon < end && bytes[colon] === COLON && nameEnd > start;
  let valueStart = isRow ? colon + 1 : start;
  let valueEnd = lf < 0 ? end : lf;
  while (valueStart < valueEnd && isBlank(bytes[valueStart]!)) {
    valueStart++;
  }
  while (valueEnd > valueStart && isBlank(bytes[valueEnd - 1]!)) {
    valueEnd--;
  }
  message.isLastRowOpen = lf < 0;
  const id = isRow ? lookUpHeader(bytes, start, nameEnd) : NOT_A_HEADER;
  keepRow(message, id, maxRows, start, nameEnd, valueStart, valueEnd);
  return lf < 0 ? end : lf + 1;
}

/** The line end of a row that goes on at `from`, folded lines included; -1 where the data end first. */
function rowEnd(bytes: Uint8Array, from: number, end: number): number {
  let lf = lineEndFrom(bytes, from, end);
  while (lf >= 0 && lf + 1 < end && (bytes[lf + 1] === SP || bytes[lf + 1] === HT)) {
    lf = lineEndFrom(bytes, lf + 1, end);
  }
  return lf;
}

function keepRow(
  message: SipMessage,
  id: number,
  maxRows: number,
  nameStart: number,
  nameEnd: number,
  valueStart: number,
  valueEnd: number,
): void {
  const row = message.headerRows;
  if (row >= maxRows) {
    message.droppedRows++;
    return;
  }
  const isFirst = id < UNKNOWN_HEADER && message.firstRow[id] === -1;
  readEagerly(message, id, isFirst, valueStart, valueEnd);
  if (row >= message.rowIds.length) {
    makeRoom(message);
  }
  const at = row * ROW.size;
  const positions = message.rowPositions;
  positions[at] = nameStart;
  positions[at + 1] = nameEnd;
  positions[at + 2] = valueStart;
  positions[at + 3] = valueEnd;
  message.rowIds[row] = id;
  message.headerRows = row + 1;
  if (isFirst) {
    message.firstRow[id] = row;
  }
}

function makeRoom(message: SipMessage): void {
  const positions = new Int32Array(message.rowPositions.length * 2);
  positions.set(message.rowPositions);
  message.rowPositions = positions;
  const ids = new Uint8Array(message.rowIds.length * 2);
  ids.set(message.rowIds);
  message.rowIds = ids;
}

const { via: VIA, from: FROM, to: TO, callId: CALL_ID, cseq: CSEQ, contentLength: CONTENT_LENGTH } = HEADER;

function readEagerly(message: SipMessage, id: number, isFirst: boolean, start: number, end: number): void {
  if (id > CONTENT_LENGTH) {
    return;
  }
  if (id === VIA) {
    readVia(message, start, end, isFirst);
  } else if (id === CONTENT_LENGTH) {
    readContentLength(message, start, end);
  } else if (!isFirst) {
    return;
  } else if (id === FROM) {
    readFrom(message, start, end);
  } else if (id === TO) {
    readTo(message, start, end);
  } else if (id === CSEQ) {
    readCseq(message, start, end);
  } else if (id === CALL_ID && end > start) {
    message.callIdStart = start;
    message.callIdEnd = end;
  }
}

/**
 * Takes the body of a message whose header block was read whole from the same bytes: then the message is what `scanMessage`
 * makes of all up to `end`. RFC 3261 §18.3: the body is Content-Length bytes, or without one everything to the end.
 */
export function takeBody(message: SipMessage, end: number): ScanResult {
  const there = end - message.bodyStart;
  const said = message.contentLength < 0 ? there : message.contentLength;
  message.bodyEnd = message.bodyStart + Math.min(said, there);
  message.end = message.bodyEnd;
  message.trailingBytes = end - message.bodyEnd;
  if (message.isHeaderBlockOpen) {
    return SCAN.headerBlockOpen;
  }
  return said > there ? SCAN.bodyShort : SCAN.ok;
}
