import { HASH_SEED } from '../../bytes/index.ts';
import type { Sighting } from '../../records/index.ts';
import { authParameter, HEADER, isProxyChallenge, type SipMessage, TRANSACTION_US } from '../../sip/index.ts';
import { isStale, nonceMark } from '../registration/digest-register.ts';
import { MANY_RENEWALS } from '../registration/registration-end.ts';
import { type PendingRequest, requestSighting } from './pending-requests.ts';
import type { RequestGroups } from './request-groups.ts';
import { subjectOf } from './request-subject.ts';

/** Subjects of which credentials were asked, and were not yet taken; further ones are not followed. */
const MOST_CHALLENGED = 20_000;
const MOST_SIGHTINGS = 6;
const MOST_REALM = 60;

/** What a client was asked for, and what it showed. */
class Challenged {
  /** What stands for the last nonce that a server gave, and a proxy; 0 for none. */
  serverMark = 0;
  proxyMark = 0;
  /** Challenges in a row to requests without credentials; when the first of them came. */
  bare = 0;
  bareUs = Number.NaN;
  /** Credentials for the nonce that was given, and challenged again. */
  refused = 0;
  /** Other challenges to credentials, in a row. */
  renewals = 0;
  realm: string | null = null;
  /** The last of them, and the answer. */
  latest: PendingRequest;
  evidence: Sighting[] = [];

  constructor(latest: PendingRequest) {
    this.latest = latest;
  }
}

/** Who asks for credentials of whom, whatever the Call-ID: some clients take a new one for each try. */
export class Challenges {
  readonly #challenged = new Map<string, Challenged>();

  /** A request begins: credentials may be what was asked for. */
  asked(request: PendingRequest): void {
    const known = this.#challenged.size > 0 && request.hasCredentials ? this.#challenged.get(subjectOf(request)) : null;
    if (known) {
      known.bare = 0;
      known.evidence = known.refused > 0 ? known.evidence : [];
    }
  }

  /** It was answered otherwise than by a challenge: what it showed was taken. */
  settled(request: PendingRequest): void {
    if (this.#challenged.size > 0) {
      this.#challenged.delete(subjectOf(request));
    }
  }

  /** @returns whether it is one of many challenges that end nowhere. */
  challenged(request: PendingRequest, answer: SipMessage, sighting: Sighting): boolean {
    const known = this.#of(request);
    if (known === null) {
      return false;
    }
    const isProxys = isProxyChallenge(answer.status);
    const header = isProxys ? HEADER.proxyAuthenticate : HEADER.wwwAuthenticate;
    const [given, shown] = isProxys ? [known.proxyMark, request.proxyMark] : [known.serverMark, request.serverMark];
    if (!request.hasCredentials) {
      noteBare(known, sighting.timeUs);
    } else if (shown !== 0 && shown === given && !isStale(answer, header)) {
      known.refused++;
      known.renewals = 0;
    } else {
      known.renewals++;
    }
    const mark = nonceMark(answer, header, HASH_SEED);
    known.serverMark = isProxys ? known.serverMark : mark;
    known.proxyMark = isProxys ? mark : known.proxyMark;
    known.realm = authParameter(answer.header(header) ?? '', 'realm')?.slice(0, MOST_REALM) ?? null;
    known.latest = request;
    if (known.evidence.length < MOST_SIGHTINGS) {
      known.evidence.push(requestSighting(request), sighting);
    }
    return known.renewals === MANY_RENEWALS;
  }

  /** What came of those that are still open; the trace is over. */
  tell(groups: RequestGroups, nowUs: number): void {
    for (const known of this.#challenged.values()) {
      const { latest, evidence, realm, refused, bare } = known;
      const status = evidence.at(-1)?.status ?? 0;
      const phrase = evidence.at(-1)?.phrase ?? '';
      const why = { refused: { status, phrase, said: null }, realm };
      if (refused > 0) {
        groups.add('credentials-refused', latest, evidence, { ...why, count: refused });
      } else if (bare > 0 && isOver(known, nowUs)) {
        groups.add('credentials-missing', latest, evidence, { ...why, count: bare });
      }
    }
    this.#challenged.clear();
  }

  #of(request: PendingRequest): Challenged | null {
    const subject = subjectOf(request);
    const known = this.#challenged.get(subject);
    if (known !== undefined || this.#challenged.size >= MOST_CHALLENGED) {
      return known ?? null;
    }
    const made = new Challenged(request);
    this.#challenged.set(subject, made);
    return made;
  }
}

function noteBare(known: Challenged, timeUs: number): void {
  known.bareUs = known.bare === 0 ? timeUs : known.bareUs;
  known.bare++;
  known.renewals = 0;
}

/** Who has credentials sends them at once; without times more than one try tells the same. */
function isOver({ bare, bareUs }: Challenged, nowUs: number): boolean {
  return Number.isNaN(bareUs) ? bare > 1 : nowUs - bareUs >= TRANSACTION_US;
}
