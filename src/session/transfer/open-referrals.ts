import { isRefusal, parseUri, type SipUri, TELLING_DIGITS } from '../../sip/index.ts';
import { endingOf } from '../call/call.ts';
import { better, isNamed } from './best-suit.ts';
import { tailOf, UNTOLD } from './called-tail.ts';
import { Chain } from './chain.ts';
import { lastingScore, scoreInvite } from './likeness.ts';
import { isReported } from './notify-match.ts';
import { isRefused, type Referral } from './referral.ts';
import { Rivals, type Suit } from './rivals.ts';
import type { InviteIdentity, TriggeredCall } from './triggered-call.ts';

/** A power of two, many times the tails that wait at once. */
const TAIL_COUNTS = 16_384;
/** RFC 3966 §5.1.1: visual separators. */
const SEPARATORS = /[-.()]/g;
const NUMBER = /^\+?[\d.()-]+$/;
/** Transfers that an INVITE is compared with under one key: of those without a target leg and of the others, the latest. */
const MOST_UNDER_KEY = 32;

/** The transfers that share a key: still without a target leg, and with one, which may be refused. */
type Sharers = { readonly waiting: Chain<Referral>; readonly served: Chain<Referral> };

/**
 * The transfers still waiting for their target leg, found by anything a triggered INVITE may carry: the dialog it
 * replaces, the number it calls, who it says referred it. So an INVITE is compared with the few
 * that could have caused it and not with all that are open: where many wait for one number, with the latest, and with the
 * latest that were asked of its sender.
 */
export class OpenReferrals {
  readonly rivals = new Rivals();
  readonly #byKey = new Map<string | number, Sharers>();
  readonly #keys = new Map<Referral, Set<string | number>>();
  /** How many of the tails end in these bits: tells most calls that nobody waits for from a look at one place. */
  readonly #tailCounts = new Uint32Array(TAIL_COUNTS);

  get size(): number {
    return this.#keys.size;
  }

  add(referral: Referral): void {
    const { referTo, referredBy, fromUri, referrer, to } = referral.request;
    if (referTo.replaces !== null) {
      this.#index(referral, `replaces ${referTo.replaces.callId}`);
    }
    for (const key of targetKeys(referTo.uri)) {
      this.#index(referral, key);
      this.#index(referral, tailOf(key));
    }
    this.#index(referral, referrerKey(referrer, referredBy ?? fromUri));
    const transferee = targetKeys(to)[0];
    if (transferee !== undefined) {
      this.#index(referral, callerKey(transferee));
      this.#index(referral, tailOf(transferee));
      this.#indexBy(referral, callerKey(transferee));
    }
    this.refresh(referral);
  }

  /** Takes in addresses of the transferee learnt since. */
  refresh(referral: Referral): void {
    if (referral.isDecided) {
      return;
    }
    for (const address of referral.transfereeAddresses()) {
      this.#index(referral, address);
      this.#indexBy(referral, address);
    }
  }

  /** It has got a target leg. */
  serve(referral: Referral): void {
    for (const key of this.#keys.get(referral) ?? []) {
      const sharers = this.#byKey.get(key);
      if (sharers?.waiting.delete(referral) === true) {
        sharers.served.add(referral);
      }
    }
  }

  delete(referral: Referral): void {
    for (const key of this.#keys.get(referral) ?? []) {
      const sharers = this.#byKey.get(key);
      sharers?.waiting.delete(referral);
      sharers?.served.delete(referral);
      if (sharers?.waiting.size === 0 && sharers.served.size === 0) {
        this.#byKey.delete(key);
        if (typeof key === 'number') {
          this.#tailCounts[key & (TAIL_COUNTS - 1)]!--;
        }
      }
    }
    this.#keys.delete(referral);
  }

  /** Whether the transferee of some transfer was seen at this address: one address may be every caller's. */
  hasTransferee(address: string): boolean {
    return this.#byKey.has(address);
  }

  /** Whether this From or To is that of somebody who was asked to call. */
  hasCaller(nameAddr: string): boolean {
    return this.#byKey.has(callerKey(targetKey(userOrHost(nameAddr))));
  }

