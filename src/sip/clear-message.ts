import { UNKNOWN_HEADER } from './header-names.ts';
import type { SipMessage } from './message.ts';

/** Makes the object ready for the next message, which begins at `start`. */
export function clearMessage(message: SipMessage, bytes: Uint8Array, start: number, end: number): void {
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
