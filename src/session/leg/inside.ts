import { isSuccess, type SipMessage } from '../../sip/index.ts';
import { type Dialog, findDialog } from './dialog.ts';
import type { Transaction } from './transaction.ts';

/** Only an INVITE inside a dialog can meet another that is under way there (RFC 3261 §14.2, §21.4.27). */
const REQUEST_PENDING = 491;

type Seen = { readonly dialogs: readonly Dialog[]; readonly transactions: readonly Transaction[] };

/**
 * Whether a response is to an INVITE inside a dialog, where that INVITE is not in the trace: its tags are those of a dialog
 * that was up, and it is not the answer that opened it.
 */
export function answersInside(
  { method, isRequest, status, cseq }: SipMessage,
  fromTag: string | null,
  toTag: string | null,
  { dialogs, transactions }: Seen,
): boolean {
  if (isRequest || method !== 'INVITE' || fromTag === null || toTag === null) {
    return false;
  }
  if (status === REQUEST_PENDING) {
    return true;
  }
  const dialog = findDialog(dialogs, fromTag, toTag);
  if (dialog === null || dialog.state === 'early') {
    return false;
  }
  const isOfCaller = dialog.callerTag === fromTag && !dialog.isAssumed;
  return !isOfCaller || transactions.some((t) => t.fromTag === fromTag && t.cseq < cseq && wasAnswered(t));
}

function wasAnswered({ method, final, wasAcknowledgedAsAnswered }: Transaction): boolean {
  return method === 'INVITE' && (isSuccess(final?.status) || wasAcknowledgedAsAnswered);
}
