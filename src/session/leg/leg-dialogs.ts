import type { Sighting } from '../../records/index.ts';
import { isFinal, isRefusal } from '../../sip/index.ts';
import { confirmDialog, type Dialog, endEarlyDialogs, findDialog, openDialog, withDialog } from './dialog.ts';
import { isInitial, type Transaction } from './transaction.ts';

type WithDialogs = { dialogs: readonly Dialog[] };

/** Opens a dialog of a leg. @param isAssumed whether its INVITE was before the trace. */
export function openIn(leg: WithDialogs, callerTag: string, calleeTag: string, isAssumed: boolean): Dialog {
  const dialog = openDialog(callerTag, calleeTag, isAssumed);
  leg.dialogs = withDialog(leg.dialogs, dialog);
  return dialog;
}

/** What a response to an initial INVITE makes of the dialogs of its leg. */
export function moveDialog(
  leg: WithDialogs & { readonly invitationVias: number },
  { fromTag, viaCount }: Transaction,
  sighting: Sighting,
  toTag: string | null,
): void {
  const { status } = sighting;
  if (isRefusal(status)) {
    const isCallersHop = viaCount <= leg.invitationVias;
    endEarlyDialogs(leg.dialogs, isCallersHop ? 'all' : { calleeTag: toTag }, sighting);
  } else if (fromTag !== null && toTag !== null) {
    const dialog = dialogOf(leg, fromTag, toTag);
    if (isFinal(status)) {
      confirmDialog(dialog);
    }
  }
}

/** An ACK end to end proves the 2xx, also where that was not captured (RFC 3261 §13.2.2.4). */
export function confirmByAck(leg: WithDialogs, invite: Transaction, toTag: string | null): void {
  if (invite.fromTag === null || toTag === null) {
    return;
  }
  invite.wasAcknowledgedAsAnswered = true;
  if (isInitial(invite)) {
    confirmDialog(dialogOf(leg, invite.fromTag, toTag));
  }
}

function dialogOf(leg: WithDialogs, callerTag: string, calleeTag: string): Dialog {
  return findDialog(leg.dialogs, callerTag, calleeTag) ?? openIn(leg, callerTag, calleeTag, false);
}
