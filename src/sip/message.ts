import { latin1, utf8 } from '../bytes/index.ts';
import {
  HEADER_COUNT,
  HEADER_DEFINITIONS,
  type HeaderId,
  headerIdOf,
  NOT_A_HEADER,
  UNKNOWN_HEADER,
} from './header-names.ts';
import { splitList } from './headers/lists.ts';
import { unfold } from './unfold.ts';

/** Numbers kept of one header row in `rowPositions`. */
export const ROW = {
  nameStart: 0,
  nameEnd: 1,
  valueStart: 2,
  valueEnd: 3,
  size: 4,
} as const;

const FIRST_ROWS = 64;
const NONE: readonly string[] = [];

/**
 * One SIP message over borrowed bytes: positions first, strings only when asked. The scanner reuses the same object,
 * so everything here is valid only until its next scan and as long as the bytes are.
 *
 * Positions are indexes into `bytes`, trimmed of surrounding blanks, -1 where absent. Where a header stands twice
 * that may stand once, its first row counts.
 */
export class SipMessage {
  bytes: Uint8Array = new Uint8Array(0);
  /** First byte of the start line, and the end of the body. */
  start = 0;
  end = 0;
  startLineEnd = 0;
  bodyStart = 0;
  bodyEnd = 0;
  /** Bytes after the body that belong to no message (RFC 3261 §18.3: a datagram longer than its Content-Length). */
  trailingBytes = 0;
  isRequest = false;
  /** 0 for a request, -1 for a response whose code is not 100-699 (RFC 3261 §7.2). */
  status = 0;
  /** The request's method; of a response the one in CSeq, '' without. Registered methods are always the same string. */
  method = '';
  /** -1 where absent or above 2^32 - 1. */
  cseq = -1;
  viaCount = 0;
  uriStart = -1;
  uriEnd = -1;
  versionStart = -1;
  reasonStart = -1;
  callIdStart = -1;
  callIdEnd = -1;
  fromTagStart = -1;
  fromTagEnd = -1;
  toTagStart = -1;
  toTagEnd = -1;
  /** Of the topmost Via. */
  branchStart = -1;
  branchEnd = -1;
  sentByStart = -1;
  sentByEnd = -1;
  /** -1 absent, -2 unreadable or conflicting. */
  contentLength = -1;
  headerRows = 0;
  /** Rows beyond the limit: seen, not kept. */
  droppedRows = 0;
  /** The data end before the empty line that closes the header block. */
  isHeaderBlockOpen = false;
  /** The data end inside the last header row: its value may be incomplete. */
  isLastRowOpen = false;
  /** Start line, Call-ID and CSeq are there: it counts as a message (contract, "Messages"). */
  isWhole = false;

  /** `headerRows` times `ROW.size` positions, and the id of each row. Written by the scanner. */
  rowPositions = new Int32Array(FIRST_ROWS * ROW.size);
  rowIds = new Uint8Array(FIRST_ROWS);
  /** First row of each known header, -1 where absent. */
  readonly firstRow = new Int16Array(HEADER_COUNT).fill(-1);

  callId(): string {
    return this.textAt(this.callIdStart, this.callIdEnd) ?? '';
  }

  fromTag(): string | null {
    return this.textAt(this.fromTagStart, this.fromTagEnd);
  }

  toTag(): string | null {
    return this.textAt(this.toTagStart, this.toTagEnd);
  }

  branch(): string | null {
    return this.textAt(this.branchStart, this.branchEnd);
  }

  sentBy(): string | null {
    return this.textAt(this.sentByStart, this.sentByEnd);
  }

  /** As it stood, '' for a response. */
  requestUri(): string {
    return this.uriStart < 0 ? '' : utf8(this.bytes, this.uriStart, this.uriEnd);
  }

  /** '' where absent, and for a request. */
  reasonPhrase(): string {
    return this.reasonStart < 0 ? '' : utf8(this.bytes, this.reasonStart, this.startLineEnd).trim();
  }

