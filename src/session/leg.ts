import { HEADER, parseNameAddr, type SipMessage } from '../sip/index.ts';
import { addDialog, confirmDialog, type Dialog, endByBye, endDialog, findDialog } from './dialog.ts';
import { nearestHop } from './hops.ts';
import { readRefusal } from './refusal.ts';
import type { Sighting } from './sighting.ts';
import {
  findTransaction,
  identifyingBranch,
  noteRequest,
  noteResponse,
  openTransaction,
  type Transaction,
} from './transaction.ts';
import type { Referral } from './transfer/referral.ts';

/** Who wants to talk to whom, from the initial INVITE (or, where that was before the trace, from a response to it). */
export type Invitation = {
  readonly from: string;
  readonly to: string;
  readonly fromTag: string | null;
  readonly sighting: Sighting;
  readonly viaCount: number;
};

export type LegLimits = { readonly transactions: number; readonly evidence: number };

/** What one message changed in its leg. `isNew` is false for a retransmission. */
export type Noted = { readonly transaction: Transaction; readonly isNew: boolean };

/**
 * Everything one Call-ID shows: its transactions on every hop, its dialogs, the transfers asked for in it. A leg is
 * the unit of keeping and of letting go.
 */
export class Leg {
  readonly callId: string;
  readonly transactions: Transaction[] = [];
  readonly dialogs: Dialog[] = [];
  readonly referrals: Referral[] = [];
  /** First messages of the story in trace order, repetitions left out. */
  readonly evidence: Sighting[] = [];
  invitation: Invitation | null = null;
  /** Method of the first message outside a dialog: what created this Call-ID, as far as the trace shows. */
  startedBy: string | null = null;
  cancel: Sighting | null = null;
  /** An INVITE with Replaces named one of this leg's early dialogs (RFC 3891 §3). */
  wasReplacedWhileEarly = false;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly #limits: LegLimits;

  constructor(callId: string, limits: LegLimits) {
    this.callId = callId;
    this.#limits = limits;
  }

  touch(timeUs: number): void {
    if (Number.isNaN(this.firstUs)) {
      this.firstUs = timeUs;
    }
    if (!Number.isNaN(timeUs)) {
      this.lastUs = timeUs;
    }
  }

  addEvidence(sighting: Sighting): void {
    if (this.evidence.length < this.#limits.evidence) {
      this.evidence.push(sighting);
    }
  }

  /** Finds or opens the transaction of a request and takes the request in. */
  request(message: SipMessage, sighting: Sighting): Noted {
    const transaction = this.#transactionOf(message, message.method);
    return { transaction, isNew: noteRequest(transaction, sighting) };
  }

  /** Finds or opens the transaction of a response, takes the response in and moves the dialogs it concerns. */
  response(message: SipMessage, sighting: Sighting): Noted {
    const transaction = this.#transactionOf(message, message.method);
    const toTag = message.toTag();
    const isNew = noteResponse(transaction, sighting, toTag);
    if (isNew && transaction.final === sighting && sighting.status >= 300) {
      transaction.refusal = readRefusal(message);
    }
    if (message.method === 'INVITE' && isInitial(transaction)) {
      this.#noteInvitation(message, transaction, sighting);
      this.#moveDialog(transaction, sighting, message.fromTag(), toTag);
    }
    return { transaction, isNew };
  }

  /** The initial INVITE on one hop. */
  invite(message: SipMessage, noted: Noted): void {
    if (noted.isNew && isInitial(noted.transaction)) {
      this.#noteInvitation(message, noted.transaction, noted.transaction.request as Sighting);
    }
  }

  /** An ACK belongs to its INVITE: by branch after a refusal (RFC 3261 §17.1.1.3), by CSeq after a 2xx (§13.2.2.4). */
  ack(message: SipMessage, sighting: Sighting): boolean {
    const branch = identifyingBranch(message);
    const invite =
      findTransaction(this.transactions, message, 'INVITE', branch) ??
      this.transactions.find(
        (t) => t.method === 'INVITE' && t.cseq === message.cseq && t.viaCount === message.viaCount,
      );
    if (invite === undefined || invite.ack !== null) {
      return false;
    }
    invite.ack = sighting;
    return true;
  }

