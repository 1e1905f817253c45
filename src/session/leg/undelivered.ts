import type { Endpoint } from '../../model/index.ts';
import type { Sighting, UndeliveredFacts, UndeliveredNotice } from '../../records/index.ts';
import { isFinal, type SipMessage } from '../../sip/index.ts';
import { findTransaction, type Transaction } from './transaction.ts';
import type { Undeliverable } from './undeliverable.ts';

/** Of one transaction: a response may be refused in several forms. */
const MOST_OF_TRANSACTION = 4;

/**
 * Takes an ICMP error into the transaction it is about: named by what it quotes, else the latest that sent something that way.
 * False where there is none.
 *
 * @param quoted as much as is quoted of the message; null where that is no more than its ports.
 * @param isSure whether the leg is known by more than its way.
 */
export function noteUndelivered(
  transactions: readonly Transaction[],
  notice: UndeliveredNotice,
  quoted: SipMessage | null,
  isSure: boolean,
): boolean {
  const named = quoted === null ? null : transactionNamed(transactions, quoted);
  const transaction = named ?? latestOn(transactions, notice);
  if (transaction === null) {
    return false;
  }
  const what = quoted === null || quoted.method === '' ? sentThatWay(transaction, notice) : whatOf(quoted);
  const status = what === 'response' ? (quoted?.status ?? transaction.final?.status ?? 0) : 0;
  add(transaction, { what, status, notice, isSure, times: 1 });
  return true;
}

function add(transaction: Transaction, error: Undeliverable): void {
  const known = transaction.undelivered.find(
    ({ what, status, notice }) =>
      what === error.what && isFinal(status) === isFinal(error.status) && notice.why === error.notice.why,
  );
  if (known !== undefined) {
    known.times++;
  } else if (transaction.undelivered.length < MOST_OF_TRANSACTION) {
    transaction.undelivered = [...transaction.undelivered, error];
  }
}

function whatOf({ method, isRequest }: SipMessage): Undeliverable['what'] {
  if (!isRequest) {
    return 'response';
  }
  return method === 'ACK' ? 'ack' : method === 'CANCEL' ? 'cancel' : 'request';
}

function transactionNamed(transactions: readonly Transaction[], quoted: SipMessage): Transaction | null {
  if (quoted.cseq < 0) {
    return null;
  }
  const isPart = quoted.method === 'ACK' || quoted.method === 'CANCEL';
  const named = findTransaction(transactions, quoted, isPart ? 'INVITE' : quoted.method);
  // The ACK of an answer has a branch of its own (RFC 3261 §13.2.2.4).
  return named ?? (isPart ? (transactions.find(isInviteNumbered(quoted.cseq)) ?? null) : null);
}

function isInviteNumbered(wanted: number): (transaction: Transaction) => boolean {
  return ({ method, cseq }) => method === 'INVITE' && cseq === wanted;
}

function latestOn(transactions: readonly Transaction[], notice: UndeliveredNotice): Transaction | null {
  return transactions.findLast((t) => wentThatWay(t.request, notice) || hasAnsweredThatWay(t, notice)) ?? null;
}

function sentThatWay(transaction: Transaction, notice: UndeliveredNotice): Undeliverable['what'] {
  return wentThatWay(transaction.request, notice) ? 'request' : 'response';
}

function hasAnsweredThatWay({ final, firstRinging }: Transaction, notice: UndeliveredNotice): boolean {
  return wentThatWay(final, notice) || wentThatWay(firstRinging, notice);
}

function wentThatWay(sighting: Sighting | null, { from, to }: UndeliveredNotice): boolean {
  return sighting !== null && isSame(sighting.src, from) && isSame(sighting.dst, to);
}

function isSame(one: Endpoint | null, other: Endpoint): boolean {
  return one !== null && (one === other || one.text === other.text);
}

const NONE: readonly UndeliveredFacts[] = [];

/** What a judgement needs of it. */
export function undeliveredFactsOf(transactions: readonly Transaction[], most: number): readonly UndeliveredFacts[] {
  if (transactions.every(({ undelivered }) => undelivered.length === 0)) {
    return NONE;
  }
  return transactions
    .flatMap((t) =>
      t.undelivered.map((error) => undeliveredFact(t.method, error, t.final !== null || t.hasProvisional)),
    )
    .slice(0, most);
}

/** @param isAnswered whether the request got a response all the same. */
export function undeliveredFact(
  method: string,
  { what, status, notice, times, isSure }: Undeliverable,
  isAnswered: boolean,
): UndeliveredFacts {
  return {
    method,
    what,
    status,
    why: notice.why,
    by: notice.sighting.src?.address ?? '?',
    from: notice.from.address,
    to: notice.to.text,
    times,
    isSure,
    isAnswered,
    sighting: notice.sighting,
  };
}

/** The request that could not be delivered and was not answered on that hop; null where there is none. */
export function undeliveredRequest(hops: readonly Transaction[]): UndeliveredFacts | null {
  const errors = undeliveredFactsOf(hops, hops.length * MOST_OF_TRANSACTION);
  return errors.find(({ what, isAnswered }) => what === 'request' && !isAnswered) ?? null;
}
