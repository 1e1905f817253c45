import type { DialogState, ReplacesMatch, ReplacesMiss } from '../../records/index.ts';
import { looselySameUri, parseUri, type Replaces } from '../../sip/index.ts';
import type { Dialog } from '../leg/dialog.ts';
import type { Leg } from '../leg/leg.ts';
import { nearestCallId, nearestTags } from './near-miss.ts';

/** The dialog a Refer-To's Replaces names, as it stood when the REFER was sent. */
export type ReplacedDialog = {
  readonly named: Replaces;
  readonly match: ReplacesMatch;
  /** Null where the trace does not show that Call-ID. */
  readonly leg: Leg | null;
  readonly stateAtRefer: DialogState | null;
  readonly dialog: Dialog | null;
  /** Where it names none: the call it nearly names, as far as the trace shows one. */
  readonly miss: ReplacesMiss | null;
};

/**
 * Looks a Replaces up as its recipient would: `to-tag` is the recipient's own tag, `from-tag` that of the transferor
 * (RFC 3891 §3).
 *
 * @param transferorUri who sends the REFER; tells which side of the named dialog the recipient is on.
 */
export function lookUpReplaces(
  named: Replaces,
  legNamed: (callId: string) => Leg | null,
  transferorUri: string,
): ReplacedDialog {
  const leg = legNamed(named.callId);
  if (leg === null) {
    return {
      named,
      match: 'unknown-call',
      leg: null,
      stateAtRefer: null,
      dialog: null,
      miss: nearestCallId(named.callId, legNamed),
    };
  }
  const dialog = leg.dialogs.find((candidate) => hasTags(candidate, named)) ?? null;
  if (dialog === null) {
    return {
      named,
      match: 'tags-differ',
      leg,
      stateAtRefer: pendingState(leg),
      dialog: null,
      miss: nearestTags(named, leg.dialogs),
    };
  }
  const isSwapped = recipientTag(leg, dialog, transferorUri) === named.fromTag;
  return {
    named,
    match: isSwapped ? 'swapped' : 'exact',
    leg,
    stateAtRefer: dialog.state,
    dialog,
    miss: null,
  };
}

function hasTags(dialog: Dialog, named: Replaces): boolean {
  return (
    (dialog.calleeTag === named.toTag && dialog.callerTag === named.fromTag) ||
    (dialog.callerTag === named.toTag && dialog.calleeTag === named.fromTag)
  );
}

/** An INVITE without any final response is an early dialog, even where no To tag was captured. */
function pendingState(leg: Leg): DialogState | null {
  const isPending = leg.transactions.some((t) => t.method === 'INVITE' && t.requestToTag === null && t.final === null);
  return isPending && leg.dialogs.every((dialog) => dialog.state === 'early') ? 'early' : null;
}

/** The tag of the side that is not the transferor; null where the trace does not tell who the transferor is. */
function recipientTag(leg: Leg, dialog: Dialog, transferorUri: string): string | null {
  if (leg.invitation === null || dialog.isAssumed) {
    return null;
  }
  const isCaller = isSameParty(leg.fromUri, transferorUri);
  const isCallee = isSameParty(leg.toUri, transferorUri);
  if (isCaller === isCallee) {
    return null;
  }
  return isCaller ? dialog.calleeTag : dialog.callerTag;
}

function isSameParty(a: string, b: string): boolean {
  const left = parseUri(a);
  const right = parseUri(b);
  return left !== null && right !== null && looselySameUri(left, right);
}
