import type {
  CallEnding,
  CallRecord,
  CallResult,
  MediaFacts,
  OtherCallIds,
  PartiesRegistered,
  RecordFace,
  RequestNotice,
} from '../records/index.ts';
import { isUnreachable } from '../sip/index.ts';
import type { AttackWatch } from './attack/attack-watch.ts';
import { type CallContext, callRecordOf, endingOf, timesOf } from './call/call.ts';
import { isNotable, refuserOf } from './call/call-facts.ts';
import { unlessChallengedLast } from './call/challenged-last.ts';
import { hasRunOut } from './call/run-out.ts';
import type { LegJoiner } from './legs/leg-joiner.ts';
import { ToldOfLeg } from './legs/told-of-leg.ts';
import type { Calls } from './ordinary/calls.ts';
import type { Registrations } from './registration/registrations.ts';
import { UNKNOWN_PARTIES } from './registration/unknown-parties.ts';
import { rejectionsOf } from './rejection/rejection.ts';
import type { Requests } from './request/requests.ts';
import type { HeardRtp } from './session-options.ts';
import type { FollowedLeg } from './transfer/followed-leg.ts';
import type { Transfers } from './transfer/transfers.ts';

export type TellingOptions = {
  readonly calls: Calls;
  readonly transfers: Transfers;
  readonly joiner: LegJoiner;
  readonly registrations: Registrations;
  readonly requests: Requests;
  readonly attacks: AttackWatch;
  readonly evidencePerStory: number;
  /** What is seen of RTP; null where nothing can be. */
  readonly rtp: HeardRtp | null;
  /** Whether somebody waits for what is decided. */
  readonly isLive: boolean;
};

/** A call that went plainly well is none. */
const isNoProbe = (): boolean => false;

/** Makes the records of what is decided, and hands them on. */
export class Telling {
  readonly #face: RecordFace;
  readonly #options: TellingOptions;

  constructor(face: RecordFace, options: TellingOptions) {
    this.#face = face;
    this.#options = options;
  }

  /** Tells the transfers of a leg about which nothing can change any more. */
  decided(leg: FollowedLeg, nowUs: number): void {
    const { transfers, isLive } = this.#options;
    for (const record of transfers.takeDecided(leg, nowUs, isLive)) {
      this.#face.transfer(record);
    }
  }

  /** Tells what was not told yet of a call that is about to be let go. */
  rest(slot: number, nowUs: number): void {
    const { calls, joiner } = this.#options;
    const callId = { first: calls.first(slot), second: calls.second(slot) };
    if (joiner.isAwaited(callId) && calls.isAnswered(slot)) {
      joiner.joinBefore(callId);
    }
    this.#rest(slot, nowUs);
    joiner.letGo(callId);
  }