  /** Whether some transfer may wait for a call to whom the tail stands for. */
  mayWaitFor(tail: number): boolean {
    return tail === UNTOLD || (this.#tailCounts[tail & (TAIL_COUNTS - 1)]! > 0 && this.#byKey.has(tail));
  }

  /**
   * Whether some transfer waits for a call to one of these URIs; or, where they name no user, for one of this caller: an
   * element that was asked to call a user may call the host it is registered at.
   */
  mayMatch(uris: readonly string[], caller: string): boolean {
    return (
      uris.some((uri) => this.#byKey.has(targetKey(userOrHost(uri)))) ||
      (!uris.some((uri) => uri.includes('@')) && this.hasCaller(caller))
    );
  }

  /** The transfer that caused this INVITE, with the reasons for the belief; null when none is alike enough. */
  match(invite: InviteIdentity): [Referral, TriggeredCall] | null {
    const suits: Suit[] = [];
    const served: Suit[] = [];
    for (const referral of this.#candidates(invite)) {
      const call = scoreInvite(referral, invite);
      if (call !== null && !isRefused(referral)) {
        (isFree(referral) || this.rivals.isContested(referral) ? suits : served).push({ referral, call });
      }
    }
    const taken = [...served, ...suits.filter(({ referral }) => !isFree(referral))];
    const named = taken.filter(isNamed).reduce<Suit | null>(better, null);
    if (named !== null) {
      // It had somebody's own call to the target, which came before the one that was asked for.
      this.release(named.referral);
      this.rivals.take(named);
      return [named.referral, named.call];
    }
    const best = suits.filter(({ referral }) => isFree(referral)).reduce<Suit | null>(better, null);
    if (best === null || !this.rivals.mayTake(best)) {
      this.rivals.noteLater(served);
      return null;
    }
    const alike = suits.filter(({ call }) => lastingScore(call) === lastingScore(best.call));
    if (alike.length > 1) {
      this.rivals.note(invite.leg, alike);
    }
    this.rivals.take(best);
    return [best.referral, best.call];
  }

  /** It was refused: the call it had is another's, or nobody's. */
  release(referral: Referral): void {
    const next = this.rivals.release(referral);
    if (next !== null) {
      this.serve(next);
    }
  }

  #candidates(invite: InviteIdentity): Set<Referral> {
    const targets = [...targetKeys(invite.requestUri), ...targetKeys(invite.to)];
    const keys = [...targets];
    if ((invite.requestUri?.user ?? null) === null && (invite.to?.user ?? null) === null) {
      keys.push(...targetKeys(invite.from).map(callerKey));
    }
    if (invite.replaces !== null) {
      keys.push(`replaces ${invite.replaces.callId}`);
    }
    if (invite.referredBy !== null) {
      keys.push(referrerKey(invite.referrer, invite.referredBy));
    }
    const found = new Set<Referral>();
    const isCrowded = keys.map((key) => this.#collect(key, found)).includes(true);
    for (const target of isCrowded ? targets : []) {
      for (const sender of [invite.src?.address, ...targetKeys(invite.from).map(callerKey)]) {
        this.#collect(senderKey(target, sender ?? ''), found);
      }
    }
    return found;
  }

  /** Adds the latest under a key; tells whether there are more. */
  #collect(key: string, found: Set<Referral>): boolean {
    const sharers = this.#byKey.get(key);
    if (sharers === undefined) {
      return false;
    }
    const { waiting, served } = sharers;
    for (const chain of [served, waiting]) {
      for (const referral of chain.latest(MOST_UNDER_KEY)) {
        found.add(referral);
      }
    }
    return waiting.size > MOST_UNDER_KEY || served.size > MOST_UNDER_KEY;
  }

  /** Under what it calls together with who may call. */
  #indexBy(referral: Referral, sender: string): void {
    for (const target of targetKeys(referral.request.referTo.uri)) {
      this.#index(referral, senderKey(target, sender));
    }
  }

  #index(referral: Referral, key: string | number): void {
    let sharers = this.#byKey.get(key);
    if (sharers === undefined) {
      sharers = { waiting: new Chain(), served: new Chain() };
      this.#byKey.set(key, sharers);
      if (typeof key === 'number') {
        this.#tailCounts[key & (TAIL_COUNTS - 1)]!++;
      }
    }
    (referral.triggered === null ? sharers.waiting : sharers.served).add(referral);
    const keys = this.#keys.get(referral);
    if (keys === undefined) {
      this.#keys.set(referral, new Set([key]));
    } else {
      keys.add(key);
    }
  }
}

/** A transfer takes another target leg only while the one it has was refused (failover, redirection). */
function isFree(referral: Referral): boolean {
  if (referral.triggered === null) {
    return true;
  }
  return !isReported(referral) && isRefusal(endingOf(referral.triggered.leg)?.finalStatus);
}

function targetKeys(uri: SipUri | null): string[] {
  return uri === null ? [] : [targetKey(uri.user ?? uri.host)];
}

/** A number is known by its last digits, whatever prefix a dial plan puts before them; any other user by its name. */
function targetKey(user: string): string {
  const start = user.length - TELLING_DIGITS;
  if (start < 0) {
    return user;
  }
  for (let i = start; i < user.length; i++) {
    if (!isDigit(user.charCodeAt(i))) {
      const digits = NUMBER.test(user) ? user.replace(SEPARATORS, '') : user;
      return digits.length < user.length ? targetKey(digits) : user;
    }
  }
  return user.slice(start);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** User part, else host, of a URI (or of the first one in a name-addr), without the cost of reading the rest. */
function userOrHost(text: string): string {
  const open = text.indexOf('<');
  const start = text.indexOf(':', open + 1) + 1;
  const at = text.indexOf('@', start);
  const end = at < 0 ? firstOf(text, start, '>;?:') : firstOf(text, start, '@;:');
  const part = text.slice(start, end);
  return part.includes('%') ? (parseUri(text.slice(open + 1))?.user ?? part) : part;
}

function firstOf(text: string, start: number, stops: string): number {
  let at = start;
  while (at < text.length && !stops.includes(text[at] as string)) {
    at++;
  }
  return at;
}

/** A transferee is known by the name it had in the REFER's dialog. */
function callerKey(user: string): string {
  return `caller ${user}`;
}

/** Who was asked to call a number: by the name it had, or by its address. */
function senderKey(target: string, sender: string): string {
  return `${target} by ${sender}`;
}

function referrerKey(uri: SipUri | null, uriText: string): string {
  return uri === null ? `referrer ${uriText}` : `referrer ${uri.user ?? ''}@${uri.host}`;
}
