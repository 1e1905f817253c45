import { byTrace, type Endpoint } from '../../model/index.ts';
import type {
  RegistrationEnding,
  RegistrationFacts,
  RegistrationRecord,
  RegistrationStood,
  Sighting,
} from '../../records/index.ts';
import { AFTER_TRANSACTION_US, isSuccess } from '../../sip/index.ts';
import type { Origin } from '../attack/origin.ts';
import { FollowedRegistration } from './followed-registration.ts';
import { Neighbours } from './neighbours.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { PlainRegistrations } from './plain-registrations.ts';
import type { PlainStory } from './plain-story.ts';
import type { RegisterReader } from './register-reader.ts';
import { type Ended, endOf, type SilenceSigns, silenceOf, stoodOf } from './registration-end.ts';
import { INTERVAL_TOO_BRIEF } from './registration-state.ts';
import { signOffOf } from './sign-off.ts';
import type { RegistrationEnd } from './standing.ts';
import type { MissedCalls } from './user-book.ts';

export type RecordNeeds = {
  readonly nowUs: number;
  /** Registrars that are heard in the trace. */
  readonly speakers: ReadonlySet<Endpoint>;
  readonly mostEvidence: number;
  /** Whether what comes from this client is no phone's. */
  readonly isAttacker: (client: Origin | null) => boolean;
  readonly missedBy: (followed: FollowedRegistration) => MissedCalls;
  /** What says that a REGISTER without an answer was not delivered. */
  readonly undelivered: RegisterReader['undelivered'];
};

/** One that is over; its record is made when it is asked for, and null where the input no longer has its messages. */
export type ToldRegistration = {
  readonly ending: RegistrationEnding;
  readonly record: () => RegistrationRecord | null;
};

/**
 * What became of all, one by one: there may be many.
 *
 * @param plainly tells of one that went plainly to its end, or reads it; null where there is none.
 */
export function* toldOf(
  all: readonly (FollowedRegistration | PlainRegistration)[],
  plainly: Pick<PlainRegistrations, 'read' | 'storyOf'> | null,
  needs: RecordNeeds,
): Generator<ToldRegistration> {
  const ended = new Map<FollowedRegistration | PlainRegistration, Ended>();
  for (const known of all) {
    if (known instanceof FollowedRegistration) {
      ended.set(known, endedOf(known, needs));
    }
  }
  const neighbours = new Neighbours([...ended.values()]);
  for (const known of all) {
    if (known instanceof FollowedRegistration) {
      const record = known.callId === '' ? null : recordOf(ended.get(known)!, neighbours, needs);
      if (record !== null) {
        const { first: callIdFirst, second: callIdSecond } = known.callIdHash;
        const ending = { outcome: record.outcome, isPlain: record.facts === null, callIdFirst, callIdSecond };
        yield { ending, record: () => record };
      }
    } else {
      const record = () => (plainly === null ? null : plainRecordOf(known, plainly, needs));
      yield { ending: endingOf(known), record };
    }
  }
}

function endedOf(followed: FollowedRegistration, needs: RecordNeeds): Ended {
  followed.end();
  const signs = signsOf(followed, needs);
  const end = endOf(followed, needs.nowUs, signs);
  return { followed, end, stood: stoodOf(followed, end), signs };
}

function endingOf({ callIdFirst, callIdSecond }: PlainRegistration): RegistrationEnding {
  return { outcome: 'registered', isPlain: true, callIdFirst, callIdSecond };
}

/** All of its user go plainly too: none says anything of another. */
const NOBODY = new Neighbours([]);

function plainRecordOf(
  plain: PlainRegistration,
  plainly: Pick<PlainRegistrations, 'read' | 'storyOf'>,
  needs: RecordNeeds,
): RegistrationRecord | null {
  const story = plainly.storyOf(plain);
  if (story !== null) {
    return toldPlainly(plain, story, needs);
  }
  const followed = plainly.read(plain);
  return followed.callId === '' ? null : recordOf(endedOf(followed, needs), NOBODY, needs);
}

