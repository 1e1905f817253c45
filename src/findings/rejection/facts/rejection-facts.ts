import { type Lang, translatable } from '../../../languages/index.ts';
import type { RejectionRecord, Rewrite } from '../../../records/index.ts';
import { match } from '../../match.ts';
import { nameOf, plain } from '../../names.ts';
import type { Match } from '../../rule.ts';

export { match };

export function callerOf(r: RejectionRecord): string {
  return nameOf(r.from);
}

export function calleeOf(r: RejectionRecord): string {
  return nameOf(r.to);
}

/** `608 Rejected`, with what the Reason adds. */
export function wordsOf(r: RejectionRecord): string {
  const words = `${r.code} ${r.phrase}`.trim();
  return plain(
    r.cause === 'reason-608' || r.cause === 'reason-607' ? `${words}, Reason: ${r.reasonHeader}` : words,
    200,
  );
}

/** A text message (RFC 3428): what is said of calls is not said of it. */
export function isMessage({ method }: RejectionRecord): boolean {
  return method === 'MESSAGE';
}

/** ATIS-1000099: the phrase that marks 603+. */
export function isNetworkBlocked(r: RejectionRecord): boolean {
  return r.phrase.trim().toLowerCase() === 'network blocked';
}

/** A 603 (or a Reason that says 603) of which nothing says that a network gave it. */
export function isPlainDecline(r: RejectionRecord): boolean {
  return r.by !== 'network' && (r.cause === 'declined-at-once' || r.cause === 'declined-after-ringing');
}

/** What to call an element that the trace gives no address of. */
export const NO_ADDRESS = translatable('an element without an address' as string);

/** `10.0.0.6 (a proxy's name)`: which element answered, as far as the trace shows it, and what it calls itself. */
export function answererOf(r: RejectionRecord, lang: Lang): string {
  const address = r.answeredBy ?? NO_ADDRESS.in(lang);
  return r.server === null ? address : `${address} (${plain(r.server, 60)})`;
}

/** Values of a protocol in the Reason, whatever case it is written in. */
export function causesOf(r: RejectionRecord, protocol: string): number[] {
  return r.reasons
    .filter((reason) => reason.protocol.toUpperCase() === protocol)
    .map(({ cause }) => cause)
    .filter((cause) => cause !== null);
}

/** Q.850 causes by which somebody refuses: user busy, call rejected. */
const REFUSALS: readonly number[] = [17, 21];
/** Causes that say that nobody answered in time: told by a rule of its own. */
export const NO_ANSWER_CAUSES: readonly number[] = [18, 19, 102];

/** A 603 whose Reason gives a Q.850 cause that is no refusal: a PBX hung up (normal clearing), or something failed. */
export function hasHungUpItself(r: RejectionRecord): boolean {
  const causes = causesOf(r, 'Q.850').filter((cause) => !NO_ANSWER_CAUSES.includes(cause));
  const isNamed = causesOf(r, 'SIP').length > 0 || causes.some((cause) => REFUSALS.includes(cause));
  return causes.length > 0 && !isNamed;
}

export function rewritesOf(r: RejectionRecord, kinds: readonly Rewrite['kind'][]): readonly Rewrite[] {
  return r.rewrites.filter(({ kind }) => kinds.includes(kind));
}

/** The address of the element that changed something; a trace without addresses has none. */
export function placeOf({ at }: Rewrite, lang: Lang): string {
  return at ?? NO_ADDRESS.in(lang);
}

/** Two legs that share so much are one call beyond doubt; within one Call-ID there is none. */
const CERTAIN_FROM = 80;

/** What an element made of an answer, or hid: certain where the answers are known to be one and the same. */
type Changed = { readonly score: number | null; readonly hasOtherTag?: boolean };

/** The network changed something; for those who name `likeness` first among their doubts, and `unseen`. */
export function changedByNetwork(found: readonly Changed[]): Match {
  if (!found.every(({ score }) => score === null || score >= CERTAIN_FROM)) {
    return match('network', 'likely', 'likeness');
  }
  return found.some(({ hasOtherTag }) => hasOtherTag === true)
    ? match('network', 'likely', 'unseen')
    : match('network', 'certain');
}
