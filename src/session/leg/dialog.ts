import type { DialogState, Sighting } from '../../records/index.ts';

/** One INVITE dialog as an observer sees it (RFC 3261 §12): Call-ID and the two tags, with who opened it. */
export type Dialog = {
  /** Tag of the side that sent the INVITE; for an assumed dialog, of the side seen first. */
  readonly callerTag: string;
  readonly calleeTag: string;
  /** True when its INVITE was before the trace and only later requests show it. */
  readonly isAssumed: boolean;
  state: DialogState;
  endedAt: Sighting | null;
  bye: Sighting | null;
  /** From tag of the first BYE. */
  byeTag: string | null;
};

const MAX_DIALOGS = 64;

/** Finds a dialog by its two tags, whichever side speaks. Tags compare byte-wise. */
export function findDialog(dialogs: readonly Dialog[], tagA: string | null, tagB: string | null): Dialog | null {
  for (const dialog of dialogs) {
    if (
      (dialog.callerTag === tagA && dialog.calleeTag === tagB) ||
      (dialog.callerTag === tagB && dialog.calleeTag === tagA)
    ) {
      return dialog;
    }
  }
  return null;
}

/** A dialog nobody has ended yet; an assumed one is up. */
export function openDialog(callerTag: string, calleeTag: string, isAssumed: boolean): Dialog {
  return {
    callerTag,
    calleeTag,
    isAssumed,
    state: isAssumed ? 'confirmed' : 'early',
    endedAt: null,
    bye: null,
    byeTag: null,
  };
}

/** The list with one more dialog; beyond the bound an ended one goes, so that a flood of To tags cannot grow a call. */
export function withDialog(dialogs: readonly Dialog[], dialog: Dialog): readonly Dialog[] {
  if (dialogs.length < MAX_DIALOGS) {
    return dialogs.concat([dialog]);
  }
  const ended = Math.max(
    dialogs.findIndex((known) => known.state === 'ended'),
    0,
  );
  return [...dialogs.slice(0, ended), ...dialogs.slice(ended + 1), dialog];
}

export function confirmDialog(dialog: Dialog): void {
  if (dialog.state === 'early') {
    dialog.state = 'confirmed';
  }
}

/** A BYE ends the INVITE usage at once for its sender (RFC 3261 §15.1.1); subscriptions in the dialog live on (RFC 5057 §5.5). */
export function endByBye(dialog: Dialog, bye: Sighting, fromTag: string | null): void {
  if (dialog.bye === null) {
    dialog.bye = bye;
    dialog.byeTag = fromTag;
    dialog.endedAt = bye;
  }
  dialog.state = 'ended';
}

/** The answer to a BYE that is not in the trace: there was one. */
export function endByUnseenBye(dialog: Dialog | null, answer: Sighting): void {
  if (dialog !== null) {
    endDialog(dialog, answer);
  }
}

function endDialog(dialog: Dialog, sighting: Sighting): void {
  if (dialog.state !== 'ended') {
    dialog.state = 'ended';
    dialog.endedAt = sighting;
  }
}

/** RFC 3261 §12.3: a refusal ends the early dialogs its INVITE opened; a branch's refusal ends that branch's. */
export function endEarlyDialogs(
  dialogs: readonly Dialog[],
  which: 'all' | { readonly calleeTag: string | null },
  sighting: Sighting,
): void {
  for (const dialog of dialogs) {
    if (dialog.state === 'early' && (which === 'all' || dialog.calleeTag === which.calleeTag)) {
      endDialog(dialog, sighting);
    }
  }
}
