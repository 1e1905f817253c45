import type { FormCause, Sighting } from '../../records/index.ts';
import { type Fault, type FaultCode, isSuspect, type SipMessage, TRANSACTION_US } from '../../sip/index.ts';
import { isShortened, type KeptMessage, reread } from '../leg/kept-message.ts';
import type { Transaction } from '../leg/transaction.ts';
import { formFaults } from './arrived-form.ts';

/** What a code says of the form of the request (RFC 3261 §21.4, §21.5). */
const SAID_BY: ReadonlyMap<number, readonly FaultCode[]> = new Map<number, readonly FaultCode[]>([
  [405, ['method-unknown']],
  [406, ['accept-without-sdp']],
  [415, ['content-type-unknown', 'content-type-missing']],
  [416, ['uri-scheme-unknown']],
  [420, ['option-unknown']],
  [483, ['max-forwards-zero']],
  [501, ['method-unknown']],
  [505, ['version-unsupported', 'via-version-unsupported']],
]);
const BAD_REQUEST = 400;

/** How phrases name what a kind of fault is about, by the first word of its code. */
const NAMED_AS: Readonly<Record<string, RegExp>> = {
  request: /request.?uri|request.?line/i,
  start: /request.?line|start.?line/i,
  version: /version/i,
  content: /content|length|body/i,
  cseq: /c.?seq/i,
  max: /max.?forwards/i,
  expires: /expire/i,
  date: /date/i,
  via: /\bvia\b/i,
  branch: /branch|\bvia\b/i,
  from: /from|tag/i,
  contact: /contact/i,
  blank: /crlf|empty line/i,
};

/** Sent so often without an answer, a request was not lost by chance. */
const MANY_REPEATS = 3;
const MOST_CAUSES = 4;

/**
 * The faults of form that may be why requests were refused or not answered.
 *
 * @param quietUs trace time that went by after the last message.
 */
export function formCausesOf(transactions: readonly Transaction[], quietUs: number): readonly FormCause[] {
  let causes: FormCause[] | null = null;
  for (const transaction of transactions) {
    if (transaction.sent !== null && (causes?.length ?? 0) < MOST_CAUSES) {
      for (const cause of causesOf(transaction, transaction.sent, quietUs)) {
        causes ??= [];
        causes.push(cause);
      }
    }
  }
  return causes === null ? NONE : causes.slice(0, MOST_CAUSES);
}

const NONE: readonly FormCause[] = [];

function causesOf(t: Transaction, sent: KeptMessage, quietUs: number): FormCause[] {
  const { request, final } = t;
  if (request === null) {
    return [];
  }
  if (final === null) {
    return isIgnored(t, quietUs) ? ignoredFor(request, sent) : [];
  }
  return final.status === BAD_REQUEST || SAID_BY.has(final.status) ? refusedFor(request, final, sent) : [];
}

/** Nothing at all came back, though it was asked often or for as long as anyone waits. */
function isIgnored({ hasProvisional, requestRepeats }: Transaction, quietUs: number): boolean {
  return !hasProvisional && (requestRepeats >= MANY_REPEATS || quietUs >= TRANSACTION_US);
}

/** Only what makes a strict stack drop a message without a word; most that are not answered have nothing of the kind. */
function ignoredFor(request: Sighting, sent: KeptMessage): FormCause[] {
  const message = reread(sent);
  if (!isSuspect(message) && !isLengthWrong(message, isShortened(sent))) {
    return [];
  }
  return faultsOf(request, sent)
    .filter(({ severity }) => severity === 'error')
    .map((fault) => causeOf(fault, request, null, false));
}

function isLengthWrong({ contentLength, bodyStart, bodyEnd }: SipMessage, mayBeShort: boolean): boolean {
  return contentLength === -2 || (!mayBeShort && contentLength > bodyEnd - bodyStart);
}

function refusedFor(request: Sighting, answer: Sighting, sent: KeptMessage): FormCause[] {
  const said = SAID_BY.get(answer.status);
  return faultsOf(request, sent).flatMap((fault) => {
    const isNamed = said === undefined ? isNamedIn(answer.phrase, fault) : said.includes(fault.code);
    const mayBeMeant = said === undefined && fault.severity !== 'info';
    return isNamed || mayBeMeant ? [causeOf(fault, request, answer, isNamed)] : [];
  });
}

function faultsOf({ line, transport }: Sighting, sent: KeptMessage): Fault[] {
  return formFaults(reread(sent), { line, transport, cutBytes: isShortened(sent) ? 1 : 0 });
}

function isNamedIn(phrase: string, { code, detail }: Fault): boolean {
  if (code.startsWith('header-')) {
    return detail !== '' && detail.length < 40 && phrase.toLowerCase().includes(detail.toLowerCase());
  }
  return NAMED_AS[code.slice(0, code.indexOf('-'))]?.test(phrase) === true;
}

function causeOf(
  { code, severity, detail }: Fault,
  request: Sighting,
  answer: Sighting | null,
  isNamed: boolean,
): FormCause {
  return { code, severity, detail, request, answer, isNamed };
}
