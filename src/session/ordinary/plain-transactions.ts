import { isAlerting, isFinal, usualPhrase } from '../../sip/index.ts';
import type { Journal } from '../journal.ts';
import {
  cseqSaid,
  hasUsualPhraseSaid,
  isByCallerSaid,
  isInsideSaid,
  methodSaid,
  statusSaid,
  viasSaid,
} from '../said.ts';

/** No row. */
export const NO_ROW = -1;
const TRYING = 100;

/** One request and its responses on one hop, by the rows of the journal that show them. */
export type PlainTransaction = {
  readonly method: string;
  readonly vias: number;
  /** The last bits of its CSeq. */
  readonly cseq: number;
  /** Outside a dialog. */
  readonly isInitial: boolean;
  readonly isByCaller: boolean;
  readonly request: number;
  /** The first of 101 to 199, and the first that says that a phone rings. */
  ringing: number;
  alerting: number;
  final: number;
  ack: number;
};

/**
 * The transactions of a call that `rows` show, as a leg made of its messages has them; null where a row does not say enough:
 * something came again, or before what it belongs to, a phrase is not the usual one, a method has no place in a plain call.
 */
export function plainTransactions(journal: Journal, rows: readonly number[]): PlainTransaction[] | null {
  const transactions: PlainTransaction[] = [];
  for (const row of rows) {
    if (!takes(transactions, journal.said(row), row)) {
      return null;
    }
  }
  return transactions;
}

function takes(transactions: PlainTransaction[], said: number, row: number): boolean {
  const method = methodSaid(said);
  if (method === '' || viasSaid(said) === 0) {
    return false;
  }
  const known = transactions.find((t) => t.method === method && isOf(t, said)) ?? null;
  if (statusSaid(said) > 0) {
    return known !== null && hasUsualPhraseSaid(said) && takesResponse(known, statusSaid(said), row);
  }
  if (method === 'ACK') {
    return takesAck(transactions, said, row);
  }
  if (known === null) {
    transactions.push(opened(method, said, row));
  }
  return known === null;
}

function opened(method: string, said: number, row: number): PlainTransaction {
  return {
    method,
    vias: viasSaid(said),
    cseq: cseqSaid(said),
    isInitial: !isInsideSaid(said),
    isByCaller: isByCallerSaid(said),
    request: row,
    ringing: NO_ROW,
    alerting: NO_ROW,
    final: NO_ROW,
    ack: NO_ROW,
  };
}

/** As one without a branch is found (RFC 3261 §17.2.3): in a call of which nothing came twice there is no other. */
function isOf({ cseq, vias, isByCaller }: PlainTransaction, said: number): boolean {
  return cseq === cseqSaid(said) && vias === viasSaid(said) && isByCaller === isByCallerSaid(said);
}

function takesResponse(transaction: PlainTransaction, status: number, row: number): boolean {
  if (!isFinal(status)) {
    transaction.ringing = status > TRYING && transaction.ringing === NO_ROW ? row : transaction.ringing;
    transaction.alerting = isAlerting(status) && transaction.alerting === NO_ROW ? row : transaction.alerting;
    return true;
  }
  const isFirst = transaction.final === NO_ROW;
  transaction.final = isFirst ? row : transaction.final;
  return isFirst;
}

/** Where both sides have asked with the same CSeq, whose INVITE is acknowledged only the branch would tell. */
function takesAck(transactions: readonly PlainTransaction[], said: number, row: number): boolean {
  const [cseq, vias] = [cseqSaid(said), viasSaid(said)];
  const invites = transactions.filter((t) => t.method === 'INVITE' && t.cseq === cseq && t.vias === vias);
  const [invite] = invites;
  if (invites.length > 1 || invite === undefined || invite.ack !== NO_ROW) {
    return false;
  }
  invite.ack = row;
  return true;
}

/** The reason phrase of a row that `plainTransactions` took. */
export function phraseOf(journal: Journal, row: number): string {
  return usualPhrase(statusSaid(journal.said(row))) ?? '';
}
