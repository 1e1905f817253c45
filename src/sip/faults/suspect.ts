import { HEADER } from '../header-names.ts';
import { ROW, type SipMessage } from '../message.ts';

const SP = 0x20;
const HT = 0x09;
const LESS = 0x3c;
const TWO = 0x32;
/** `SIP/2.0`, and where its digit stands. */
const VERSION_LENGTH = 7;
const MAJOR_AT = 4;

/**
 * Whether something in the form of a message struck the scan itself: reason enough to inspect it. Knows only what is there
 * after `scanEssentials` as after `scanMessage`, and costs a few comparisons; false says nothing for the message.
 */
export function isSuspect(message: SipMessage): boolean {
  const { firstRow } = message;
  if (
    message.isHeaderBlockOpen ||
    message.cseq < 0 ||
    message.callIdStart < 0 ||
    firstRow[HEADER.from]! < 0 ||
    firstRow[HEADER.to]! < 0
  ) {
    return true;
  }
  return message.isRequest
    ? isOddRequestLine(message) || isOtherMethodInCseq(message)
    : message.bytes[message.reasonStart] !== SP;
}

/** RFC 3261 §7.1: single spaces, a bare URI, SIP/2.0. */
function isOddRequestLine({ bytes, start, method, uriStart, uriEnd, versionStart, startLineEnd }: SipMessage): boolean {
  return (
    uriStart - start - method.length !== 1 ||
    versionStart - uriEnd !== 1 ||
    startLineEnd - versionStart !== VERSION_LENGTH ||
    bytes[versionStart + MAJOR_AT] !== TWO ||
    bytes[uriStart] === LESS
  );
}

/** RFC 3261 §8.1.1.5: CSeq ends with the method of the request, and a blank before it. */
function isOtherMethodInCseq({ bytes, start, method, rowPositions, firstRow }: SipMessage): boolean {
  const valueEnd = rowPositions[firstRow[HEADER.cseq]! * ROW.size + ROW.valueEnd]!;
  const before = valueEnd - method.length - 1;
  for (let i = 1; i <= method.length; i++) {
    if (bytes[before + i] !== bytes[start + i - 1]) {
      return true;
    }
  }
  return bytes[before] !== SP && bytes[before] !== HT;
}
