import { classOf } from './status.ts';

/**
 * What a refusal says in words: reason phrase, Warning text, Reason text. The words are free (RFC 3261 §7.2, §20.43; RFC 3326
 * §2), yet products and providers say few things. The only place that knows how they say them.
 */
export type StatedCause =
  /** The caller's number is none that this account may show, or one that must not call. */
  | 'caller-number'
  | 'credentials'
  | 'caller-not-registered'
  | 'callee-not-registered'
  /** Not told of whom: the code tells, see `statedCauseOf`. */
  | 'not-registered'
  /** A name could not be looked up. */
  | 'name-lookup'
  | 'no-route'
  /** Country, class or number that this caller may not call. */
  | 'destination-barred'
  | 'balance'
  /** Channels, calls a second, licences. */
  | 'limit'
  /** The address, trunk, account or domain that the call comes from is not known or not let in. */
  | 'source-not-allowed'
  /** Somebody judged the caller unwanted: a list, a screening, analytics. */
  | 'blocked'
  | 'media'
  | 'do-not-disturb'
  | 'no-answer'
  | 'declined'
  | 'busy'
  | 'number-unknown';

/** All of these must stand in the text, in whatever order. */
type Row = readonly [cause: StatedCause, ...marks: readonly RegExp[]];

const NOT_ALLOWED =
  /\b(?:not (?:allowed|permitted|authori[sz]ed|enabled|supported|whitelisted|included|trusted|recogni[sz]ed|known|configured)|no permission|unauthori[sz]ed|banned|denied|disallowed|disabled|barred|blocked|forbidden|prohibited|restricted|unsupported|whitelist(?:ed)?)\b/;