  bye(message: SipMessage, noted: Noted, sighting: Sighting): void {
    if (!noted.isNew) {
      return;
    }
    const dialog = this.dialogFor(message, sighting.timeUs);
    if (dialog !== null) {
      endByBye(dialog, sighting, message.fromTag());
    }
  }

  /**
   * The dialog an in-dialog request belongs to. Where the trace never showed this Call-ID's beginning the dialog is
   * assumed from the request itself; where it did and the tags fit nothing, there is none.
   */
  dialogFor(message: SipMessage, timeUs: number): Dialog | null {
    const fromTag = message.fromTag();
    const toTag = message.toTag();
    if (fromTag === null || toTag === null) {
      return null;
    }
    const known = findDialog(this.dialogs, fromTag, toTag);
    if (known !== null || this.startedBy !== null) {
      return known;
    }
    return addDialog(this.dialogs, fromTag, toTag, timeUs, true);
  }

  /** The initial INVITEs of the last attempt (after a challenge or redirection the CSeq is higher), on every hop. */
  lastInviteHops(): Transaction[] {
    const initial = this.transactions.filter((t) => t.method === 'INVITE' && isInitial(t));
    const nearest = nearestHop(initial);
    const chain = initial.filter((t) => t.fromTag === (nearest as Transaction).fromTag);
    const last = chain.reduce((highest, t) => Math.max(highest, t.cseq), -1);
    return chain.filter((t) => t.cseq === last);
  }

  #noteInvitation(message: SipMessage, transaction: Transaction, sighting: Sighting): void {
    if (this.invitation !== null && this.invitation.viaCount <= transaction.viaCount) {
      return;
    }
    this.invitation = {
      from: uriOf(message.header(HEADER.from)),
      to: uriOf(message.header(HEADER.to)),
      fromTag: message.fromTag(),
      sighting,
      viaCount: transaction.viaCount,
    };
  }

  #moveDialog(transaction: Transaction, sighting: Sighting, fromTag: string | null, toTag: string | null): void {
    const { status, timeUs } = sighting;
    if (status >= 300) {
      this.#endEarlyDialogs(transaction, toTag, timeUs);
      return;
    }
    if (status === 100 || fromTag === null || toTag === null) {
      return;
    }
    const dialog = findDialog(this.dialogs, fromTag, toTag) ?? addDialog(this.dialogs, fromTag, toTag, timeUs, false);
    if (status >= 200) {
      confirmDialog(dialog, timeUs);
    }
  }

  /** RFC 3261 §12.3: a refusal ends the early dialogs its INVITE opened; a branch's refusal ends that branch's. */
  #endEarlyDialogs(transaction: Transaction, toTag: string | null, timeUs: number): void {
    const isCallersHop = this.invitation !== null && transaction.viaCount <= this.invitation.viaCount;
    for (const dialog of this.dialogs) {
      if (dialog.state === 'early' && (isCallersHop || dialog.calleeTag === toTag)) {
        endDialog(dialog, timeUs);
      }
    }
  }

  #transactionOf(message: SipMessage, method: string): Transaction {
    const branch = identifyingBranch(message);
    const known = findTransaction(this.transactions, message, method, branch);
    if (known !== null) {
      return known;
    }
    const opened = openTransaction(message, branch);
    if (this.transactions.length >= this.#limits.transactions) {
      this.#forgetOne();
    }
    this.transactions.push(opened);
    return opened;
  }

  /** Makes room: a finished transaction inside a dialog goes first, the initial INVITE stays as long as possible. */
  #forgetOne(): void {
    const finished = this.transactions.findIndex((t) => t.final !== null && t.requestToTag !== null);
    this.transactions.splice(Math.max(finished, 0), 1);
  }
}

/** Whether this transaction asks for a new dialog: its request had no To tag, or only responses to it were seen. */
export function isInitial(transaction: Transaction): boolean {
  return transaction.requestToTag === null;
}

function uriOf(nameAddr: string | null): string {
  return nameAddr === null ? '' : parseNameAddr(nameAddr).uri;
}
