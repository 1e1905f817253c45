import type {
  CallEnding,
  CallRecord,
  FormRecord,
  NoticeRecord,
  OtherCallIds,
  RecordFace,
  RegistrationEnding,
  RegistrationRecord,
  RejectionRecord,
  TransferRecord,
} from '../records/index.ts';
import type { Lang } from '../reference/index.ts';
import { isPlainAddress } from '../sip/index.ts';
import type { StoryTotals } from './analysis.ts';
import type { JudgedCall, JudgedTransfer } from './judged.ts';
import { type Judges, judgesAtHand, loadJudges } from './judges.ts';
import type { RefusedCallers } from './rejection/facts/refused-callers.ts';
import { GOOD_ENDINGS, isUneventful, type Story } from './story.ts';
import { StoryTally } from './story-tally.ts';
import type { TransfersSetAside } from './transfers-set-aside.ts';

/** Which stories were asked for, as far as is known now: the one place where a filter is applied to them. */
export type Wanted = {
  /** Whether a story under these Call-IDs is wanted. */
  tells(callIds: readonly (string | null | undefined)[]): boolean;
  /** The same of the Call-ID with this hash, whose halves are made with the seed of the session. */
  tellsHashed(callIdFirst: number, callIdSecond: number): boolean;
  /** Whether a call is wanted because another leg of it is. */
  tellsLeg(others: () => OtherCallIds): boolean;
  /** A call is told, and its other legs are wanted with it, where whole calls were asked for. */
  wantLegs(callIdFirst: number, callIdSecond: number, others: () => OtherCallIds): void;
};

export type StoryJudgeOptions = {
  readonly lang: Lang;
  /** False where the calls that went well need only be counted. */
  readonly wantsGoodCalls: boolean;
  /** Which stories were asked for. */
  readonly wanted: Wanted;
  /** Told each story as soon as it is judged; null where stories are only counted. */
  readonly tell: ((story: Story) => void) | null;
  /** Asked before each call is told, and whether it went well: one that did and that it refuses is only counted. */
  readonly takesCall: (isGood: boolean) => boolean;
  /** False where it is not told how the parties of a call that went well stood with their registrars. */
  readonly takesStanding: boolean;
  /** Asked before a registration of which nothing is to be said is told: one that is refused is only counted. */
  readonly takesRegistration: () => boolean;
};

/** Judges stories as they are decided, counts them, and tells what it found. */
export class StoryJudge implements RecordFace {
  #undecided: TransferRecord[] = [];
  /** What came before there were rules, in its order. */
  #unjudged: ((judges: Judges) => void)[] = [];
  readonly #unsettled: RejectionRecord[] = [];
  #setAside: TransfersSetAside | null = null;
  readonly #tally = new StoryTally();
  #refusedCallers: RefusedCallers | null = null;
  readonly #options: StoryJudgeOptions;

  constructor(options: StoryJudgeOptions) {
    this.#options = options;
  }

  get takesStanding(): boolean {
    return this.#options.takesStanding;
  }

  call(ending: CallEnding, record: () => CallRecord | null, callIdFirst: number, callIdSecond: number): void {
    const { wanted, wantsGoodCalls, takesCall, tell, lang } = this.#options;
    if (!wanted.tellsHashed(callIdFirst, callIdSecond) && !wanted.tellsLeg(ending.others)) {
      return;
    }
    wanted.wantLegs(callIdFirst, callIdSecond, ending.others);
    this.#tally.ended(ending);
    const isGood = GOOD_ENDINGS.has(ending.outcome) && !ending.isNotable;
    if (isGood && (!wantsGoodCalls || tell === null)) {
      return;
    }
    const isTaken = takesCall(isGood);
    const known = isGood && !isTaken ? null : record();
    if (known !== null) {
      this.#judged(({ judgeCall }) => this.#takeCall(judgeCall(known, lang)));
    }
  }

