import { inOneForm } from '../../bytes/index.ts';
import { byTrace } from '../../model/index.ts';
import type { Sighting, Stranger } from '../../records/index.ts';
import { type KeptMessage, textOf } from './kept-message.ts';
import type { Leg } from './leg.ts';
import { cameFromAsked } from './note-transaction.ts';
import type { Transaction } from './transaction.ts';

const NONE: readonly Stranger[] = [];
const MOST_STRANGERS = 8;

/** Requests that end or report something and that a stranger may send; any other takes part. */
const ENDING = new Set(['NOTIFY', 'BYE', 'CANCEL']);

/**
 * The messages of strangers among those of one call, in the order of the trace.
 *
 * @param legs all Call-IDs of the call that are known.
 * @param names what peers said besides, to be searched for addresses.
 */
export function strangersIn(legs: readonly Leg[], names: readonly (string | null)[] = []): readonly Stranger[] {
  const suspects = legs.flatMap(suspectsOf);
  if (suspects.length === 0) {
    return NONE;
  }
  const taking = takingPart(legs);
  const found = new Map<string, boolean>();
  const isStrange = (address: string): boolean => {
    const isFound = found.get(address) ?? isStranger(address, legs, taking, names);
    found.set(address, isFound);
    return isFound;
  };
  return suspects
    .filter(({ sighting: { src } }) => src !== null && isStrange(src.address))
    .sort((a, b) => byTrace(a.sighting, b.sighting))
    .slice(0, MOST_STRANGERS);
}

function isStranger(
  address: string,
  legs: readonly Leg[],
  taking: ReadonlySet<string>,
  names: readonly (string | null)[],
): boolean {
  return (
    !taking.has(address) &&
    !names.some((text) => mentions(text, address)) &&
    !legs.some((leg) => leg.transactions.some((t) => isNamedIn(t, address)))
  );
}

function suspectsOf(leg: Leg): Stranger[] {
  const suspects: Stranger[] = [];
  const add = (sighting: Sighting | null, decides: boolean) => {
    if (sighting !== null) {
      suspects.push({ sighting, callId: leg.callId, decides });
    }
  };
  for (const transaction of leg.transactions) {
    add(unaskedFinal(transaction), true);
    add(transaction.strangeFinal, false);
    add(foreignCancel(transaction), false);
    if (ENDING.has(transaction.method) && isForeign(leg, transaction)) {
      add(transaction.request, false);
    }
  }
  return suspects;
}

/** Only where somebody is seen to answer from where the request went: else the other way is not in this trace. */
function unaskedFinal(transaction: Transaction): Sighting | null {
  const { final, isFinalVouched, hasAskedSpoken } = transaction;
  return final !== null && hasAskedSpoken && !isFinalVouched && !cameFromAsked(transaction, final) ? final : null;
}

/** RFC 3261 §9.1: who sent the request cancels it. */
function foreignCancel({ cancel, request }: Transaction): Sighting | null {
  const [by, sender] = [cancel?.src?.address ?? null, request?.src?.address ?? null];
  return by !== null && sender !== null && by !== sender ? cancel : null;
}

/** A request inside a dialog on all of whose hops the sender is another than who else sends to its receiver. */
function isForeign(leg: Leg, transaction: Transaction): boolean {
  const hops = leg.transactions.filter(
    (t) => t.method === transaction.method && t.cseq === transaction.cseq && t.fromTag === transaction.fromTag,
  );
  return hops.every(({ request }) => request !== null && hasOtherPeer(leg, request));
}

function hasOtherPeer(leg: Leg, { src, dst }: Sighting): boolean {
  if (src === null || dst === null) {
    return false;
  }
  const isOther = (sighting: Sighting | null): boolean =>
    sighting?.dst?.address === dst.address && sighting.src !== null && sighting.src.address !== src.address;
  return leg.transactions.some((t) => [t.request, t.firstRinging, t.final, t.ack].some(isOther));
}

/** Who was sent a request, who sent one that ends nothing, and whose answers to requests outside the trace are in it. */
function takingPart(legs: readonly Leg[]): Set<string> {
  const taking = new Set<string>();
  const add = (address: string | null | undefined) => {
    if (address != null) {
      taking.add(address);
    }
  };
  for (const leg of legs) {
    for (const { other } of leg.joined) {
      add(other.source);
      add(other.destination);
    }
    for (const t of leg.transactions) {
      add(t.request?.dst?.address);
      t.otherDestinations.forEach(add);
      add(ENDING.has(t.method) ? null : t.request?.src?.address);
      add(t.ack?.src?.address);
      add(t.ack?.dst?.address);
      add(t.cancel?.dst?.address);
      for (const response of t.request === null ? [t.firstRinging, t.final] : []) {
        add(response?.src?.address);
        add(response?.dst?.address);
      }
    }
  }
  return taking;
}

/** Whether an INVITE or what answered it names the address: in a Contact, a Via, a route, a session description. */
function isNamedIn(transaction: Transaction, address: string): boolean {
  const { asked, replied, request, final } = transaction;
  const names = (kept: KeptMessage | null) => kept !== null && mentions(textOf(kept), address);
  return (request?.src?.address !== address && names(asked)) || (final?.src?.address !== address && names(replied));
}

/** What may be an IPv6 address: there are many ways to write one. */
const IPV6 = /[0-9A-Fa-f:.]+/g;

/** Whether a text holds an address as a whole: 10.0.0.1 does not stand in 10.0.0.12. */
export function mentions(text: string | null, address: string): boolean {
  if (address.includes(':')) {
    return (text?.match(IPV6) ?? []).some((word) => inOneForm(word) === address);
  }
  for (let at = text?.indexOf(address) ?? -1; text !== null && at >= 0; at = text.indexOf(address, at + 1)) {
    if (!isInAddress(text[at - 1]) && !isInAddress(text[at + address.length])) {
      return true;
    }
  }
  return false;
}

function isInAddress(character: string | undefined): boolean {
  return character !== undefined && /[0-9A-Fa-f.]/.test(character);
}

/** Of a call: what its outcome rests on, and what ended it. */
export function strangersInCall(leg: Leg): readonly Stranger[] {
  const isTold = ({ sighting: { method } }: Stranger): boolean =>
    method === 'INVITE' || method === 'MESSAGE' || method === 'CANCEL' || (method === 'BYE' && !leg.hasTransfers);
  return strangersIn([leg]).filter(isTold);
}