  startLine(): string {
    return utf8(this.bytes, this.start, this.startLineEnd);
  }

  has(id: HeaderId): boolean {
    return this.firstRow[id]! >= 0;
  }

  /** The first row's value as it stood, unfolded and trimmed; UTF-8, or latin-1 where it is not. Null where absent. */
  header(id: HeaderId): string | null {
    const row = this.firstRow[id]!;
    return row < 0 ? null : this.rowValue(row);
  }

  /** Where the first row's value lies; false where the header is absent. */
  rangeOf(id: HeaderId, range: { start: number; end: number }): boolean {
    const row = this.firstRow[id]!;
    if (row < 0) {
      return false;
    }
    this.rangeOfRow(row, range);
    return true;
  }

  /** The same of a row by its number. */
  rangeOfRow(row: number, range: { start: number; end: number }): void {
    range.start = this.rowPositions[row * ROW.size + ROW.valueStart]!;
    range.end = this.rowPositions[row * ROW.size + ROW.valueEnd]!;
  }

  /** Every row's value, unfolded, not split. */
  rows(id: HeaderId): readonly string[] {
    if (!this.has(id)) {
      return NONE;
    }
    const values: string[] = [];
    for (let row = this.firstRow[id]!; row >= 0 && row < this.headerRows; row++) {
      if (this.rowIds[row] === id) {
        values.push(this.rowValue(row));
      }
    }
    return values;
  }

  /**
   * Every value: rows joined in order, comma lists split outside quotes and brackets where the header is a list
   * (RFC 3261 §7.3.1); other headers give one value a row.
   */
  values(id: HeaderId): readonly string[] {
    if (!this.has(id)) {
      return NONE;
    }
    const rows = this.rows(id);
    if (HEADER_DEFINITIONS[id]!.shape !== 'list') {
      return rows;
    }
    return rows.length === 1 ? splitList(rows[0] as string) : rows.flatMap(splitList);
  }

  /** Any header by its long or compact name in any case, also one siptriage does not know. */
  headerByName(name: string): string | null {
    const id = headerIdOf(name);
    if (id !== UNKNOWN_HEADER) {
      return this.header(id);
    }
    const wanted = name.toLowerCase();
    for (let row = 0; row < this.headerRows; row++) {
      if (this.rowIds[row] === UNKNOWN_HEADER && this.rowName(row).toLowerCase() === wanted) {
        return this.rowValue(row);
      }
    }
    return null;
  }

  /** Name as it stood and unfolded value of every row in order, for display. A row without a colon has the name ''. */
  *allHeaders(): Iterable<[name: string, value: string]> {
    for (let row = 0; row < this.headerRows; row++) {
      yield [this.rowName(row), this.rowValue(row)];
    }
  }

  /** Names in lower case of the rows that siptriage does not know by name, in order. */
  *unknownNames(): Iterable<string> {
    for (let row = 0; row < this.headerRows; row++) {
      if (this.rowIds[row] === UNKNOWN_HEADER) {
        yield this.rowName(row).toLowerCase();
      }
    }
  }

  rowName(row: number): string {
    const at = row * ROW.size;
    return this.rowIds[row] === NOT_A_HEADER
      ? ''
      : utf8(this.bytes, this.rowPositions[at + ROW.nameStart]!, this.rowPositions[at + ROW.nameEnd]!);
  }

  rowValue(row: number): string {
    const at = row * ROW.size;
    return unfold(utf8(this.bytes, this.rowPositions[at + ROW.valueStart]!, this.rowPositions[at + ROW.valueEnd]!));
  }

  bodyText(): string {
    return utf8(this.bytes, this.bodyStart, this.bodyEnd);
  }

  /** Keys are compared byte by byte, so they are read as latin-1, which maps every byte to one character. */
  textAt(start: number, end: number): string | null {
    return start < 0 ? null : latin1(this.bytes, start, end);
  }
}
