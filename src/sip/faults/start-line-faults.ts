import { isDigit } from '../characters.ts';
import { parseUri } from '../headers/uri.ts';
import type { SipMessage } from '../message.ts';
import { isVersionTwo } from '../start-line.ts';
import { checkUri } from './address-faults.ts';
import type { ReportFault } from './fault-severities.ts';

/** RFC 3261 §7.1, §7.2; parsing rules P17, P18, P20. */
export function checkStartLine(message: SipMessage, report: ReportFault): void {
  if (!isVersionTwo(message.bytes, message.versionStart, message.startLineEnd)) {
    report('version-unsupported', message.versionStart, message.startLine());
  }
  if (message.isRequest) {
    checkRequestLine(message, report);
  } else {
    checkStatusLine(message, report);
  }
}

function checkStatusLine(message: SipMessage, report: ReportFault): void {
  if (message.status < 0) {
    report('status-code-invalid', message.start + 8, message.startLine());
  } else if (message.bytes[message.reasonStart] !== 0x20) {
    report('reason-separator-missing', message.reasonStart);
  }
}

function checkRequestLine(message: SipMessage, report: ReportFault): void {
  const { bytes, start, uriStart, uriEnd, versionStart, startLineEnd } = message;
  const methodEnd = start + message.method.length;
  if (uriStart - methodEnd !== 1 || versionStart - uriEnd !== 1 || !isDigit(bytes[startLineEnd - 1] ?? 0)) {
    report('start-line-blanks', methodEnd);
  }
  const text = message.requestUri();
  if (text.startsWith('<')) {
    report('request-uri-brackets', uriStart, text);
    return;
  }
  if (/\s/.test(text)) {
    report('request-uri-blank', uriStart, text);
  }
  const uri = parseUri(text);
  if (uri === null) {
    report('request-uri-unreadable', uriStart, text);
    return;
  }
  if (uri.query !== '') {
    report('request-uri-headers', uriStart, text);
  }
  checkUri(uri, uriStart, report);
}