/** What `recordOf` says of it. */
function toldPlainly(
  { status, attempts, grantedSeconds, lastUs }: PlainRegistration,
  { aor, registrar, callId, contact, seconds, startUs, evidence }: PlainStory,
  { mostEvidence }: RecordNeeds,
): RegistrationRecord {
  return {
    aor,
    registrar: registrar?.text ?? null,
    callId,
    contact,
    outcome: 'registered',
    finalStatus: status,
    finalPhrase: phraseIn(evidence, status),
    attempts,
    askedSeconds: seconds,
    grantedSeconds,
    startUs,
    endUs: lastUs,
    evidence: evidence.slice(0, mostEvidence),
    facts: null,
  };
}

function signsOf(followed: FollowedRegistration, { speakers, undelivered }: RecordNeeds): SilenceSigns {
  const { registrar, attempt, callIdHash: callId } = followed;
  const { status, hasRequest, hadProvisional, cseq, dst: to, sentUs: firstUs, lastSentUs: lastUs } = attempt;
  const isSilent = status === 0 && hasRequest && !hadProvisional;
  return {
    isHeard: registrar !== null && speakers.has(registrar),
    undelivered: isSilent ? undelivered({ callId, method: 'REGISTER', cseq, to, firstUs, lastUs }) : null,
  };
}

function recordOf(ended: Ended, neighbours: Neighbours, needs: RecordNeeds): RegistrationRecord {
  const { followed, end } = ended;
  const isGranted = end.outcome === 'registered';
  return {
    aor: followed.aor,
    registrar: followed.registrar?.text ?? null,
    callId: followed.callId,
    contact: followed.contact,
    outcome: end.outcome,
    finalStatus: end.status,
    finalPhrase: phraseOf(followed, end.status),
    attempts: followed.attempts,
    askedSeconds: followed.asked,
    grantedSeconds: isGranted && followed.isGrantSaid ? followed.granted : null,
    startUs: followed.firstUs,
    endUs: followed.lastUs,
    evidence: evidenceOf(ended).slice(0, needs.mostEvidence),
    facts: factsOf(ended, neighbours, needs),
  };
}

/** With the error that tells why nothing came, at its place. */
function evidenceOf({ followed, signs }: Ended): readonly Sighting[] {
  const { undelivered } = signs;
  return undelivered === null ? followed.evidence : [...followed.evidence, undelivered.sighting].sort(byTrace);
}

function phraseOf({ evidence }: FollowedRegistration, of: number | null): string {
  return phraseIn(evidence, of);
}

function phraseIn(evidence: readonly Sighting[], of: number | null): string {
  const last = evidence.findLast(({ status }) => status > 0 && status === of);
  return last?.phrase ?? '';
}

/** Whether there is nothing to say of it. */
function isPlain({ followed, end, stood }: Ended): boolean {
  const { recoveredFrom, lapse, unbound } = followed;
  const isWell = isSuccess(end.status) && isSuccess(stood.status) && unbound === null;
  return isWell && recoveredFrom === 0 && lapse === null && astrayOf(followed) === null;
}

function factsOf(ended: Ended, neighbours: Neighbours, needs: RecordNeeds): RegistrationFacts | null {
  const { followed, end } = ended;
  const { before } = followed;
  const displaced = neighbours.displacedBy(ended);
  const lapse = followed.lapse ?? lapseAtEnd(ended, neighbours, needs.nowUs);
  if (isPlain(ended) && displaced === null && lapse === null) {
    return null;
  }
  const { registrar, client } = followed;
  return {
    client: client?.text ?? null,
    clientAddress: client?.address ?? null,
    registrarAddress: registrar?.address ?? null,
    ...endFacts(ended),
    isRelayed: neighbours.isRelayed(ended),
    beyond: neighbours.beyond(ended),
    refusal: followed.refusals > 0 || followed.recoveredFrom > 0 ? followed.refusal : null,
    ...neighbours.alike(ended),
    bareChallenges: (before ?? followed).bareChallenges,
    renewals: (before ?? followed).renewals,
    challenge: followed.challenge,
    credentials: followed.credentials,
    ...briefFacts(followed),
    silence: silenceIn(ended, needs.nowUs),
    undelivered: before === null ? ended.signs.undelivered : null,
    astray: astrayOf(followed),
    lost: lostOf(ended),
    lapse,
    displaced,
    recovered: neighbours.recovered(ended),
    quietUs: needs.nowUs - followed.lastUs,
    isTriedAgain:
      before === null && followed.attempt.isSilent && (end.outcome === 'refused' || end.outcome === 'challenged'),
    userAgent: followed.userAgent,
    isByAttacker: needs.isAttacker(followed.origin ?? client),
    ...needs.missedBy(followed),
  };
}

