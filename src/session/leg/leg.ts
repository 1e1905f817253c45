import type { NextTry, Sighting } from '../../records/index.ts';
import { HEADER, isFinal, isRefusal, isSuccess, parseReasons, type Reason, type SipMessage } from '../../sip/index.ts';
import type { JoinedLeg } from '../legs/joined-leg.ts';
import { isHold, type MediaOffer, withOffer } from '../transfer/hold.ts';
import { takeAcknowledged } from './acknowledged.ts';
import { confirmDialog, type Dialog, endByBye, endEarlyDialogs, findDialog, openDialog, withDialog } from './dialog.ts';
import { nearestHop } from './hops.ts';
import { type KeptMessage, keep } from './kept-message.ts';
import { readRefusal } from './refusal.ts';
import { Tags } from './tags.ts';
import {
  findTransaction,
  isInitial,
  isTakenBy,
  noteReliable,
  noteRequest,
  noteResponse,
  noteSpeaker,
  noteTrying,
  openTransaction,
  type Transaction,
  withTransaction,
} from './transaction.ts';

/** A session description of a later offer or answer. */
export type Description = { readonly at: Sighting; readonly tag: string | null; readonly kept: KeptMessage };

/** How a call was hung up. */
type EndOfCall = {
  readonly sighting: Sighting;
  readonly fromTag: string | null;
  readonly reasons: readonly Reason[];
};

const NO_TRANSACTIONS: readonly Transaction[] = [];
const NO_DIALOGS: readonly Dialog[] = [];
const NO_STIR: readonly Reason[] = [];
/** A flood of them says no more than the first. */
const MOST_STIR = 8;
/** A longer series of holds says no more. */
export const MOST_DESCRIPTIONS = 24;
const SHORTEST_SDP = 10;
/** Requests that may carry an offer or answer within a dialog, and whose responses may (RFC 3264, RFC 3311, RFC 3262). */
const DESCRIBING: ReadonlySet<string> = new Set(['INVITE', 'ACK', 'UPDATE', 'PRACK']);
const NO_LEGS: readonly JoinedLeg[] = [];
const NO_OFFERS: readonly MediaOffer[] = [];
const NO_DESCRIPTIONS: readonly Description[] = [];

/**
 * Everything one Call-ID shows: its transactions on every hop, its dialogs, what its responses said. The session
 * follows a `FollowedLeg`, which knows the transfers asked for in it as well: this half knows nothing of them.
 */
export class Leg {
  readonly callId: string;
  readonly tags = new Tags();
  // Most calls have two transactions and one dialog: lists made anew for each are a tenth the size of growing ones.
  transactions: readonly Transaction[] = NO_TRANSACTIONS;
  dialogs: readonly Dialog[] = NO_DIALOGS;
  /** From and To of the first message, as they stood; `uriOf` reads them when somebody asks. */
  readonly from: string | null;
  readonly to: string | null;
  /** First initial INVITE (or, where it was before the trace, response to one) on the hop nearest the caller. */
  invitation: Sighting | null = null;
  invitationVias = 0;
  /** Method of the first message outside a dialog: what created this Call-ID, as far as the trace shows. */
  startedBy: string | null = null;
  cancel: Sighting | null = null;
  /** A 2xx to a CANCEL: there was one, also where it was not captured. */
  wasCancelTaken = false;
  /** What the re-INVITEs of the call did to its media. */
  offers: readonly MediaOffer[] = NO_OFFERS;
  /** What was said of its media, besides its first offer and answer. */
  descriptions: readonly Description[] = NO_DESCRIPTIONS;
  /** `Also` of a BYE: how phones before REFER asked for a transfer; null without one. */
  also: string | null = null;
  /** An INVITE with Replaces named one of this leg's early dialogs (RFC 3891 §3). */
  wasReplacedWhileEarly = false;
  /** A transfer was asked for in it. */
  hasTransfers = false;
  /** A transfer asked for this call: its outcome is told with the transfer. */
  isTransferTarget = false;
  /** A NOTIFY reported that a transfer of this call, or one that replaced it, had worked. */
  wasTransferred = false;
  /** The first BYE, with what its Reason says. */
  hangUp: EndOfCall | null = null;
  /** Other legs of the same call, found when one of them was refused; and another try after a 6xx. */
  joined: readonly JoinedLeg[] = NO_LEGS;
  /** What responses said of the caller's signature. */
  stir: readonly Reason[] = NO_STIR;
  nextTry: NextTry | null = null;
  /** Whether the message taken in last told something new: false for a retransmission. */
  isNews = false;
  firstUs: number;
  lastUs: number;
  readonly #mostTransactions: number;

  constructor(message: SipMessage, timeUs: number, mostTransactions: number) {
    this.callId = message.callId();
    this.from = message.header(HEADER.from);
    this.to = message.header(HEADER.to);
    this.firstUs = timeUs;
    this.lastUs = timeUs;
    this.#mostTransactions = mostTransactions;
  }

