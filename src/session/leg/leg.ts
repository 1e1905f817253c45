import type { Arrival } from '../../model/index.ts';
import type { NextTry, Sighting } from '../../records/index.ts';
import { HEADER, isFinal, isRefusal, isSuccess, parseReasons, type Reason, type SipMessage } from '../../sip/index.ts';
import type { JoinedLeg, MadeIdentity } from '../legs/joined-leg.ts';
import type { MediaOffer } from '../transfer/hold.ts';
import { takeAcknowledged } from './acknowledged.ts';
import { type Dialog, endByBye, endByUnseenBye, findDialog } from './dialog.ts';
import { lastInvitesIn } from './hops.ts';
import { answersInside } from './inside.ts';
import { readWhileAtHand } from './invitation.ts';
import { keptOf, type ReadText } from './kept-message.ts';
import { confirmByAck, moveDialog, openIn } from './leg-dialogs.ts';
import { isTakenBy, noteReliable, noteRequest, noteResponse, noteSpeaker, noteTrying } from './note-transaction.ts';
import { uriOf } from './party-uri.ts';
import { readRefusal } from './refusal.ts';
import { keepAtHand } from './reply.ts';
import { type Description, noteDescription, noteOffer, noteReplied } from './said-of-media.ts';
import { NO_STIR, withStir } from './stir.ts';
import { Tags } from './tags.ts';
import {
  findAnswered,
  findTransaction,
  isInitial,
  openTransaction,
  type Transaction,
  withTransaction,
} from './transaction.ts';

/** How a call was hung up. */
type EndOfCall = {
  readonly sighting: Sighting;
  readonly fromTag: string | null;
  readonly reasons: readonly Reason[];
};

