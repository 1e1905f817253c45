import type { Comparison } from './difference.ts';
import type { Place } from './steps.ts';
import type { By } from './transactions.ts';
import type { PartyWord, RequestName } from './words.ts';

type Roles = Pick<Comparison, 'isTransfer' | 'transferorBy'>;

/** What a request is called by, the same on both sides. */
export function transactionParties(
  { leg, method, by, isInDialog, report, number, tried, hasCredentials }: Place,
  roles: Roles,
): RequestName {
  const isToTarget = leg.role === 'target' && !isInDialog && by === 'caller';
  const party = method === 'REGISTER' ? 'client' : partyOf(leg.role, by, roles);
  return { method, by: party, leg: leg.role, isInDialog, isToTarget, report, number, attempt: tried, hasCredentials };
}

function partyOf(role: Place['leg']['role'], by: By, { isTransfer, transferorBy }: Roles): PartyWord {
  if (!isTransfer || transferorBy === null) {
    return by;
  }
  switch (role) {
    case 'main':
      return by === transferorBy ? 'transferor' : 'transferee';
    case 'target':
      return by === 'caller' ? 'transferee' : 'target';
    default:
      return by;
  }
}