  #rest(slot: number, nowUs: number): void {
    const { calls, attacks } = this.#options;
    const leg = calls.legOf(slot);
    const answeredWith = leg === null ? calls.plainlyAnswered(slot) : 0;
    if (leg !== null) {
      this.#restOf(leg, slot, nowUs);
    } else if (answeredWith > 0 && this.#isPlainlyHeard(slot)) {
      attacks.answered(slot, calls);
      const ending: CallEnding = {
        outcome: 'answered',
        finalStatus: answeredWith,
        isNotable: false,
        isFartherLeg: this.#isFarther(slot),
        others: () => this.#othersOf(null, slot),
        ranOut: false,
        times: calls.timesOf(slot),
      };
      const record = () => this.#plainRecordOf(slot, ending) ?? this.#closeRecordOf(slot, ending, nowUs);
      this.#face.call(ending, record, calls.first(slot), calls.second(slot));
    } else if (calls.hasInvite(slot)) {
      this.#restOf(calls.closely(slot), slot, nowUs);
    }
  }

  /** The record of a plainly answered call, of the numbers it is; null where these do not tell, as of what was heard of it. */
  #plainRecordOf(slot: number, ending: CallEnding): CallRecord | null {
    const { calls, rtp, evidencePerStory: mostEvidence } = this.#options;
    const isHeard = rtp !== null && rtp.sight.packets > 0;
    return isHeard ? null : calls.plainRecord(slot, ending, { registered: this.#standing, mostEvidence });
  }

  /** The same, of all its messages. */
  #closeRecordOf(slot: number, ending: CallEnding, nowUs: number): CallRecord | null {
    const leg = this.#options.calls.closely(slot);
    if (leg === null) {
      return null;
    }
    const media = this.#mediaOf(leg);
    const known = { ...ending, times: timesOf(leg) };
    return this.#recordOf(leg, known, { told: this.#toldOf(leg), media, isProbe: isNoProbe, nowUs });
  }

  /** The trace is over: tells what became of the registrations, one a step, of other requests, and what strangers tried. */
  *registrations(nowUs: number): Generator<void> {
    const { registrations, requests, attacks } = this.#options;
    for (const attempt of registrations.attempts(nowUs, (address) => attacks.knows(address))) {
      attacks.note(attempt);
    }
    for (const { ending, record } of registrations.takeAll(nowUs, (client) => attacks.isAttacker(client))) {
      this.#face.registration(ending, record);
      yield;
    }
    const isOurs = ({ evidence, method: own }: RequestNotice): boolean =>
      evidence.some(({ status, method, src }) => status === 0 && method === own && !attacks.isAttacker(src));
    for (const notice of [...attacks.notices(), ...requests.takeAll(nowUs).filter(isOurs)]) {
      this.#face.notice(notice);
    }
  }

  #isFarther(slot: number): boolean {
    const { calls, joiner } = this.#options;
    return joiner.isFarther({ first: calls.first(slot), second: calls.second(slot) });
  }

  /** The other legs of a call, and of one that is looked at closely those it was compared with. */
  #othersOf(leg: FollowedLeg | null, slot: number): OtherCallIds {
    const { calls, joiner } = this.#options;
    return {
      joined: leg?.joined.map(({ other }) => other.callId) ?? [],
      passedOn: joiner.passedOn({ first: calls.first(slot), second: calls.second(slot) }),
    };
  }

  /** Whether nothing about the RTP of a plainly answered call asks for a closer look. */
  #isPlainlyHeard(slot: number): boolean {
    const { calls, rtp } = this.#options;
    return rtp === null || rtp.sight.packets === 0 || calls.isPlainlyHeard(slot, rtp.sight);
  }

  #recordOf(
    leg: FollowedLeg,
    ending: CallEnding,
    context: Omit<CallContext, 'mostEvidence' | 'tellsStanding'>,
  ): CallRecord {
    const mostEvidence = this.#options.evidencePerStory;
    return callRecordOf(leg, ending, { mostEvidence, tellsStanding: this.#face.takesStanding !== false, ...context });
  }

  #mediaOf(leg: FollowedLeg): MediaFacts | null {
    const { rtp } = this.#options;
    return rtp === null ? null : rtp.heard.callMediaOf(leg, rtp.sight);
  }

  #toldOf(leg: FollowedLeg): ToldOfLeg {
    return new ToldOfLeg(leg, () => this.#registered(leg.fromUri, leg.toUri, leg.firstUs));
  }

  /** How the parties of a call stood with their registrars when it was made. */
  #registered(from: string, to: string, firstUs: number): PartiesRegistered {
    const { registrations } = this.#options;
    return { caller: registrations.at(from, firstUs), callee: registrations.at(to, firstUs) };
  }

  /** The same of one that went well. */
  readonly #standing = (from: string, to: string, firstUs: number): PartiesRegistered =>
    this.#face.takesStanding === false ? UNKNOWN_PARTIES : this.#registered(from, to, firstUs);

  #restOf(leg: FollowedLeg | null, slot: number, nowUs: number): void {
    if (leg === null) {
      return;
    }
    const { transfers, joiner } = this.#options;
    for (const record of transfers.takeAll(leg, nowUs)) {
      this.#face.transfer(record);
    }
    joiner.join(leg);
    const told = this.#toldOf(leg);
    const ended = endingOf(leg);
    if (ended !== null) {
      this.#callOf(leg, slot, unlessChallengedLast(ended, leg, nowUs), told, nowUs);
    }
    for (const rejection of rejectionsOf(leg, told)) {
      this.#face.rejection(rejection);
    }
    joiner.forget(leg);
  }

  #callOf(leg: FollowedLeg, slot: number, result: CallResult, told: ToldOfLeg, nowUs: number): void {
    const { calls, joiner, attacks } = this.#options;
    const isAnswered = result.outcome === 'answered';
    if (isAnswered) {
      attacks.answeredLeg(leg);
    }
    const isTry = !isAnswered && this.#noteRefused(leg, result, nowUs);
    const isOdd = isNotable(leg, calls.repeats(slot));
    if (!isAnswered || isOdd) {
      joiner.joinPassedOn(leg, { first: calls.first(slot), second: calls.second(slot) });
    }
    const { rtp } = this.#options;
    const ending = {
      outcome: result.outcome,
      finalStatus: result.finalStatus,
      isNotable: isOdd || (isAnswered && rtp?.heard.isMediaOdd(leg, rtp.sight) === true),
      isFartherLeg: this.#isFarther(slot),
      others: () => this.#othersOf(leg, slot),
      ranOut: result.outcome === 'no-final' && hasRunOut(leg, nowUs),
      times: timesOf(leg),
    };
    const isProbe = () => isTry || (isAnswered && attacks.isProbe(leg));
    const record = () => {
      const media = isAnswered ? this.#mediaOf(leg) : null;
      return this.#recordOf(leg, ending, { told, media, isProbe, nowUs });
    };
    this.#face.call(ending, record, calls.first(slot), calls.second(slot));
  }

  /** What a call that was not answered says of its caller, and of the registration of who was called; whether it is a stranger's try. */
  #noteRefused(leg: FollowedLeg, { finalStatus }: CallResult, nowUs: number): boolean {
    const { registrations, attacks } = this.#options;
    if (isUnreachable(finalStatus) && !registrations.isEmpty) {
      registrations.missed({ address: leg.toUri, timeUs: leg.firstUs, refusedBy: refuserOf(leg) });
    }
    return attacks.refused(leg, nowUs);
  }
}
