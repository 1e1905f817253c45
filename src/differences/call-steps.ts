import { classOf, HEADER, isChallenge, isFinal, parseSipfrag, parseSubscriptionState } from '../sip/index.ts';
import type { Leg } from './leg-roles.ts';
import { asksAgain, type By, finalOf, hasCredentials, type ReadMessage, type Transaction } from './transactions.ts';

/** What a NOTIFY is in a transfer: a report on the way, or the last one. */
export type Report = 'progress' | 'final' | null;

/** What a request is in its leg: by this the same one is found on the other side. */
export type Place = {
  readonly leg: Leg;
  readonly method: string;
  readonly by: By;
  readonly isInDialog: boolean;
  readonly report: Report;
  /** The how manieth of its kind, from 1. */
  readonly number: number;
  /** The how manieth try that was answered by a challenge or sent elsewhere, from 1; 0 for the one that counts. */
  readonly attempt: number;
  /** How such a try ended; null for the one that counts. */
  readonly tried: 'challenged' | 'redirected' | 'repeated' | null;
  readonly hasCredentials: boolean;
};

export type StepKind = 'request' | 'progress' | 'answer' | 'ack';

/** One step of a call: a request, its progress, its answer, its ACK, with the messages that show it, the sender's own first. */
export type Step = {
  readonly key: string;
  readonly kind: StepKind;
  readonly place: Place;
  readonly transaction: Transaction;
  readonly messages: readonly ReadMessage[];
};

type Placed = { readonly place: Place; readonly transaction: Transaction };

/**
 * The steps of a side in the order of the trace, by the first message of each.
 *
 * @param isTurned who transfers had called here and was called on the other side: within the call each stands for the other.
 */
export function stepsOf(transactions: readonly Transaction[], isTurned: boolean): Step[] {
  const turned = isTurned ? transactions.map(turnedIn) : transactions;
  return placed(turned, transactions).flatMap(stepsIn);
}

function stepsIn({ place, transaction }: Placed): Step[] {
  const base = keyOf(place);
  const parts: [StepKind, readonly ReadMessage[]][] = [
    ['request', transaction.requests],
    ['progress', ringing(transaction)],
    ['answer', transaction.finals],
    ['ack', transaction.acks],
  ];
  return parts.flatMap(([kind, messages]) =>
    messages.length === 0 ? [] : [{ key: `${base} ${kind}`, kind, place, transaction, messages }],
  );
}

/** A 100 says nothing of the call. */
function ringing({ provisionals }: Transaction): readonly ReadMessage[] {
  return provisionals.filter(({ kept }) => kept.sighting.status > 100);
}

/** The name of a place, the same on both sides. */
export function keyOf({ leg, method, by, isInDialog, report, number, attempt }: Place): string {
  const phase = isInDialog ? 'inside' : 'outside';
  return [leg.role, leg.number, method, by, phase, report ?? '-', number, attempt].join(' ');
}

type Chain = { number: number; attempts: number; isOpen: boolean };

function turnedIn(transaction: Transaction): Transaction {
  const { leg, isInDialog, by } = transaction;
  return leg.role === 'main' && isInDialog
    ? { ...transaction, by: by === 'caller' ? 'callee' : 'caller' }
    : transaction;
}

/** @param own the same transactions as they are. */
function placed(transactions: readonly Transaction[], own: readonly Transaction[]): Placed[] {
  const chains = new Map<string, Chain>();
  return transactions.map((transaction, i) => {
    const { leg, method, by, isInDialog } = transaction;
    const report = reportOf(transaction);
    const kind = [leg.role, leg.number, method, by, isInDialog, report].join(' ');
    const chain = chains.get(kind) ?? { number: 0, attempts: 0, isOpen: false };
    chains.set(kind, chain);
    if (!chain.isOpen) {
      chain.number++;
      chain.attempts = 0;
    }
    chain.isOpen = asksAgain(transaction) && isTriedAgain(transaction, transactions.slice(i + 1));
    const attempt = isAttempt(transaction, chain.isOpen) ? ++chain.attempts : 0;
    const { number } = chain;
    const tried = attempt === 0 ? null : triedAs(transaction);
    const place = { leg, method, by, isInDialog, report, number, attempt, tried };
    return { transaction: own[i] ?? transaction, place: { ...place, hasCredentials: hasCredentials(transaction) } };
  });
}

/** The first challenge is one try, also where nothing followed: what is missing then is the request with credentials. */
function isAttempt(transaction: Transaction, isTried: boolean): boolean {
  const isFirstChallenge = isChallenge(finalOf(transaction)?.kept.sighting.status ?? 0) && !hasCredentials(transaction);
  return isTried || isFirstChallenge;
}

function triedAs(transaction: Transaction): Place['tried'] {
  const status = finalOf(transaction)?.kept.sighting.status ?? 0;
  return isChallenge(status) ? 'challenged' : classOf(status) === 3 ? 'redirected' : 'repeated';
}

function isTriedAgain(transaction: Transaction, later: readonly Transaction[]): boolean {
  const { callId, method, by, isInDialog } = transaction;
  return later.some(
    (other) => other.callId === callId && other.method === method && other.by === by && other.isInDialog === isInDialog,
  );
}

function reportOf({ method, requests }: Transaction): Report {
  const message = requests[0]?.message;
  if (method !== 'NOTIFY' || message === undefined || !/sipfrag/i.test(message.header(HEADER.contentType) ?? '')) {
    return null;
  }
  const status = parseSipfrag(message).status ?? 0;
  const state = message.header(HEADER.subscriptionState);
  const isOver = state !== null && parseSubscriptionState(state).state === 'terminated';
  return isFinal(status) || isOver ? 'final' : 'progress';
}
