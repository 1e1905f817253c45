import { byTrace, type Endpoint } from '../../model/index.ts';
import type { RegistrationEnding, RegistrationFacts, RegistrationRecord, Sighting } from '../../records/index.ts';
import { AFTER_TRANSACTION_US, isSuccess } from '../../sip/index.ts';
import type { Origin } from '../attack/origin.ts';
import { FollowedRegistration } from './followed-registration.ts';
import { Neighbours } from './neighbours.ts';
import type { PlainRegistration } from './plain-registration.ts';
import type { PlainRegistrations } from './plain-registrations.ts';
import type { RegisterReader } from './register-reader.ts';
import { type Ended, endOf, type SilenceSigns, silenceOf } from './registration-end.ts';
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
 * @param plainly reads one that went plainly to its end; null where there is none.
 */
export function* toldOf(
  all: readonly (FollowedRegistration | PlainRegistration)[],
  plainly: Pick<PlainRegistrations, 'read'> | null,
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
      const record = () => (plainly === null ? null : plainRecordOf(plainly.read(known), neighbours, needs));
      yield { ending: endingOf(known), record };
    }
  }
}

function endedOf(followed: FollowedRegistration, needs: RecordNeeds): Ended {
  followed.end();
  const signs = signsOf(followed, needs);
  return { followed, end: endOf(followed, needs.nowUs, signs), signs };
}

function endingOf({ callIdFirst, callIdSecond }: PlainRegistration): RegistrationEnding {
  return { outcome: 'registered', isPlain: true, callIdFirst, callIdSecond };
}

function plainRecordOf(
  followed: FollowedRegistration,
  neighbours: Neighbours,
  needs: RecordNeeds,
): RegistrationRecord | null {
  return followed.callId === '' ? null : recordOf(endedOf(followed, needs), neighbours, needs);
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
    finalPhrase: phraseOf(ended),
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

function phraseOf({ followed, end }: Ended): string {
  const last = followed.evidence.findLast(({ status }) => status > 0 && status === end.status);
  return last?.phrase ?? '';
}

/** Whether there is nothing to say of it. */
function isPlain({ followed, end }: Ended): boolean {
  return (
    isSuccess(end.status) && followed.recoveredFrom === 0 && followed.lapse === null && astrayOf(followed) === null
  );
}

function factsOf(ended: Ended, neighbours: Neighbours, needs: RecordNeeds): RegistrationFacts | null {
  const { followed, end } = ended;
  const displaced = neighbours.displacedBy(ended);
  const lapse = followed.lapse ?? lapseAtEnd(ended, neighbours, needs.nowUs);
  if (isPlain(ended) && displaced === null && lapse === null) {
    return null;
  }
  const { registrar, client } = followed;
  const alike = neighbours.alike(ended);
  return {
    client: client?.text ?? null,
    clientAddress: client?.address ?? null,
    registrarAddress: registrar?.address ?? null,
    isRelayed: neighbours.isRelayed(ended),
    beyond: neighbours.beyond(ended),
    refusal: followed.refusals > 0 || followed.recoveredFrom > 0 ? followed.refusal : null,
    refusals: alike.refusals,
    firstRefusedUs: alike.firstUs,
    lastRefusedUs: alike.lastUs,
    isToldBefore: alike.isToldBefore,
    bareChallenges: followed.bareChallenges,
    renewals: followed.renewals,
    challenge: followed.challenge,
    credentials: followed.credentials,
    minExpires: followed.brief.isOpen || followed.refusal?.status === 423 ? followed.brief.minExpires : null,
    askedAfterBrief: followed.brief.askedSince,
    silence: isSuccess(end.status) ? null : silenceOf(followed, needs.nowUs, ended.signs),
    undelivered: ended.signs.undelivered,
    astray: astrayOf(followed),
    lost: lostOf(ended),
    lapse,
    displaced,
    recovered: neighbours.recovered(ended),
    quietUs: needs.nowUs - followed.lastUs,
    isTriedAgain: followed.attempt.isSilent && (end.outcome === 'refused' || end.outcome === 'challenged'),
    userAgent: followed.userAgent,
    isByAttacker: needs.isAttacker(followed.origin ?? client),
    ...needs.missedBy(followed),
  };
}

/** So many repetitions behind an answer are more than one that was lost, or on its way. */
const MANY_REPEATS = 2;
/** The same of a success: with the last that was lost all is well. */
const MANY_REPEATS_OF_GRANTED = 4;

function astrayOf(followed: FollowedRegistration): RegistrationFacts['astray'] {
  const { attempt, astrayPort, sentBy, hasRport, isRemoval, isFetch } = followed;
  const isGranted = isSuccess(attempt.status);
  const least = isGranted ? MANY_REPEATS_OF_GRANTED : MANY_REPEATS;
  if (attempt.status === 0 || attempt.sentAfterFinal < least || (isGranted && (isRemoval || isFetch))) {
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

function lostOf({ followed, end }: Ended): RegistrationFacts['lost'] {
  const isBad = end.outcome === 'refused' || end.outcome === 'unanswered' || end.outcome === 'challenged';
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
