import type { SipMessage } from '../../sip/index.ts';
import { type KeptMessage, KeptPlace } from './kept-message.ts';
import { readReplied } from './message-facts.ts';
import { sessionRepliedIn } from './replied-session.ts';
import { keepReply, type Transaction } from './transaction.ts';

/** Keeps the final response of an initial transaction. One of which only the place is kept is read while it is at hand. */
export function keepAtHand(transaction: Transaction, message: SipMessage, kept: KeptMessage): void {
  keepReply(transaction, kept);
  if (kept instanceof KeptPlace) {
    transaction.repliedFacts = readReplied(kept, message);
    transaction.repliedSession = sessionRepliedIn(message);
  }
}
