import { isBefore } from '../../model/index.ts';
import type { ReplacesRecord, Sighting } from '../../records/index.ts';
import { enderOf, knewOfEnd } from '../leg/hang-ups.ts';
import { destinationOf, sourceOf } from '../leg/hops.ts';
import type { Leg } from '../leg/leg.ts';
import { isInitial } from '../leg/transaction.ts';
import type { Referral } from './referral.ts';
import type { ReplacedDialog } from './replaced-dialog.ts';

/** The dialog that was to be replaced; null where the REFER names none. */
export function replacesRecord(referral: Referral): ReplacesRecord | null {
  const { replaced } = referral;
  if (replaced === null) {
    return null;
  }
  const { named, dialog } = replaced;
  return {
    callId: named.callId,
    toTag: named.toTag,
    fromTag: named.fromTag,
    isEarlyOnly: named.earlyOnly,
    match: replaced.match,
    stateAtRefer: replaced.stateAtRefer,
    wasStillEarly: replaced.leg !== null && isStillEarly(replaced.leg, referral.first),
    endedBeforeInvite: isBefore(dialog?.endedAt, referral.triggered?.leg.invitation),
    endedAt: dialog?.endedAt ?? null,
    endedBy: endedBy(replaced),
    wasEndKnown: wasEndKnown(replaced, referral.first),
    farAddresses: farAddressesOf(replaced.leg, referral.transferorAddress()),
    miss: replaced.miss,
  };
}

/** The tags that the target and the transferor have in the named call, as far as Replaces says it. */
function tagsOf({ named, match }: ReplacedDialog): { readonly target: string; readonly transferor: string } {
  const [target, transferor] = match === 'swapped' ? [named.fromTag, named.toTag] : [named.toTag, named.fromTag];
  return { target, transferor };
}

function endedBy(replaced: ReplacedDialog): ReplacesRecord['endedBy'] {
  const { leg, dialog } = replaced;
  const tag = leg === null || dialog === null ? null : enderOf(leg, dialog);
  return tag === null ? null : tag === tagsOf(replaced).target ? 'target' : 'transferor';
}

function wasEndKnown(replaced: ReplacedDialog, refer: Sighting): boolean {
  const { leg, dialog } = replaced;
  return leg !== null && dialog !== null && knewOfEnd(leg, dialog, tagsOf(replaced).transferor, refer);
}

/** Whether its INVITE rang, was cancelled or got its final response only after that moment. */
function isStillEarly(leg: Leg, at: Sighting): boolean {
  return leg.transactions.some(
    (t) =>
      t.method === 'INVITE' &&
      isInitial(t) &&
      [t.firstRinging, t.cancel, t.final].some((each) => each !== null && isBefore(at, each)),
  );
}

function farAddressesOf(leg: Leg | null, transferorAddress: string | null): string[] {
  const invites = leg?.transactions.filter(({ method }) => method === 'INVITE') ?? [];
  const addresses = new Set(invites.flatMap((hop) => [sourceOf(hop), destinationOf(hop)]));
  return [...addresses].filter((address) => address !== null && address !== transferorAddress) as string[];
}
