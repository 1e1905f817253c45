import { BACKSLASH, CR, HT, LF, SP } from '../characters.ts';
import { HEADER } from '../header-names.ts';
import { decimalOf } from '../headers/numbers.ts';
import type { SipMessage } from '../message.ts';
import type { InspectionContext } from './fault-check.ts';
import type { ReportFault } from './fault-severities.ts';
import { positionOf } from './row-faults.ts';

const DEL = 0x7f;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Lengths, line ends and characters of the whole message; RFC 3261 §7, §18.3, §20.14, parsing rules P1 and §6. */
export function checkFraming(message: SipMessage, report: ReportFault, context: InspectionContext): void {
  const isCut = (context.cutBytes ?? 0) > 0;
  checkContentLength(message, report, context.stream, isCut);
  if (message.isHeaderBlockOpen && !isCut) {
    report('blank-line-missing', message.bodyStart);
  }
  if (message.trailingBytes > 0) {
    report('trailing-bytes', message.bodyEnd, `${message.trailingBytes}`);
  }
  if (message.bodyEnd > message.bodyStart && !message.has(HEADER.contentType)) {
    report('content-type-missing', message.bodyStart);
  }
  checkCharacters(message, report);
}

function checkContentLength(message: SipMessage, report: ReportFault, isStream: boolean, isCut: boolean): void {
  const at = positionOf(message, HEADER.contentLength);
  const rows = message.rows(HEADER.contentLength);
  if (at < 0) {
    if (isStream) {
      report('content-length-missing', message.startLineEnd);
    }
    return;
  }
  if (message.contentLength === -2) {
    const isConflict = rows.length > 1 && rows.every((row) => decimalOf(row) !== null);
    report(isConflict ? 'content-length-conflict' : 'content-length-unreadable', at, rows.join(' and '));
  } else if (message.contentLength > message.bodyEnd - message.bodyStart && !isCut) {
    report('content-length-too-large', at, `${rows[0]} of ${message.bodyEnd - message.bodyStart}`);
  }
}

/** Each kind once: one wrong byte says it, a thousand say no more. */
function checkCharacters(message: SipMessage, report: ReportFault): void {
  const { bytes, start, bodyStart } = message;
  const found = { lf: -1, cr: -1, control: -1 };
  for (let at = bodyStart - 1; at >= start; at--) {
    const byte = bytes[at]!;
    if (byte === LF) {
      found.lf = bytes[at - 1] === CR && at > start ? found.lf : at;
    } else if (byte === CR) {
      found.cr = at + 1 < bodyStart && bytes[at + 1] !== LF ? at : found.cr;
    } else if ((byte < SP && byte !== HT) || byte === DEL) {
      found.control = at > start && bytes[at - 1] === BACKSLASH ? found.control : at;
    }
  }
  if (found.lf >= 0) {
    report('line-end-lf', found.lf);
  }
  if (found.cr >= 0) {
    report('line-end-cr', found.cr);
  }
  if (found.control >= 0) {
    report('control-character', found.control);
  }
  if (!isUtf8(bytes.subarray(start, bodyStart))) {
    report('not-utf8', start);
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strictUtf8.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
