import { type Lang, translatable } from '../../../languages/index.ts';
import type { RegistrationFacts, RegistrationRecord, RegistrationRefusal } from '../../../records/index.ts';
import { CHALLENGES, isUnroutable, parseUri } from '../../../sip/index.ts';
import { nameOf, plain } from '../../names.ts';

import { secondsOf } from '../../seconds.ts';

export { match } from '../../match.ts';

/** A registration with what a judgement rests on. */
export type JudgeableRegistration = RegistrationRecord & { readonly facts: RegistrationFacts };

/** What rules about registrations say in passing. */
export type RegistrationWords = {
  readonly registrar: string;
  readonly phone: string;
  readonly times: (count: number, seconds: string | null) => string;
  readonly sent: (count: number, seconds: string | null) => string;
  readonly inARow: (requests: number) => string;
  readonly elsewhere: (registrar: string) => string;
  readonly otherUser: string;
  readonly none: string;
};

const EN: RegistrationWords = {
  registrar: 'the registrar',
  phone: 'the phone',
  times: (count, seconds) => `, ${count} times${seconds === null ? '' : ` within ${seconds} s`}`,
  sent: (count, seconds) => `, sent ${count} times${seconds === null ? '' : ` within ${seconds} s`}`,
  inARow: (requests) => `, ${requests} in a row`,
  elsewhere: (registrar) => `; it registered at ${registrar} instead`,
  otherUser: '; the authentication user name that it sends is not the user of its address',
  none: 'none',
};

export const REGISTRATION_WORDS = translatable(EN);

export function nameIn(r: JudgeableRegistration): string {
  return nameOf(r.aor);
}

/** The calls it missed: those in its own domain where there are any, else those that may have been to it. */
export function missedIn({ facts: { callsMissed, callsMissedPerhaps } }: JudgeableRegistration): number {
  return callsMissed > callsMissedPerhaps ? callsMissed - callsMissedPerhaps : callsMissed;
}

export function registrarIn({ facts, registrar }: JudgeableRegistration, lang: Lang): string {
  return facts.registrarAddress ?? registrar ?? REGISTRATION_WORDS.in(lang).registrar;
}

export function phoneIn({ facts }: JudgeableRegistration, lang: Lang): string {
  return facts.clientAddress ?? REGISTRATION_WORDS.in(lang).phone;
}

/** `403 Forbidden ("Wrong password")`: with what a Warning or Reason adds. */
export function finalIn({ facts, finalStatus, finalPhrase }: JudgeableRegistration): string {
  return refusalLine(facts.refusal, `${finalStatus ?? ''} ${finalPhrase}`);
}

/** The same of one refusal. @param otherwise what is said without it. */
export function refusalLine(refusal: RegistrationRefusal | null, otherwise = ''): string {
  const line = plain((refusal === null ? otherwise : `${refusal.status} ${refusal.phrase}`).trim(), 80);
  const said = [refusal?.warning, refusal?.reason].filter((text) => text != null && text !== '');
  return said.length === 0 ? line : `${line} (${said.map((text) => `“${plain(text ?? '', 120)}”`).join(', ')})`;
}

/** `, 3 times within 120.0 s`; nothing for once. */
export function timesIn({ facts }: JudgeableRegistration, lang: Lang): string {
  const { refusals, firstRefusedUs, lastRefusedUs } = facts;
  const spanUs = lastRefusedUs - firstRefusedUs;
  const seconds = Number.isFinite(spanUs) ? secondsOf(spanUs, lang) : null;
  return refusals < 2 ? '' : REGISTRATION_WORDS.in(lang).times(refusals, seconds);
}

/** `, sent 5 times within 7.5 s`; of one that was sent once, how many in a row; nothing for the only one. */
export function sendingsIn({ facts: { silence } }: JudgeableRegistration, lang: Lang): string {
  const { sent = 1, requests = 1, firstUs = Number.NaN, lastUs = Number.NaN } = silence ?? {};
  const words = REGISTRATION_WORDS.in(lang);
  if (sent > 1) {
    const spanUs = lastUs - firstUs;
    return words.sent(sent, Number.isFinite(spanUs) ? secondsOf(spanUs, lang) : null);
  }
  return requests > 1 ? words.inARow(requests) : '';
}

