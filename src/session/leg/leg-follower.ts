import type { Arrival } from '../../model/index.ts';
import type { Sighting } from '../../records/index.ts';
import { HEADER, isChallenge, isRefusal, type SipMessage } from '../../sip/index.ts';
import type { FollowedLeg } from '../transfer/followed-leg.ts';
import type { Transfers } from '../transfer/transfers.ts';
import { identifyInvite, identifyUnseenInvite } from '../transfer/triggered-call.ts';
import type { Phrases } from './phrases.ts';
import { sight } from './sighting.ts';
import { isInitial, type Transaction } from './transaction.ts';

export type LegFollowerOptions = {
  readonly transfers: Transfers;
  readonly phrases: Phrases;
  /** How many messages the trace has had. */
  readonly order: () => number;
  /** A leg has just ended, or may have. */
  readonly hasten: (slot: number) => void;
  /** The INVITE of a leg was refused: by whom, the other legs of the call may tell. */
  readonly refused: (slot: number, leg: FollowedLeg) => void;
};

/** Takes whole messages into the leg they belong to, and tells the transfers what concerns them. */
export class LegFollower {
  readonly #transfers: Transfers;
  readonly #phrases: Phrases;
  readonly #order: () => number;
  readonly #hasten: (slot: number) => void;
  readonly #refused: (slot: number, leg: FollowedLeg) => void;

  constructor({ transfers, phrases, order, hasten, refused }: LegFollowerOptions) {
    this.#transfers = transfers;
    this.#phrases = phrases;
    this.#order = order;
    this.#hasten = hasten;
    this.#refused = refused;
  }

  /**
   * Takes a message into the leg of a slot.
   *
   * @param isAgain whether it was taken in once already, while the call was ordinary: then nothing in it has to do with a
   *   transfer, and nobody is told of it.
   */
  follow(slot: number, leg: FollowedLeg, message: SipMessage, arrival: Arrival, isAgain: boolean): void {
    if (message.method === 'SUBSCRIBE') {
      if (!isAgain) {
        this.#transfers.reports.subscribe(leg, message, sight(message, arrival, this.#phrases));
      }
      return;
    }
    const sighting = sight(message, arrival, this.#phrases);
    if (message.status === 100) {
      leg.trying(message, sighting);
    } else if (message.isRequest) {
      const transaction = takeRequest(leg, message, sighting, arrival);
      if (transaction !== null && !isAgain) {
        this.#tellRequest(slot, leg, message, transaction, sighting, arrival.cutBytes > 0);
      }
    } else if (message.method === 'CANCEL') {
      leg.cancelAnswered(message);
    } else if (message.method !== 'ACK') {
      const transaction = leg.response(message, sighting, arrival);
      if (!isAgain) {
        this.#tellResponse(slot, leg, message, transaction, sighting);
      }
    }
  }

  /** @param isCut whether the capture left out the end: a REFER without its Refer-To is then one that nobody can follow. */
  #tellRequest(
    slot: number,
    leg: FollowedLeg,
    message: SipMessage,
    transaction: Transaction,
    sighting: Sighting,
    isCut: boolean,
  ): void {
    switch (message.method) {
      case 'INVITE':
        this.#offer(leg, message, sighting);
        break;
      case 'BYE':
        this.#hasten(slot);
        break;
      case 'REFER':
        if (!isCut || message.has(HEADER.referTo)) {
          this.#transfers.refer(leg, message, transaction, sighting);
        }
        this.#hasten(slot);
        break;
      case 'NOTIFY':
        this.#transfers.reports.notify(leg, message, transaction, sighting);
        break;
    }
  }

  /** An initial INVITE may be the call a REFER asked for. */
  #offer(leg: FollowedLeg, message: SipMessage, sighting: Sighting): void {
    if (message.toTagStart < 0 && leg.isNews && this.#transfers.mayConcern(message, sighting.src)) {
      this.#transfers.invite(identifyInvite(leg, message, sighting, this.#order()));
    }
  }

  #tellResponse(
    slot: number,
    leg: FollowedLeg,
    message: SipMessage,
    transaction: Transaction,
    sighting: Sighting,
  ): void {
    if (isRefusal(sighting.status) && message.method === 'INVITE') {
      this.#hasten(slot);
      if (leg.isNews && isInitial(transaction) && isTurnedDown(sighting.status)) {
        this.#refused(slot, leg);
        this.#transfers.reports.refused(leg);
      }
    }
    if (message.method === 'INVITE' && leg.isNews && transaction.request === null && isInitial(transaction)) {
      this.#transfers.invite(identifyUnseenInvite(leg, message, sighting, this.#order()));
    }
    if (message.method === 'REFER') {
      this.#transfers.referResponse(leg, message, transaction, sighting);
    } else if (message.method === 'NOTIFY') {
      this.#transfers.reports.notifyResponse(leg, transaction, sighting);
      this.#hasten(slot);
    }
  }
}

/** Takes a request into its leg; null where it opens no transaction of its own. */
function takeRequest(leg: FollowedLeg, message: SipMessage, sighting: Sighting, arrival: Arrival): Transaction | null {
  if (message.method === 'ACK') {
    leg.ack(message, sighting);
    return null;
  }
  if (message.method === 'CANCEL') {
    leg.cancelled(message, sighting);
    return null;
  }
  if (message.toTagStart < 0) {
    leg.startedBy ??= message.method;
  }
  const transaction = leg.request(message, sighting, arrival);
  if (message.method === 'BYE') {
    leg.bye(message, sighting);
  }
  return transaction;
}

/** Neither a redirection, nor a challenge, nor the end of a call that its caller cancelled. */
function isTurnedDown(status: number): boolean {
  return status >= 400 && !isChallenge(status) && status !== 487;
}
