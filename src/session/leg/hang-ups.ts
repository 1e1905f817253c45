import { isBefore, type Moment } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { isSuccess } from '../../sip/index.ts';
import { type Dialog, findDialog } from './dialog.ts';
import type { Leg } from './leg.ts';
import type { Transaction } from './transaction.ts';

/** The BYEs of a dialog, and those known by their answers alone, on every hop. */
function byesOf({ transactions }: Leg, dialog: Dialog): Transaction[] {
  return transactions.filter(
    (t) => t.method === 'BYE' && findDialog([dialog], t.fromTag, t.requestToTag ?? t.finalToTag) !== null,
  );
}

/** Tag of the side that ended a dialog, by a BYE or a CANCEL; null while it is up, and where the trace does not tell. */
export function enderOf(leg: Leg, dialog: Dialog): string | null {
  if (dialog.byeTag !== null || dialog.endedAt === null) {
    return dialog.byeTag;
  }
  const unseen = byesOf(leg, dialog).find(({ request }) => request === null);
  return unseen?.fromTag ?? (isBefore(leg.cancel, dialog.endedAt) ? dialog.callerTag : null);
}

/**
 * Whether the side with that tag knew by then that a dialog had ended: it had hung up itself, or answered the BYE of the
 * other. What ended without a BYE ended in an answer to both.
 */
export function knewOfEnd(leg: Leg, dialog: Dialog, tag: string | null, at: Moment): boolean {
  const byes = byesOf(leg, dialog);
  return byes.length === 0
    ? isBefore(dialog.endedAt, at)
    : byes.some(({ fromTag, request, final }) =>
        fromTag === tag && request !== null ? isBefore(request, at) : isAnswerToBye(final) && isBefore(final, at),
      );
}

/** Who has no such call any more says 481. */
function isAnswerToBye(final: Sighting | null): boolean {
  return final !== null && (isSuccess(final.status) || final.status === 481);
}
