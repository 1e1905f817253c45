import type { Sighting } from '../../records/index.ts';
import { isScanner } from '../../sip/index.ts';

/** Different ones counted of one source; where there are so many there may be more. */
export const MOST_COUNTED = 1000;
export const MOST_SIGHTINGS = 10;

/** Something that a source sent. */
export type Attempt = {
  readonly address: string;
  readonly port: number;
  /** Who passed it on, where it was not seen to come from its source; null where it was. */
  readonly through: string | null;
  readonly method: string;
  readonly target: string;
  readonly user: string;
  readonly userAgent: string | null;
  readonly firstUs: number;
  readonly lastUs: number;
  /** Requests it took, and how many of them were refused for their credentials. */
  readonly requests: number;
  readonly wrong: number;
  readonly isAccepted: boolean;
  /** It was asked for credentials, and nothing followed: whoever has an account has some to show. */
  readonly isLeft: boolean;
  /** A call that looks like nobody's here. */
  readonly isProbe: boolean;
  readonly callId: string;
  readonly evidence: readonly Sighting[];
};

export type Guesses = {
  /** A product that says it scans was among those that tried this account. */
  isKnown: boolean;
  userAgent: string | null;
  wrong: number;
  /** Registrations that were refused for their credentials. */
  tries: number;
  firstUs: number;
  lastUs: number;
  taken: Attempt | null;
  callIds: string[];
  evidence: Sighting[];
};

export class Source {
  readonly address: string;
  through: string | null = null;
  /** Whether something was seen to come from it. */
  isSeen = false;
  userAgent: string | null = null;
  isKnown = false;
  readonly ports = new Set<number>();
  /** Ports from which a product spoke that says it scans: others behind the same NAT have their own. */
  readonly knownPorts = new Set<number>();
  readonly probePorts = new Set<number>();
  readonly methods = new Set<string>();
  readonly targets = new Set<string>();
  readonly users = new Set<string>();
  readonly guesses = new Map<string, Guesses>();
  attempts = 0;
  accepted = 0;
  probes = 0;
  inOrder = 0;
  lastUser = '';
  registers = 0;
  /** Registrations that were left when asked for credentials, and those that showed some. */
  left = 0;
  shown = 0;
  /** Calls of its that were answered after its probes had been refused, the first of them. */
  readonly answered: Attempt[] = [];
  answeredCalls = 0;
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly callIds: string[] = [];
  readonly evidence: Sighting[] = [];

  constructor(address: string) {
    this.address = address;
  }
}

/** Takes in a registration that a source tried. */
export function noteRegister(source: Source, attempt: Attempt): void {
  const { user, wrong, isAccepted } = attempt;
  source.registers++;
  source.accepted += isAccepted ? 1 : 0;
  source.left += attempt.isLeft ? 1 : 0;
  source.shown += wrong > 0 || isAccepted ? 1 : 0;
  source.inOrder += isNext(source.lastUser, user) ? 1 : 0;
  source.lastUser = user;
  add(source.users, user);
  if (wrong === 0 && !isAccepted) {
    return;
  }
  const guesses = guessesAt(source, attempt);
  if (guesses === null) {
    return;
  }
  const isNamed = isScanner(attempt.userAgent);
  guesses.isKnown ||= isNamed;
  guesses.userAgent = isNamed || guesses.userAgent === null ? attempt.userAgent : guesses.userAgent;
  guesses.wrong += wrong;
  guesses.tries += wrong > 0 ? 1 : 0;
  guesses.lastUs = attempt.lastUs;
  guesses.taken = isAccepted ? attempt : guesses.taken;
  if (guesses.evidence.length < MOST_SIGHTINGS) {
    guesses.evidence.push(...attempt.evidence.slice(-2));
    guesses.callIds.push(attempt.callId);
  }
}

function guessesAt(source: Source, { user, firstUs, lastUs }: Attempt): Guesses | null {
  const known = source.guesses.get(user);
  if (known !== undefined || source.guesses.size >= MOST_COUNTED) {
    return known ?? null;
  }
  const counts = { isKnown: false, userAgent: null, wrong: 0, tries: 0, taken: null };
  const guesses: Guesses = { ...counts, firstUs, lastUs, callIds: [], evidence: [] };
  source.guesses.set(user, guesses);
  return guesses;
}

/** 6001 after 6000. */
function isNext(before: string, user: string): boolean {
  return /^\d{1,9}$/.test(before) && /^\d{1,9}$/.test(user) && Number(user) - Number(before) === 1;
}

export function add<Item>(to: Set<Item>, item: Item): void {
  if (to.size < MOST_COUNTED) {
    to.add(item);
  }
}