const NO_TRANSACTIONS: readonly Transaction[] = [];
const NO_DIALOGS: readonly Dialog[] = [];
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
  /** From and To of the first message, as they stood. */
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
  /** What provisional responses to its INVITE said of it. */
  early: readonly Description[] = NO_DESCRIPTIONS;
  /** `Also` of a BYE: how phones before REFER asked for a transfer; null without one. */
  also: string | null = null;
  /** An INVITE with Replaces named one of this leg's early dialogs (RFC 3891 §3). */
  wasReplacedWhileEarly = false;
  /** Its own INVITE asked to replace a call that had ended. */
  replacesEnded = false;
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
  /** What `knownIdentity` made of it; null before it was asked. */
  identity: MadeIdentity | null = null;
  nextTry: NextTry | null = null;
  /** Goes up with every message that may change who the call is between and how it ended; an ACK seldom does. */
  revision = 0;
  /** Whether the message taken in last told something new: false for a retransmission. */
  isNews = false;
  firstUs: number;
  lastUs: number;
  readonly #mostTransactions: number;
  /** Null where texts are kept. */
  readonly #readText: ReadText | null;
  #fromUri: string | null = null;
  #toUri: string | null = null;

  /** @param readText where its messages can be read again, and are so seldom asked for that their places are kept. */
  constructor(message: SipMessage, timeUs: number, mostTransactions: number, readText: ReadText | null = null) {
    this.callId = message.callId();
    this.from = message.header(HEADER.from);
    this.to = message.header(HEADER.to);
    this.firstUs = timeUs;
    this.lastUs = timeUs;
    this.#mostTransactions = mostTransactions;
    this.#readText = readText;
  }

  /** The URI of `from`; '' without one. Read once: a story asks for it again and again. */
  get fromUri(): string {
    this.#fromUri ??= uriOf(this.from);
    return this.#fromUri;
  }

  get toUri(): string {
    this.#toUri ??= uriOf(this.to);
    return this.#toUri;
  }

  touch(timeUs: number): void {
    if (!Number.isNaN(timeUs)) {
      this.lastUs = timeUs;
    }
  }

  /** Finds or opens the transaction of a request and takes the request in. */
  request(message: SipMessage, sighting: Sighting, arrival: Arrival): Transaction {
    this.revision++;
    const transaction = this.#transactionOf(message);
    this.isNews = noteRequest(transaction, sighting);
    if (this.isNews && !isInitial(transaction)) {
      noteDescription(this, message, sighting, transaction.fromTag);
    }
    if (this.isNews && isInitial(transaction) && (message.method === 'INVITE' || message.method === 'MESSAGE')) {
      transaction.asked = keptOf(message, arrival, this.#readText);
      readWhileAtHand(transaction, message, this);
    }
    // Of what the capture left the end out nothing is said of its form.
    if (this.isNews && arrival.cutBytes === 0) {
      transaction.sent = transaction.asked ?? keptOf(message, arrival, this.#readText);
    }
    if (this.isNews && message.method === 'INVITE' && isInitial(transaction)) {
      this.#noteInvitation(transaction, sighting);
    } else if (this.isNews && message.method === 'INVITE') {
      noteOffer(this, message, transaction.fromTag, sighting);
    }
    return transaction;
  }

  /** Finds or opens the transaction of a response, takes the response in and moves the dialogs it concerns. */
  response(message: SipMessage, sighting: Sighting, arrival: Arrival): Transaction {
    this.revision++;
    const transaction = this.#transactionOf(message);
    const toTag = this.tags.to(message);
    this.isNews = noteResponse(transaction, sighting, toTag);
    noteReplied(this, transaction, message, sighting);
    if (message.method === 'INVITE') {
      this.#noteReply(transaction, message, sighting, arrival);
    }
    if (transaction.final === sighting && isRefusal(sighting.status)) {
      transaction.refusal = readRefusal(message);
    } else if (isTakenBy(transaction, sighting)) {
      transaction.isTaken = true;
      transaction.sent = null;
    }
    if (this.isNews && message.method === 'INVITE') {
      this.stir = withStir(this.stir, message);
    }
    if (!isFinal(sighting.status) && transaction.provisionalReason === null && message.has(HEADER.reason)) {
      transaction.provisionalReason = message.rows(HEADER.reason).join(', ');
    }
    if (message.method === 'INVITE' && isInitial(transaction)) {
      this.#noteInvitation(transaction, sighting);
      moveDialog(this, transaction, sighting, toTag);
    }
    if (message.method === 'BYE' && transaction.request === null && isSuccess(sighting.status)) {
      endByUnseenBye(findDialog(this.dialogs, transaction.fromTag, toTag), sighting);
    }
    return transaction;
  }

  /** A 100 to a request of this leg. */
  trying(message: SipMessage, sighting: Sighting): void {
    this.revision++;
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
    const invite = refused ?? findAnswered(this.transactions, message);
    if (invite === null) {
      return;
    }
    if (invite.ack === null) {
      noteDescription(this, message, sighting, this.tags.from(message));
    }
    invite.ack ??= sighting;
    if (refused === null) {
      confirmByAck(this, invite, this.tags.to(message));
    } else if (refused.final === null) {
      this.revision++;
      takeAcknowledged(refused, this.transactions, this.tags.to(message));
    }
  }

  /** A CANCEL belongs to the INVITE with its branch (RFC 3261 §9.1). */
  cancelled(message: SipMessage, sighting: Sighting): void {
    this.revision++;
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
    return openIn(this, fromTag, toTag, true);
  }

  /** The initial INVITEs of the last attempt (after a challenge or redirection the CSeq is higher), on every hop. */
  lastInviteHops(): readonly Transaction[] {
    return lastInvitesIn(this.transactions);
  }

  #noteReply(transaction: Transaction, message: SipMessage, sighting: Sighting, arrival: Arrival): void {
    if (transaction.final === sighting && isInitial(transaction)) {
      keepAtHand(transaction, message, keptOf(message, arrival, this.#readText));
    } else if (!isFinal(sighting.status) && message.has(HEADER.rseq)) {
      noteReliable(transaction, Number.parseInt(message.header(HEADER.rseq) ?? '', 10));
    }
  }

  #noteInvitation(transaction: Transaction, sighting: Sighting): void {
    if (this.invitation === null || transaction.viaCount < this.invitationVias) {
      this.invitation = sighting;
      this.invitationVias = transaction.viaCount;
    }
  }

  #transactionOf(message: SipMessage): Transaction {
    const known = findTransaction(this.transactions, message, message.method);
    if (known !== null) {
      return known;
    }
    const [fromTag, toTag] = [this.tags.from(message), this.tags.to(message)];
    const isInside = message.isRequest || answersInside(message, fromTag, toTag, this);
    const opened = openTransaction(message, fromTag, isInside ? toTag : null);
    this.transactions = withTransaction(this.transactions, opened, this.#mostTransactions);
    return opened;
  }
}