const UNREGISTERED =
  /\b(?:not (?:yet |currently |been )?(?:regist(?:ered|ration)|logged in|online)|(?:un|de)registered|offline|no (?:valid |active )?(?:registrations?|bindings?|contacts? found)|registration (?:required|expired|not found|missing|timed out)|(?:must|please|need to|have to) register|register first|(?:subscriber|user) absent|isn't registered)\b/;

/** Of a destination: one that is not recognised or known is a wrong number, and bars nobody. */
const BARRED =
  /\b(?:not (?:allowed|permitted|authori[sz]ed|enabled|whitelisted|included|trusted)|no permission|unauthori[sz]ed|banned|denied|disallowed|disabled|barred|blocked|forbidden|prohibited|restricted|whitelist(?:ed)?)\b/;

const OF_ADDRESS = /\b(?:ip|ip address|source address|source ip)\b/;

/** The particular before the general: the first row that fits is what the text says. */
const ROWS: readonly Row[] = [
  ['caller-number', /\bdo not originate\b|\bdno\b|\bd35\b|\buse from ?= ?id\b/],
  [
    'credentials',
    /\b(?:pass ?word|passwd|credentials?|auth|authentication|authenticate|authorization|authorisation|digest|secret|username|user name|login)\b/,
    /\b(?:wrong|bad|invalid|incorrect|fail(?:ed|ure|s)?|mismatch|unknown|not (?:valid|accepted|correct|match(?:ed)?|ok)|denied|error|rejected|refused|expired|unable)\b/,
  ],
  ['callee-not-registered', UNREGISTERED, /\byou(?:(?: are|'re) calling|(?: have|'ve)? (?:called|dial(?:l?ed)))\b/],
  [
    'caller-not-registered',
    UNREGISTERED,
    /\b(?:caller|calling (?:party|number|user|line)|originat(?:or|ing)|source|you(?:'re| are) not|your (?:phone|account|device|endpoint|extension|line)|(?:must|please|need to|have to) register|register first)\b/,
  ],
  [
    'callee-not-registered',
    UNREGISTERED,
    /\b(?:callee|called|destination|target|recipient|subscriber|offline|absent|online|extension)\b/,
  ],
  ['not-registered', UNREGISTERED],
  [
    'name-lookup',
    /\bdns\b|\b(?:could not|cannot|can't|failed to|unable to|not) (?:be )?resolved?\b|\bunresolv(?:ed|e?able)\b|\bname resolution\b|\b(?:unknown|no such) host\b|\bhost(?:name)? (?:not found|unknown|does not exist)\b|\b(?:host|hostname|domain) (?:name )?lookup\b|\bno (?:srv|naptr|a|aaaa) records?\b|\benotfound\b/,
  ],
  [
    'balance',
    /\b(?:balance|credits?|funds?|payment|prepaid|billing|overdue|unpaid|arrears|top[- ]?up|suspended|spend(?:ing)? limit)\b/,
  ],
  [
    'media',
    /\b(?:codecs?|media|sdp|srtp|rtp|payload|transcod(?:er|ing)|incompatible)\b/,
    /\b(?:no|not|incompatible|unsupported|mismatch|failed|failure|invalid|unacceptable|required|negotiation)\b/,
  ],
  [
    'destination-barred',
    /\b(?:destinations?|country|countries|international|premium|dial(?:l?ed|ing)|prefix|toll|outbound calls?|outgoing calls?|outbound calling|long distance|region|geo|called (?:number|party)|calls? to)\b/,
    BARRED,
  ],
  [
    'limit',
    /\b(?:(?:no (?:free|available|idle)|insufficient|max|maximum|concurrent) channels?|channels? (?:limit|exceeded|exhausted|busy)|concurren(?:t|cy)|simultaneous|cps|calls? per second|rate[- ]?limit(?:ed|ing)?|capacity|congest(?:ion|ed)|throttl(?:ed|ing)|quota|overload(?:ed)?|too many (?:concurrent |simultaneous )?(?:calls|channels|sessions|requests|lines)|max(?:imum)? (?:number of )?(?:calls?|sessions?)|(?:call|session|line|trunk|licen[cs]e) limit|licen[cs]es?|no (?:free|available|idle) (?:lines?|circuits?|ports?)|no circuits?|(?:circuits?|trunks|lines) (?:are )?busy|(?:server|system|network|trunk|gateway|switch) (?:is |too )?busy)\b/,
  ],
  ['source-not-allowed', OF_ADDRESS, NOT_ALLOWED],
  [
    'blocked',
    /\b(?:spam|robo ?calls?|scam|fraud(?:ulent)?|nuisance|unwanted|black ?list(?:ed)?|block ?list(?:ed)?|deny ?list(?:ed)?|reputation|analytics|screen(?:ed|ing)|blocked by|blocked (?:caller|number)|(?:caller|number|call) (?:is |was )?blocked|anonymous calls? (?:rejected|rejection|blocked))\b/,
  ],
  [
    'caller-number',
    /\b(?:caller|callerid|calling|originat(?:ion|ing|or)|origin|cli|ani|cid|from|number|tn|pai|p asserted identity)\b/,
    /\b(?:(?:un|not (?:been )?)verified|not (?:been )?(?:validated|owned|yours|assigned to)|spoof(?:ed|ing)|(?:does not|must|not) belong|(?:does not|must) match)\b/,
  ],
  [
    'caller-number',
    /\b(?:caller|callerid|calling (?:party|number|line|id|user)|originat(?:ion|ing|or)|cli|ani|from (?:number|user)|source number|(?:outgoing|outbound|presentation) number|pai|p asserted identity)\b/,
    /\b(?:not (?:allowed|permitted|authori[sz]ed|valid|recogni[sz]ed|whitelisted)|unauthori[sz]ed|invalid|bad|wrong|unallocated|unknown|missing|required|malformed|incorrect|mismatch)\b/,
  ],
  [
    'source-not-allowed',
    /\b(?:source|peer|trunk|endpoint|server|domain|tenant|account|subscription|client|connection|gateway)\b/,
    /\b(?:not (?:allowed|permitted|authori[sz]ed|accepted|whitelisted|trusted|recogni[sz]ed|assigned|provisioned|configured|served|local|known|found|active|enabled)|unauthori[sz]ed|unknown|banned|denied|disabled|blocked|no matching)\b/,
  ],
  [
    'no-route',
    /\bno (?:available |matching |valid |suitable |usable |more )?(?:routes?|gateways?|paths?|carriers?|routing|trunks?|dial ?plan|outbound route)\b|\brout(?:e|ing) (?:not found|unavailable|error|failure|failed|blocked)\b|\b(?:could not|cannot|unable to|failed to) route\b|\b(?:gateways?|trunks?|carriers?|next hop) (?:is |are )?(?:down|unavailable|unreachable|out of service|not available|failed)\b|\bdestination (?:out of order|unreachable)\b/,
  ],
  ['do-not-disturb', /\bdo not disturb\b|\bdnd\b/],
  [
    'no-answer',
    /\btime ?d? ?out\b|\btimed? out\b|\bno (?:answer|response|user response|user responding|reply)\b|\b(?:not|un)[- ]?answered\b|\bdid(?:n't| not) (?:answer|respond|pick)\b|\bring(?:ing)? timer?\b/,
  ],
  [
    'declined',
    /\bdeclined?\b|\bcall (?:was |is )?(?:reject(?:ed)?|refused)\b|\b(?:rejected|refused) by (?:the )?(?:user|callee|called party|subscriber|recipient|remote party)\b|\buser (?:declines|rejects|rejected|refused)\b/,
  ],
  ['busy', /\bbusy\b|\bin (?:a |another )?call\b|\bon the phone\b/],
  [
    'number-unknown',
    /\bunallocated\b|\bno ?callee\b|\bunassigned\b|\bnot in service\b|\bnumber (?:has )?(?:been )?changed\b|\bno such (?:number|user|extension|subscriber|destination)\b|\bwrong number\b|\bincomplete\b|\b(?:number|user|extension|subscriber|destination|recipient|callee|did) (?:is |was )?(?:not found|unknown|invalid|not assigned|does not exist|doesn't exist|not available in)\b|\b(?:unknown|invalid) (?:called |destination )?(?:number|user|extension|destination|subscriber|callee)\b|\b(?:called (?:number|party)|dial(?:l?ed) number|destination|(?:number|user|party|extension|subscriber) you (?:are calling|(?:have )?(?:called|dial(?:l?ed)))) (?:is |was )?(?:unknown|not (?:known|recogni[sz]ed|found|valid|assigned))\b/,
  ],
];

/** Texts are read so far; what comes behind is no reason. */
const MOST_READ = 300;

/** Texts that were read: a server says the same few, and to read one takes as long as to read a message. */
const READ = new Map<string, StatedCause | null>();
const MOST_REMEMBERED = 256;

/** What one text says; null where it says nothing that is known. */
export function readCause(text: string): StatedCause | null {
  if (text.length > MOST_READ) {
    return causeIn(text);
  }
  const known = READ.get(text);
  if (known !== undefined) {
    return known;
  }
  const cause = causeIn(text);
  if (READ.size >= MOST_REMEMBERED) {
    READ.clear();
  }
  READ.set(text, cause);
  return cause;
}

function causeIn(text: string): StatedCause | null {
  const plain = text.slice(0, MOST_READ).toLowerCase().replace(/[-_]/g, ' ');
  return ROWS.find(([, ...marks]) => marks.every((mark) => mark.test(plain)))?.[0] ?? null;
}

/** Codes by which an element speaks of who calls; others speak of who is called. */
const OF_CALLER: readonly number[] = [400, 401, 402, 403, 407];

/** Codes by which an element knows nobody under the address that was called, whatever it calls him. */
const OF_ADDRESSEE: readonly number[] = [404, 410, 484, 604];

/**
 * What a refusal says besides its code: the first of its texts that says something known. Where it names nobody, the code
 * tells who is not registered, or not known.
 */
export function statedCauseOf(code: number, texts: readonly string[]): StatedCause | null {
  for (const text of texts) {
    const cause = readCause(text);
    // A server that fails to look credentials up says nothing of those it was given.
    if (cause !== null && !(cause === 'credentials' && classOf(code) === 5)) {
      return ofWhom(cause, code, text);
    }
  }
  return null;
}

function ofWhom(cause: StatedCause, code: number, text: string): StatedCause {
  if (cause === 'not-registered') {
    return OF_CALLER.includes(code) ? 'caller-not-registered' : 'callee-not-registered';
  }
  const isAddressee = cause === 'source-not-allowed' && OF_ADDRESSEE.includes(code);
  return isAddressee && !OF_ADDRESS.test(text.toLowerCase()) ? 'number-unknown' : cause;
}
