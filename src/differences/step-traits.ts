import { isBefore, type Moment, spanUs } from '../model/index.ts';
import { HEADER, isSuccess } from '../sip/index.ts';
import type { Step } from './call-steps.ts';
import type { ReadSide } from './read-side.ts';
import { NO_RELATIONS } from './relations.ts';
import { answerTraits, requestTraits } from './traits/message-traits.ts';
import { type Trait, text, tokens } from './traits/trait.ts';
import type { ReadMessage, Transaction } from './transactions.ts';

/** One message of a step with what it says. */
export type Told = { readonly read: ReadMessage; readonly traits: readonly Trait[] };

/**
 * What a step says, as its maker sent it first; as it came farther on besides, where both sides have as many hops.
 *
 * @param hops as many messages as the other side has of this step.
 */
export function toldBy(step: Step, side: ReadSide, hops: number): Told[] {
  const { messages, kind } = step;
  const isAnswer = kind === 'answer' || kind === 'progress';
  const ordered = isAnswer ? [...messages].reverse() : messages;
  const [own, ...others] = ordered;
  if (own === undefined) {
    return [];
  }
  const first = { read: own, traits: [...ofStep(step), ...traitsOf(own, step, side, true)] };
  const last = others.at(-1);
  const isComparable = kind !== 'progress' && messages.length === hops && last !== undefined;
  return isComparable ? [first, { read: last, traits: traitsOf(last, step, side, false) }] : [first];
}

/** What is said by the step, and by no message of it alone. */
function ofStep({ kind, messages }: Step): Trait[] {
  const hops: Trait = { id: 'hops', values: [text(String(messages.length))] };
  return kind === 'progress'
    ? [
        tokens(
          'status',
          messages.map(({ kept }) => String(kept.sighting.status)),
        ),
      ]
    : kind === 'request'
      ? [hops]
      : [];
}

function traitsOf(read: ReadMessage, step: Step, side: ReadSide, isMade: boolean): Trait[] {
  const { kind, transaction } = step;
  const known = kind === 'ack' ? side.relations.ack : side.relations.request;
  const isRequest = kind === 'request' || kind === 'ack';
  const around = {
    relations: (isMade && isRequest ? known.get(transaction) : undefined) ?? NO_RELATIONS,
    matchOf: side.matchOf,
    isKnown: (address: string) => isKnownBy(read, side.addresses.get(address)),
    // Who passed an answer on took a Via away: with as many Record-Routes left as Vias it is not as it was made.
    isOwn: isMade && (isRequest ? read.kept.vias <= 1 : read.kept.vias > recordRoutes(read)),
    rangS: kind === 'answer' ? rangS(transaction, read) : null,
  };
  const traits = isRequest ? requestTraits(read, around) : answerTraits(read, around);
  return kind === 'progress' ? traits.filter(({ id }) => id !== 'status' && id !== 'phrase') : traits;
}

/** A host that the message itself went to is known by it. */
function isKnownBy({ kept }: ReadMessage, first: Moment | undefined): boolean {
  return first !== undefined && !isBefore(kept.sighting, first);
}

/** How long it rang before a call was not answered, in seconds. */
function rangS({ method, provisionals, finals }: Transaction, { kept }: ReadMessage): number | null {
  const rung = provisionals.find((each) => each.kept.sighting.status === 180 || each.kept.sighting.status === 183);
  if (method !== 'INVITE' || rung === undefined || isSuccess(finals[0]?.kept.sighting.status ?? 0)) {
    return null;
  }
  const us = spanUs(rung.kept.sighting, kept.sighting);
  return us >= 0 ? us / 1e6 : null;
}

function recordRoutes({ message }: ReadMessage): number {
  return message.values(HEADER.recordRoute).length;
}
