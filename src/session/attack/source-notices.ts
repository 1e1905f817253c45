import { byTrace } from '../../model/index.ts';
import type { AttackNotice, Sighting } from '../../records/index.ts';
import { isScanner } from '../../sip/index.ts';
import type { Attempt, Guesses, Source } from './source.ts';

/** So many users that are refused one after the other are no office: nobody has them. */
const MANY_USERS = 10;
/** Users that follow each other, or that were left when asked for credentials, of all that were tried. */
const MOST_OF_THEM = 0.7;
/** A person or a phone takes longer for one. */
const FAST_US = 2_000_000;
/** So many wrong passwords of one account from a product that says what it is, or from any. */
const FEW_GUESSES = 5;
const MANY_GUESSES = 20;
/** So many Call-IDs with a wrong password of one account, one within a second, no phone makes that repeats what it was told. */
const [MANY_TRIES, HASTY_US] = [40, 1_000_000];
const MANY_PROBES = 5;

/**
 * One user after the other by one program, nearly none of whom is accepted: in order, or each left as soon as credentials are
 * asked for.
 */
export function isScanning(source: Source): boolean {
  const { users, registers, accepted, inOrder, left, firstUs, lastUs, ports } = source;
  const isOrderly = inOrder >= MOST_OF_THEM * (registers - 1);
  const isLeaving = left >= MANY_USERS && left >= MOST_OF_THEM * registers;
  return (
    users.size >= MANY_USERS &&
    registers >= MANY_USERS &&
    accepted * 10 <= registers &&
    (isOrderly || isLeaving) &&
    ports.size === 1 &&
    (lastUs - firstUs) / registers < FAST_US
  );
}

/** It has credentials for most of the users that it tries: it may be a PBX with its numbers, and what fails there is to be told. */
export function isShowing({ shown, registers }: Source): boolean {
  return shown * 2 > registers;
}

/** It looks for a way to call at somebody else's cost. */
export function isProbing({ probes, isKnown }: Source): boolean {
  return probes >= (isKnown ? 1 : MANY_PROBES);
}

export function guessesOf(source: Source): AttackNotice[] {
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

export function scanOf(source: Source): AttackNotice[] {
  const frauds = source.answered.length > 0 ? [fraudOf(source, source.answered)] : [];
  if (source.isKnown || isScanning(source)) {
    return [...frauds, noticeOf(source, 'scan', null, null)];
  }
  return frauds.length === 0 && isProbing(source) ? [noticeOf(source, 'probes', null, null)] : frauds;
}

/** So many other ways to dial the number that got through at last: who only calls dials it in one. */
const MANY_WAYS = 3;
/** Digits by which a number is the same behind any prefix. */
const TAIL = 8;

/** Whether the number of a call was probed before, behind other prefixes. */
function isHunted({ user }: Attempt, { users }: Source): boolean {
  const ways = [...users].filter((other) => other !== user && other.slice(-TAIL) === user.slice(-TAIL));
  return ways.length >= MANY_WAYS;
}

/**
 * That a stranger's call was answered costs money. One that shows credentials may have an account here, and one to a number that
 * was not hunted for may be a customer's whose line was set up meanwhile.
 */
function fraudOf(source: Source, answered: readonly Attempt[]): AttackNotice {
  const [first] = answered;
  return {
    ...noticeOf(source, 'fraud', first?.user ?? null, null),
    isProven: answered.some((call) => !call.isAccepted && isHunted(call, source)),
    attempts: source.answeredCalls,
    firstUs: first?.firstUs ?? Number.NaN,
    lastUs: answered.at(-1)?.lastUs ?? Number.NaN,
    callIds: answered.map(({ callId }) => callId),
    evidence: [...source.evidence.slice(0, 2), ...answered.flatMap(({ evidence }) => evidence)].sort(byTrace),
  };
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
    isProven: false,
    isHeedless: false,
    methods: [...source.methods].sort(),
    targets: source.targets.size,
    users: source.users.size,
    attempts: guesses === null ? source.attempts : guesses.wrong,
    account,
    firstUs: guesses?.firstUs ?? source.firstUs,
    lastUs: guesses?.lastUs ?? source.lastUs,
    callIds: taken === null ? (guesses?.callIds ?? source.callIds) : [taken.callId, ...(guesses?.callIds ?? [])],
    evidence: evidenceOf(source, guesses).toSorted(byTrace),
  };
}

function evidenceOf(source: Source, guesses: Guesses | null): readonly Sighting[] {
  if (guesses === null) {
    return source.evidence;
  }
  const { evidence, taken } = guesses;
  return [...evidence.slice(0, -1), ...(taken?.evidence.slice(-2) ?? evidence.slice(-1))];
}
