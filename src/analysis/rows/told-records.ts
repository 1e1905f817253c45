import { GOOD_ENDINGS, RefusedCallers, StoryTally } from '../../findings/index.ts';
import type { Problem } from '../../model/index.ts';
import type {
  CallEnding,
  CallRecord,
  FormRecord,
  NoticeRecord,
  RecordFace,
  RegistrationEnding,
  RegistrationRecord,
  RejectionRecord,
  TransferRecord,
} from '../../records/index.ts';
import type { RowTotals } from './row-run.ts';

/** One thing that was decided, as it goes to whoever judges it: plain data. */
export type ToldRecord =
  | { readonly type: 'call'; readonly record: CallRecord }
  | { readonly type: 'transfer'; readonly record: TransferRecord }
  | { readonly type: 'rejection'; readonly record: RejectionRecord }
  | { readonly type: 'registration'; readonly record: RegistrationRecord }
  | { readonly type: 'notice'; readonly record: NoticeRecord }
  | { readonly type: 'form'; readonly record: FormRecord }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'end'; readonly totals: RowTotals; readonly ended: CountedCalls };

/** What was counted of calls, told or not. */
export type CountedCalls = ReturnType<StoryTally['counted']>;

/** Takes what is decided, and hands it on in its order. What one story says of another is put in here: they part behind it. */
export class ToldRecords implements RecordFace {
  readonly #tally = new StoryTally();
  readonly #refusedCallers = new RefusedCallers();
  readonly #tellsAll: boolean;
  readonly #tell: (told: ToldRecord) => void;

  /** @param tellsAll whether calls that went well are told, and not only counted. */
  constructor(tellsAll: boolean, tell: (told: ToldRecord) => void) {
    this.#tellsAll = tellsAll;
    this.#tell = tell;
  }

  call(ending: CallEnding, record: () => CallRecord | null): void {
    this.#tally.ended(ending);
    const isGood = GOOD_ENDINGS.has(ending.outcome) && !ending.isNotable;
    const known = isGood && !this.#tellsAll ? null : record();
    if (known !== null) {
      this.#tell({ type: 'call', record: known });
    }
  }

  transfer(record: TransferRecord): void {
    this.#tell({ type: 'transfer', record });
  }

  rejection(record: RejectionRecord): void {
    const refusingNumbers = this.#refusedCallers.note(record);
    this.#tell({ type: 'rejection', record: { ...record, refusingNumbers } });
  }

  registration(_ending: RegistrationEnding, record: () => RegistrationRecord | null): void {
    const known = record();
    if (known !== null) {
      this.#tell({ type: 'registration', record: known });
    }
  }

  notice(record: NoticeRecord): void {
    this.#tell({ type: 'notice', record });
  }

  /** The end: forms, and what was counted. */
  end(forms: readonly FormRecord[], totals: RowTotals): void {
    for (const record of forms) {
      this.#tell({ type: 'form', record });
    }
    this.#tell({ type: 'end', totals, ended: this.counted() });
  }

  /** Of calls, by now. */
  counted(): CountedCalls {
    return this.#tally.counted();
  }
}
