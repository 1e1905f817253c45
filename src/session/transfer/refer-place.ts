import type { ReferDialog } from '../../records/index.ts';
import type { SipMessage } from '../../sip/index.ts';
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
export function pendingRequests(leg: Leg, message: SipMessage): readonly Transaction[] {
  const fromTag = message.fromTag();
  return leg.transactions.filter(
    (t) =>
      t.fromTag === fromTag &&
      t.cseq !== message.cseq &&
      t.final === null &&
      (t.method === 'REFER' || (t.method === 'INVITE' && !isInitial(t))),
  );
}
