import type { ReferDialog } from '../../records/index.ts';
import { type SipMessage, T1_US, T2_US } from '../../sip/index.ts';
import type { Dialog } from '../leg/dialog.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial, type Transaction } from '../leg/transaction.ts';

/** The state of the dialog a REFER was sent in. */
export function dialogAtRefer(leg: Leg, message: SipMessage, dialog: Dialog | null): ReferDialog {
  if (message.toTagStart < 0) {
    return 'outside';
  }
  if (dialog !== null) {
    return dialog.isAssumed ? 'before-trace' : dialog.state;
  }
  return leg.startedBy === 'INVITE' && leg.dialogs.length === 0 ? 'early' : 'outside';
}

/** Other INVITEs and REFERs of the same side in this Call-ID without a final response yet (RFC 3261 §14.1, RFC 3515 §2.4.6). */
export function pendingRequests(leg: Leg, message: SipMessage, nowUs: number): readonly Transaction[] {
  const fromTag = message.fromTag();
  return leg.transactions.filter(
    (t) =>
      t.fromTag === fromTag &&
      t.cseq !== message.cseq &&
      t.final === null &&
      !wasAnsweredUnseen(t, nowUs) &&
      (t.method === 'REFER' || (t.method === 'INVITE' && !isInitial(t))),
  );
}

/** One repetition may be missing from the trace, not two. */
const MISSED_SENDINGS = 2;

/**
 * Whether its sender has stopped to repeat it, long before it would have given up (Timers A and E, RFC 3261 §17.1): it got an
 * answer that the trace lacks.
 */
function wasAnsweredUnseen(
  { method, request, requestRepeats, lastRequestUs, hasProvisional }: Transaction,
  nowUs: number,
): boolean {
  if (request?.transport !== 'udp' || hasProvisional) {
    return false;
  }
  const doubledUs = T1_US * 2 ** requestRepeats;
  const nextUs = method === 'INVITE' ? doubledUs : Math.min(doubledUs, T2_US);
  return nowUs - lastRequestUs > MISSED_SENDINGS * nextUs;
}
