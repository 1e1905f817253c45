import type { Place } from './call-steps.ts';
import type { Comparison } from './difference.ts';
import type { By } from './transactions.ts';
import type { PartyWord, RequestName } from './words.ts';

type Roles = Pick<Comparison, 'isTransfer' | 'transferorBy' | 'isTurned'>;

/** What a request is called by, the same on both sides. */
export function transactionParties(
  { leg, method, by, isInDialog, report, number, tried, hasCredentials }: Place,
  roles: Roles,
): RequestName {
  const isToTarget = leg.role === 'target' && !isInDialog && by === 'caller';
  const party = method === 'REGISTER' ? 'client' : partyOf({ role: leg.role, by, isInDialog }, roles);
  return { method, by: party, leg: leg.role, isInDialog, isToTarget, report, number, attempt: tried, hasCredentials };
}

type Sender = { readonly role: Place['leg']['role']; readonly by: By; readonly isInDialog: boolean };

function partyOf({ role, by, isInDialog }: Sender, { isTransfer, transferorBy, isTurned }: Roles): PartyWord {
  if (!isTransfer || transferorBy === null) {
    return by;
  }
  switch (role) {
    case 'main':
      if (isTurned && !isInDialog) {
        return by;
      }
      return by === transferorBy ? 'transferor' : 'transferee';
    case 'target':
      return by === 'caller' ? 'transferee' : 'target';
    default:
      return by;
  }
}