/** `; it registered at 198.51.100.44:5060 instead`. */
export function registeredElsewhere({ facts, registrar }: JudgeableRegistration, lang: Lang): string {
  const other = facts.recovered?.registrar ?? null;
  return other === null || other === registrar ? '' : REGISTRATION_WORDS.in(lang).elsewhere(other);
}

/** Realms of the challenge, as they stood. */
export function realmsIn({ facts }: JudgeableRegistration, lang: Lang): string {
  const realms = facts.challenge?.realms ?? [];
  return realms.length === 0
    ? REGISTRATION_WORDS.in(lang).none
    : realms.map((realm) => `“${plain(realm, 80)}”`).join(', ');
}

/** `; the authentication user name that it sends is not the user of its address`. */
export function otherUserIn({ facts, aor }: JudgeableRegistration, lang: Lang): string {
  const username = facts.credentials?.username ?? null;
  const user = parseUri(aor)?.user ?? null;
  const isOther = username !== null && user !== null && username !== user && !username.startsWith(`${user}@`);
  return isOther ? REGISTRATION_WORDS.in(lang).otherUser : '';
}

export function isRefusedAs({ outcome, facts }: JudgeableRegistration, codes: readonly number[]): boolean {
  return outcome === 'refused' && facts.refusal !== null && codes.includes(facts.refusal.status);
}

/** Credentials were sent, and another challenge came that blames their nonce; it was not answered. */
export function isNonceRefused(r: JudgeableRegistration): boolean {
  return r.facts.renewals > 0 && CHALLENGES.includes(r.facts.refusal?.status ?? r.finalStatus ?? 0);
}

/** Phrase, Warning and Reason of a refusal: where its cause stands in words. */
export function wordsIn({ facts }: JudgeableRegistration): string {
  const { phrase = '', warning = '', reason = '' } = facts.refusal ?? {};
  return `${phrase} ${warning ?? ''} ${reason ?? ''}`;
}

export type Kind = 'contacts' | 'password' | 'account' | 'domain' | 'policy' | 'other';

/** Kinds of causes by their words, in the order in which they are asked. */
const WORDS: readonly (readonly [kind: Kind, pattern: RegExp])[] = [
  [
    'contacts',
    /too many (?:(?:registered|active|simultaneous|concurrent) )?(?:contacts|bindings|registrations|devices)\b|max(?:imum)?[ _-]?contacts|maximum number of (?:contacts|bindings|devices|registrations)|(?:contacts?|bindings?|registrations?|devices?) (?:limit|exceeded|reached)/i,
  ],
  ['password', /password|credential|digest/i],
  // Whose address is not authorized has no wrong password.
  [
    'policy',
    /\bacl\b|\bip(?:[ _-]?address)?(?: is| was)? (?:not|denied|blocked|banned|forbidden|unauthori[sz]ed)\b|\b(?:unauthori[sz]ed|blocked|banned) (?:source )?ip\b/i,
  ],
  [
    'password',
    /authenticat|bad auth|auth(?:orization)? (?:user|name|id|failed)|user ?name|not authorized|unauthorized/i,
  ],
  [
    'account',
    /(?:no such|unknown|invalid|nonexistent) (?:user|account|subscriber|endpoint|extension|peer|number)|(?:user|account|subscriber|endpoint|extension|peer|number) (?:is )?(?:unknown|not found|not known|does|disabled|suspended|locked|expired|inactive|deactivated)/i,
  ],
  ['domain', /domain|realm|not local|not served|wrong host|unknown host/i],
  [
    'policy',
    /access|polic|black ?list|banned|blocked|not allowed|not permitted|denied|prohibited|ip address|user.?agent|scanner|fail2ban|flood|rate.?limit|device/i,
  ],
];

/** Why a registrar refused, as far as its words say. */
export function kindOf(r: JudgeableRegistration): Kind {
  const words = wordsIn(r);
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
}

export function hadCredentials({ facts }: JudgeableRegistration): boolean {
  return facts.refusal?.hadCredentials === true;
}

/** Whether the Via names an address that nobody outside can send to. */
export function isSentByPrivate({ facts }: JudgeableRegistration): boolean {
  const host = facts.astray?.sentBy.replace(/:\d+$/, '') ?? '';
  return isUnroutable(host);
}
