import type { Sighting } from './sighting.ts';

export type DialogState = 'early' | 'confirmed' | 'ended';

/** One INVITE dialog as an observer sees it (RFC 3261 §12): Call-ID and the two tags, with who opened it. */
export type Dialog = {
  /** Tag of the side that sent the INVITE; for an assumed dialog, of the side seen first. */
  readonly callerTag: string;
  readonly calleeTag: string;
  /** True when its INVITE was before the trace and only later requests show it. */
  readonly isAssumed: boolean;
  state: DialogState;
  readonly sinceUs: number;
  confirmedUs: number;
  endedUs: number;
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

/** Adds a dialog; beyond the bound the oldest ended one goes, so that a flood of To tags cannot grow a call. */
export function addDialog(
  dialogs: Dialog[],
  callerTag: string,
  calleeTag: string,
  timeUs: number,
  isAssumed: boolean,
): Dialog {
  if (dialogs.length >= MAX_DIALOGS) {
    const ended = dialogs.findIndex((dialog) => dialog.state === 'ended');
    dialogs.splice(Math.max(ended, 0), 1);
  }
  const dialog: Dialog = {
    callerTag,
    calleeTag,
    isAssumed,
    state: isAssumed ? 'confirmed' : 'early',
    sinceUs: timeUs,
    confirmedUs: isAssumed ? timeUs : Number.NaN,
    endedUs: Number.NaN,
    bye: null,
    byeTag: null,
  };
  dialogs.push(dialog);
  return dialog;
}

export function confirmDialog(dialog: Dialog, timeUs: number): void {
  if (dialog.state === 'early') {
    dialog.state = 'confirmed';
    dialog.confirmedUs = timeUs;
  }
}

/** A BYE ends the INVITE usage at once for its sender (RFC 3261 §15.1.1); subscriptions in the dialog live on (RFC 5057 §5.5). */
export function endByBye(dialog: Dialog, bye: Sighting, fromTag: string | null): void {
  if (dialog.bye === null) {
    dialog.bye = bye;
    dialog.byeTag = fromTag;
    dialog.endedUs = bye.timeUs;
  }
  dialog.state = 'ended';
}

export function endDialog(dialog: Dialog, timeUs: number): void {
  if (dialog.state !== 'ended') {
    dialog.state = 'ended';
    dialog.endedUs = timeUs;
  }
}
