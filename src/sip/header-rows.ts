import { isBlank } from './characters.ts';
import { readContentLength, readCseq, readFrom, readTo, readVia } from './eager.ts';
import { LONGEST_USUAL, LOOKED_AT, mayBeEssential, USUAL_LENGTH, usualNameAt } from './essential.ts';
import { HEADER, NOT_A_HEADER, UNKNOWN_HEADER } from './header-names.ts';
import { lookUpHeader } from './header-table.ts';
import { lineEndFrom, mayHoldSeveral, viewOf } from './line-end.ts';
import { ROW, type SipMessage } from './message.ts';

// Local on purpose: an imported binding is loaded anew for every byte, which costs a fifth of the scan.
const COLON = 58;
const CR = 13;
const HT = 9;
const LF = 10;
const SP = 32;
const { via: VIA, from: FROM, to: TO, callId: CALL_ID, cseq: CSEQ, contentLength: CONTENT_LENGTH } = HEADER;

/** Finds every row up to the empty line, or every essential one; returns where the body begins. */
export function readHeaderBlock(
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
    if (usual === VIA) {
      const next = message.headerRows < maxRows - passed ? countVia(message, at, end) : -1;
      passed += next < 0 ? 0 : 1;
      at = next < 0 ? readUsualRow(message, usual, at, end, maxRows - passed) : next;
    } else if (usual >= 0) {
      at = readUsualRow(message, usual, at, end, maxRows - passed);
    } else if (isEverything || at + LOOKED_AT > end || mayBeEssential(bytes, at)) {
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

/**
 * Counts a row of one Via, and keeps nothing of it; returns the start of the next, or -1 where it has to be read: it may hold
 * several, or the data end in it.
 */
function countVia(message: SipMessage, start: number, end: number): number {
  const bytes = message.bytes;
  const valueStart = start + USUAL_LENGTH[VIA]! + 1;
  const lf = rowEnd(bytes, valueStart, end);
  if (lf < 0 || mayHoldSeveral(bytes, valueStart, lf)) {
    return -1;
  }
  message.viaCount++;
  message.isLastRowOpen = false;
  return lf + 1;
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