  touch(timeUs: number): void {
    if (!Number.isNaN(timeUs)) {
      this.lastUs = timeUs;
    }
  }

  /**
   * Finds or opens the transaction of a request and takes the request in.
   *
   * @param isCut whether the capture left out its end: then nothing is said of its form.
   */
  request(message: SipMessage, sighting: Sighting, isCut = false): Transaction {
    const transaction = this.#transactionOf(message);
    this.isNews = noteRequest(transaction, sighting);
    if (this.isNews && !isInitial(transaction)) {
      this.#describe(message, sighting, transaction.fromTag);
    }
    if (this.isNews && isInitial(transaction) && (message.method === 'INVITE' || message.method === 'MESSAGE')) {
      transaction.asked = keep(message);
    }
    if (this.isNews && !isCut) {
      transaction.sent = transaction.asked ?? keep(message);
    }
    if (this.isNews && message.method === 'INVITE' && isInitial(transaction)) {
      this.#noteInvitation(transaction, sighting);
    } else if (this.isNews && message.method === 'INVITE') {
      this.#noteOffer(message, transaction, sighting);
    }
    return transaction;
  }

  #noteOffer(message: SipMessage, { fromTag }: Transaction, sighting: Sighting): void {
    const hold = isHold(message);
    if (hold !== null) {
      this.offers = withOffer(this.offers, { fromTag, at: sighting, isHold: hold });
    }
  }

  /** Finds or opens the transaction of a response, takes the response in and moves the dialogs it concerns. */
  response(message: SipMessage, sighting: Sighting): Transaction {
    const transaction = this.#transactionOf(message);
    const toTag = this.tags.to(message);
    this.isNews = noteResponse(transaction, sighting, toTag);
    if (this.isNews && !isInitial(transaction) && isSuccess(sighting.status)) {
      this.#describe(message, sighting, toTag);
    }
    if (message.method === 'INVITE') {
      this.#noteReply(transaction, message, sighting);
    }
    if (transaction.final === sighting && isRefusal(sighting.status)) {
      transaction.refusal = readRefusal(message);
    } else if (isTakenBy(transaction, sighting)) {
      transaction.isTaken = true;
      transaction.sent = null;
    }
    if (this.isNews && message.method === 'INVITE' && message.has(HEADER.reason)) {
      const stir = parseReasons(message.values(HEADER.reason)).filter(
        ({ protocol }) => protocol.toUpperCase() === 'STIR',
      );
      this.stir = [...this.stir, ...stir].slice(0, MOST_STIR);
    }
    if (!isFinal(sighting.status) && transaction.provisionalReason === null && message.has(HEADER.reason)) {
      transaction.provisionalReason = message.rows(HEADER.reason).join(', ');
    }
    if (message.method === 'INVITE' && isInitial(transaction)) {
      this.#noteInvitation(transaction, sighting);
      this.#moveDialog(transaction, sighting, toTag);
    }
    return transaction;
  }

  /** A 100 to a request of this leg. */
  trying(message: SipMessage, sighting: Sighting): void {
    const transaction = this.#transactionOf(message);
    noteTrying(transaction, sighting.timeUs);
    noteSpeaker(transaction, sighting);
    // Where nothing else of it was seen, a 100 outside a dialog proves that there was an INVITE.
    if (message.method === 'INVITE' && message.toTagStart < 0 && this.invitation === null) {
      this.#noteInvitation(transaction, sighting);
    }
  }

  /** An ACK belongs to its INVITE: by branch after a refusal (RFC 3261 §17.1.1.3), by CSeq after a 2xx (§13.2.2.4). */
  ack(message: SipMessage, sighting: Sighting): void {
    const refused = findTransaction(this.transactions, message, 'INVITE');
    const invite = refused ?? this.#answeredInvite(message);
    if (invite === null) {
      return;
    }
    if (invite.ack === null) {
      this.#describe(message, sighting, this.tags.from(message));
    }
    invite.ack ??= sighting;
    if (refused === null) {
      this.#confirmByAck(invite, message);
    } else {
      takeAcknowledged(refused, this.transactions, this.tags.to(message));
    }
  }

  /** A CANCEL belongs to the INVITE with its branch (RFC 3261 §9.1). */
  cancelled(message: SipMessage, sighting: Sighting): void {
    this.cancel ??= sighting;
    const invite = findTransaction(this.transactions, message, 'INVITE');
    if (invite !== null) {
      invite.cancel ??= sighting;
    }
  }

  /** How a CANCEL was answered says nothing about its INVITE, but that it found none. */
  cancelAnswered(message: SipMessage): void {
    this.wasCancelTaken ||= isSuccess(message.status);
    const invite = findTransaction(this.transactions, message, 'INVITE');
    if (invite !== null && invite.cancelStatus === 0) {
      invite.cancelStatus = message.status;
    }
  }

  bye(message: SipMessage, sighting: Sighting): void {
    this.hangUp ??= {
      sighting,
      fromTag: this.tags.from(message),
      reasons: parseReasons(message.values(HEADER.reason)),
    };
    this.also ??= message.header(HEADER.also);
    const dialog = this.dialogFor(message);
    if (dialog !== null) {
      endByBye(dialog, sighting, this.tags.from(message));
    }
  }

  /**
   * The dialog an in-dialog request belongs to. Where the trace never showed this Call-ID's beginning the dialog is
   * assumed from the request itself; where it did and the tags fit nothing, there is none.
   */
  dialogFor(message: SipMessage): Dialog | null {
    const fromTag = this.tags.from(message);
    const toTag = this.tags.to(message);
    if (fromTag === null || toTag === null) {
      return null;
    }
    const known = findDialog(this.dialogs, fromTag, toTag);
    if (known !== null || this.startedBy !== null) {
      return known;
    }
    return this.#open(fromTag, toTag, true);
  }

  /** The initial INVITEs of the last attempt (after a challenge or redirection the CSeq is higher), on every hop. */
  lastInviteHops(): Transaction[] {
    const initial = this.transactions.filter((t) => t.method === 'INVITE' && isInitial(t));
    const nearest = nearestHop(initial);
    const chain = initial.filter((t) => t.fromTag === (nearest as Transaction).fromTag);
    const last = chain.reduce((highest, t) => Math.max(highest, t.cseq), -1);
    return chain.filter((t) => t.cseq === last);
  }

  /** Notes what a message within the call says of its media. */
  #describe(message: SipMessage, sighting: Sighting, tag: string | null): void {
    const isTold = message.bodyEnd - message.bodyStart >= SHORTEST_SDP && this.descriptions.length < MOST_DESCRIPTIONS;
    if (isTold && DESCRIBING.has(message.method)) {
      this.descriptions = [...this.descriptions, { at: sighting, tag, kept: keep(message) }];
    }
  }

  #noteReply(transaction: Transaction, message: SipMessage, sighting: Sighting): void {
    if (transaction.final === sighting && isInitial(transaction)) {
      transaction.replied = keep(message);
    } else if (!isFinal(sighting.status) && message.has(HEADER.rseq)) {
      noteReliable(transaction, Number.parseInt(message.header(HEADER.rseq) ?? '', 10));
    }
  }

  #answeredInvite(message: SipMessage): Transaction | null {
    for (const transaction of this.transactions) {
      const { method, cseq, viaCount } = transaction;
      if (method === 'INVITE' && cseq === message.cseq && viaCount === message.viaCount) {
        return transaction;
      }
    }
    return null;
  }

  /** An ACK end to end proves the 2xx, also where that was not captured (RFC 3261 §13.2.2.4). */
  #confirmByAck(invite: Transaction, message: SipMessage): void {
    const toTag = this.tags.to(message);
    if (isInitial(invite) && invite.fromTag !== null && toTag !== null) {
      invite.wasAcknowledgedAsAnswered = true;
      const dialog = findDialog(this.dialogs, invite.fromTag, toTag) ?? this.#open(invite.fromTag, toTag, false);
      confirmDialog(dialog);
    }
  }

  #noteInvitation(transaction: Transaction, sighting: Sighting): void {
    if (this.invitation === null || transaction.viaCount < this.invitationVias) {
      this.invitation = sighting;
      this.invitationVias = transaction.viaCount;
    }
  }

  #moveDialog(transaction: Transaction, sighting: Sighting, toTag: string | null): void {
    const { status } = sighting;
    if (isRefusal(status)) {
      const isCallersHop = transaction.viaCount <= this.invitationVias;
      endEarlyDialogs(this.dialogs, isCallersHop ? 'all' : { calleeTag: toTag }, sighting);
      return;
    }
    const { fromTag } = transaction;
    if (fromTag === null || toTag === null) {
      return;
    }
    const dialog = findDialog(this.dialogs, fromTag, toTag) ?? this.#open(fromTag, toTag, false);
    if (isFinal(status)) {
      confirmDialog(dialog);
    }
  }

  #transactionOf(message: SipMessage): Transaction {
    const known = findTransaction(this.transactions, message, message.method);
    if (known !== null) {
      return known;
    }
    const opened = openTransaction(message, this.tags);
    this.transactions = withTransaction(this.transactions, opened, this.#mostTransactions);
    return opened;
  }

  #open(callerTag: string, calleeTag: string, isAssumed: boolean): Dialog {
    const dialog = openDialog(callerTag, calleeTag, isAssumed);
    this.dialogs = withDialog(this.dialogs, dialog);
    return dialog;
  }
}