function briefFacts({
  brief,
  refusal,
}: FollowedRegistration): Pick<RegistrationFacts, 'minExpires' | 'askedAfterBrief'> {
  const isOf = brief.isOpen || refusal?.status === INTERVAL_TOO_BRIEF;
  return { minExpires: isOf ? brief.minExpires : null, askedAfterBrief: brief.askedSince };
}

/** What its last REGISTER was about, where that was not simply to be registered. */
function endFacts({
  followed,
  end,
  stood,
}: Ended): Pick<RegistrationFacts, 'stood' | 'signOff' | 'unbound' | 'cseqFall'> {
  const { before, unbound, order } = followed;
  return {
    stood: before === null ? null : stoodIn(followed, stood),
    signOff: signOffOf(followed, end),
    unbound: before === null ? unbound : null,
    cseqFall: order.fallOfRefusal,
  };
}

function stoodIn(followed: FollowedRegistration, { outcome, status }: RegistrationEnd): RegistrationStood {
  return { outcome, finalStatus: status, finalPhrase: phraseOf(followed, status) };
}

function silenceIn({ followed, end, signs }: Ended, nowUs: number): RegistrationFacts['silence'] {
  const { before } = followed;
  return before !== null ? before.silence : isSuccess(end.status) ? null : silenceOf(followed, nowUs, signs);
}

/** So many repetitions behind an answer are more than one that was lost, or on its way. */
const MANY_REPEATS = 2;
/** The same of a success: with the last that was lost all is well. */
const MANY_REPEATS_OF_GRANTED = 4;

function astrayOf(followed: FollowedRegistration): RegistrationFacts['astray'] {
  const { attempt, astrayPort, sentBy, hasRport, isRemoval, isFetch } = followed;
  const isGranted = isSuccess(attempt.status);
  const least = isGranted ? MANY_REPEATS_OF_GRANTED : MANY_REPEATS;
  if (attempt.status === 0 || attempt.sentAfterFinal < least || isRemoval || (isGranted && isFetch)) {
    return null;
  }
  const fromPort = attempt.src?.port ?? 0;
  return {
    status: attempt.status,
    sentBy,
    fromPort,
    toPort: astrayPort === 0 ? fromPort : astrayPort,
    hasRport,
    answers: attempt.answers,
    repeats: attempt.sentAfterFinal,
  };
}

function lostOf({ followed, stood: { outcome } }: Ended): RegistrationFacts['lost'] {
  const isBad = outcome === 'refused' || outcome === 'unanswered' || outcome === 'challenged';
  const bound = followed.phases.all.findLast(({ state }) => state === 'registered');
  return isBad && bound !== undefined ? { registeredUs: bound.fromUs, untilUs: bound.untilUs } : null;
}

function lapseAtEnd({ followed, end }: Ended, neighbours: Neighbours, nowUs: number): RegistrationFacts['lapse'] {
  const { current } = followed.phases;
  if (end.outcome !== 'registered' || current?.state !== 'registered' || followed.granted === null) {
    return null;
  }
  if (!(nowUs > current.untilUs + AFTER_TRANSACTION_US) || neighbours.isHeldElsewhere(followed, current.untilUs)) {
    return null;
  }
  return { expiredUs: current.untilUs, refreshedUs: Number.NaN, grantedSeconds: followed.granted };
}
