import type { Endpoint } from '../../model/index.ts';
import type { AttackNotice, Sighting } from '../../records/index.ts';
import { isScanner } from '../../sip/index.ts';

/** Addresses that are watched; further ones are not. */
const MOST_SOURCES = 20_000;
/** Different ones counted of one source. */
const MOST_COUNTED = 1000;
const MOST_SIGHTINGS = 10;
const MOST_CALL_IDS = 8;
/** So many users that are refused one after the other are no office: nobody has them. */
const MANY_USERS = 10;
/** Users that follow each other, of all that were tried. */
const IN_ORDER = 0.7;
/** A person or a phone takes longer for one. */
const FAST_US = 2_000_000;
/** So many wrong passwords of one account from a product that says what it is, or from any. */
const FEW_GUESSES = 5;
const MANY_GUESSES = 20;
/** So many Call-IDs with a wrong password of one account, one within a second, no phone makes that repeats what it was told. */
const [MANY_TRIES, HASTY_US] = [40, 1_000_000];
const MANY_PROBES = 5;

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
  /** A call that looks like nobody's here. */
  readonly isProbe: boolean;
  readonly callId: string;
  readonly evidence: readonly Sighting[];
};

type Guesses = {
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

class Source {
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
  firstUs = Number.NaN;
  lastUs = Number.NaN;
  readonly callIds: string[] = [];
  readonly evidence: Sighting[] = [];

  constructor(address: string) {
    this.address = address;
  }
}

/**
 * Watches what each address tries: how many targets and users, how many passwords. An office behind one address registers its
 * phones and an SBC those of its customers; who tries one user after the other and has none is neither.
 */
export class Sources {
  readonly #sources = new Map<string, Source>();

  note(attempt: Attempt): void {
    const source = this.#sourceOf(attempt.address);
    if (source === null) {
      return;
    }
    const isNamed = isScanner(attempt.userAgent);
    source.isSeen ||= attempt.through === null;
    source.through ??= attempt.through;
    source.isKnown ||= isNamed;
    source.userAgent = isNamed || source.userAgent === null ? attempt.userAgent : source.userAgent;
    add(source.ports, attempt.port);
    if (isNamed) {
      add(source.knownPorts, attempt.port);
    }
    if (attempt.isProbe) {
      add(source.probePorts, attempt.port);
    }
    add(source.methods, attempt.method);
    add(source.targets, attempt.target);
    source.attempts += attempt.requests;
    source.probes += attempt.isProbe ? 1 : 0;
    source.firstUs =
      attempt.firstUs < source.firstUs || Number.isNaN(source.firstUs) ? attempt.firstUs : source.firstUs;
    source.lastUs = attempt.lastUs > source.lastUs || Number.isNaN(source.lastUs) ? attempt.lastUs : source.lastUs;
    if (attempt.method === 'REGISTER') {
      noteRegister(source, attempt);
    } else if (attempt.user !== '') {
      add(source.users, attempt.user);
    }
    if (source.evidence.length < MOST_SIGHTINGS) {
      source.evidence.push(...attempt.evidence.slice(0, 2));
    }
    if (source.callIds.length < MOST_CALL_IDS) {
      source.callIds.push(attempt.callId);
    }
  }

  /** Whether anything was tried from an address. */
  knows(address: string): boolean {
    return this.#sources.has(address);
  }

  /**
   * Whether what comes from this end is no phone's: by how its address behaves, or by what calls itself a scanner there. That a
   * scanner shares an address with the phones of an office says nothing of them.
   */
  isAttacker(end: Pick<Endpoint, 'address' | 'port'> | null): boolean {
    const source = end === null ? undefined : this.#sources.get(end.address);
    if (end === null || source === undefined) {
      return false;
    }
    const isProbing = source.probes >= MANY_PROBES && source.probePorts.has(end.port);
    return source.knownPorts.has(end.port) || isScanning(source) || isProbing;
  }

  notices(): AttackNotice[] {
    return [...this.#sources.values()].flatMap((source) => [...guessesOf(source), ...scanOf(source)]);
  }

  #sourceOf(address: string): Source | null {
    const known = this.#sources.get(address);
    if (known !== undefined || this.#sources.size >= MOST_SOURCES) {
      return known ?? null;
    }
    const source = new Source(address);
    this.#sources.set(address, source);
    return source;
  }
}

function noteRegister(source: Source, attempt: Attempt): void {
  const { user, wrong, isAccepted } = attempt;
  source.registers++;
  source.accepted += isAccepted ? 1 : 0;
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

/** One user after the other, nearly none of whom is accepted, by one program. */
function isScanning(source: Source): boolean {
  const { users, registers, accepted, inOrder, firstUs, lastUs, ports } = source;
  return (
    users.size >= MANY_USERS &&
    registers >= MANY_USERS &&
    accepted * 10 <= registers &&
    inOrder >= IN_ORDER * (registers - 1) &&
    ports.size === 1 &&
    (lastUs - firstUs) / registers < FAST_US
  );
}

function guessesOf(source: Source): AttackNotice[] {
  const notices: AttackNotice[] = [];
  for (const [account, guesses] of source.guesses) {
    const isFast = (guesses.lastUs - guesses.firstUs) / Math.max(1, guesses.wrong) < FAST_US;
    const isGuesser = guesses.isKnown || isScanning(source);
    const isHasty = guesses.tries >= MANY_TRIES && (guesses.lastUs - guesses.firstUs) / guesses.tries < HASTY_US;
    const isGuessed = isHasty || (guesses.wrong >= FEW_GUESSES && isFast && isGuesser);
    if (isTaken(source, guesses, isFast)) {
      notices.push(noticeOf(source, 'taken', account, guesses));
    } else if (isGuessed) {
      notices.push(noticeOf(source, 'guessing', account, guesses));
    }
  }
  return notices.sort((a, b) => Number(b.kind === 'taken') - Number(a.kind === 'taken')).slice(0, MOST_TOLD);
}

/** Whether who registered is a stranger: it says that it scans, or it tried more passwords than a person does. */
function isTaken(source: Source, { taken, wrong }: Guesses, isFast: boolean): boolean {
  if (taken === null || isScanner(taken.userAgent)) {
    return taken !== null;
  }
  const isStrange = source.isKnown || isScanning(source);
  return isFast && wrong >= (isStrange ? FEW_GUESSES : MANY_GUESSES);
}

/** Accounts of one source that are told. */
const MOST_TOLD = 5;

function scanOf(source: Source): AttackNotice[] {
  if (source.isKnown || isScanning(source)) {
    return [noticeOf(source, 'scan', null, null)];
  }
  return source.probes >= MANY_PROBES ? [noticeOf(source, 'probes', null, null)] : [];
}

function noticeOf(
  source: Source,
  kind: AttackNotice['kind'],
  account: string | null,
  guesses: Guesses | null,
): AttackNotice {
  const taken = guesses?.taken ?? null;
  return {
    type: 'attack',
    kind,
    source: source.address,
    through: source.isSeen ? null : source.through,
    userAgent: (guesses ?? source).userAgent,
    isKnownScanner: (guesses ?? source).isKnown,
    methods: [...source.methods].sort(),
    targets: source.targets.size,
    users: source.users.size,
    attempts: guesses === null ? source.attempts : guesses.wrong,
    account,
    firstUs: guesses?.firstUs ?? source.firstUs,
    lastUs: guesses?.lastUs ?? source.lastUs,
    callIds: taken === null ? (guesses?.callIds ?? source.callIds) : [taken.callId, ...(guesses?.callIds ?? [])],
    evidence:
      guesses === null
        ? source.evidence
        : [...guesses.evidence.slice(0, -1), ...(taken?.evidence.slice(-2) ?? guesses.evidence.slice(-1))],
  };
}

function add<Item>(to: Set<Item>, item: Item): void {
  if (to.size < MOST_COUNTED) {
    to.add(item);
  }
}