  /** Judges at once where the rules are there, and else when they are. */
  #judged(work: (judges: Judges) => void): void {
    const judges = judgesAtHand();
    if (judges === null || this.#unjudged.length > 0) {
      this.#unjudged.push(work);
    } else {
      work(judges);
    }
  }

  #takeCall(call: JudgedCall): void {
    const { wantsGoodCalls, tell } = this.#options;
    const story = { type: 'call', call } as const;
    this.#tally.call(call);
    if (wantsGoodCalls || !isUneventful(story)) {
      tell?.(story);
    }
  }

  transfer(record: TransferRecord): void {
    this.#undecided.push(record);
  }

  /** Whether anything waits for its judgement. */
  get isWaiting(): boolean {
    return this.#undecided.length + this.#unjudged.length + this.#unsettled.length > 0;
  }

  /** Whether one of them has to be held against the strict grammar. */
  get needsGrammar(): boolean {
    return this.#undecided.some(({ referToRaw }) => !isPlainAddress(referToRaw));
  }

  /** Loads the rules with the first story that is judged, and judges what waited for them. */
  async judgeFirst(): Promise<void> {
    const judges = await loadJudges();
    for (const work of this.#unjudged.splice(0)) {
      work(judges);
    }
  }

  /** Judges the transfers that wait. Rules may ask the strict grammar, which the caller loads before if it is needed. */
  async judge(): Promise<void> {
    const { judgeTransfer, TransfersSetAside } = await loadJudges();
    for (const record of this.#undecided) {
      const judged = judgeTransfer(record, this.#options.lang);
      if (this.#isWanted(judged)) {
        this.#takeTransfer(judged);
      } else {
        this.#setAside ??= new TransfersSetAside(
          (transfer) => this.#isWanted(transfer),
          (transfer) => this.#takeTransfer(transfer),
        );
        this.#setAside.add(judged);
      }
    }
    this.#undecided = [];
  }

  rejection(record: RejectionRecord): void {
    if (this.#options.wanted.tells([record.callId])) {
      this.#unsettled.push(record);
    }
  }

  /** The rejections that wait for their judgement: their cards are to be read and verified first. */
  takeRejections(): RejectionRecord[] {
    return this.#unsettled.splice(0);
  }

  /** Judges a rejection whose card was settled. */
  async judgeRejection(record: RejectionRecord): Promise<void> {
    const { judgeRejection, RefusedCallers } = await loadJudges();
    this.#refusedCallers ??= new RefusedCallers();
    const refusingNumbers = this.#refusedCallers.note(record);
    const rejection = judgeRejection({ ...record, refusingNumbers }, this.#options.lang);
    this.#tally.rejection(rejection);
    this.#options.tell?.({ type: 'rejection', rejection });
  }

  registration(ending: RegistrationEnding, record: () => RegistrationRecord | null): void {
    const { wanted, tell, takesRegistration, lang } = this.#options;
    const { isPlain, outcome, callIdFirst, callIdSecond } = ending;
    if (isPlain && (tell === null || !takesRegistration())) {
      if (wanted.tellsHashed(callIdFirst, callIdSecond)) {
        this.#tally.registrationEnded(outcome);
      }
      return;
    }
    const known = record();
    if (known !== null && wanted.tells([known.callId])) {
      this.#judged(({ judgeRegistration }) => {
        const registration = judgeRegistration(known, lang);
        this.#tally.registration(registration);
        tell?.({ type: 'registration', registration });
      });
    }
  }

  notice(record: NoticeRecord): void {
    if (this.#options.wanted.tells(record.callIds)) {
      this.#judged(({ judgeNotice }) => {
        const notice = judgeNotice(record, this.#options.lang);
        this.#tally.notice(notice);
        this.#options.tell?.({ type: 'notice', notice });
      });
    }
  }

  /** The trace is over: what a later message asked for is told now. */
  takeRest(): void {
    this.#setAside?.end();
  }

  /** Judges the faults of form, which are known when the trace is over. */
  async takeForm(records: readonly FormRecord[]): Promise<void> {
    if (records.length === 0) {
      return;
    }
    const { judgeForm } = await loadJudges();
    for (const record of records) {
      const form = judgeForm(record, this.#options.lang);
      this.#tally.findings([form.finding]);
      this.#options.tell?.({ type: 'form', form });
    }
  }

  /** What was counted of the stories, told or not. */
  counted(): StoryTotals {
    return this.#tally.counted();
  }

  #isWanted({ record }: JudgedTransfer): boolean {
    return this.#options.wanted.tells([record.referCallId, record.targetLeg?.callId, record.replaces?.callId]);
  }

  #takeTransfer(transfer: JudgedTransfer): void {
    this.#tally.transfer(transfer);
    this.#options.tell?.({ type: 'transfer', transfer });
  }
}
