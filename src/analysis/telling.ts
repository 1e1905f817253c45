import { type NotKept, StoryJudge, type StoryTotals, type TraceTotals, type Wanted } from '../findings/index.ts';
import { filled, SAYS } from '../model/index.ts';
import type { FormRecord, RecordFace } from '../records/index.ts';
import type { Progress, TraceFace } from '../report/index.ts';
import { loadGrammar } from '../sip/index.ts';
import { type CardOptions, settleCard } from '../tokens/index.ts';
import type { MessageFace } from './message-face.ts';
import type { AnalyzeOptions } from './options.ts';
import type { ProblemList } from './problem-list.ts';

const NOTHING: Partial<NotKept> = {};
const NO_CARDS: CardOptions = { cards: [], keys: [] };

export type TellingNeeds = {
  readonly problems: ProblemList;
  readonly wanted: Wanted;
  readonly face: TraceFace | null;
  /** Is shown messages instead of stories. */
  readonly messageFace: MessageFace | null;
};

/** Records of decided stories come in, are judged between two blocks, and are told. */
export class Telling {
  readonly #judge: StoryJudge;
  readonly #cards: CardOptions;
  readonly #problems: ProblemList;
  readonly #face: TraceFace | null;
  readonly #messageFace: MessageFace | null;

  constructor({ lang, tellsGoodCalls, cards }: AnalyzeOptions, { problems, wanted, face, messageFace }: TellingNeeds) {
    this.#problems = problems;
    this.#face = face;
    this.#messageFace = messageFace;
    this.#cards = cards ?? NO_CARDS;
    this.#judge = new StoryJudge({
      lang: lang ?? 'en',
      wantsGoodCalls: tellsGoodCalls ?? true,
      wanted,
      takesCall: (isGood) => face?.takesCall?.(isGood) ?? true,
      takesStanding: face?.takesStanding !== false,
      takesRegistration: () => face?.takesRegistration?.() ?? true,
      tell: face?.takesStories === true ? (story) => face.tell({ type: 'story', story }) : null,
    });
  }

  /** Where stories go when they are decided. */
  get records(): RecordFace {
    return this.#judge;
  }

  /** What was decided leaves this place, so that memory does not grow with what there is to tell. */
  async handOn(): Promise<void> {
    await this.#judgeWaiting();
    await this.#messageFace?.flush();
    await this.#face?.flush();
  }

  /** @param chunked the place that several threads have come to, where there are some. */
  progress(seen: { readonly records: number; readonly messages: number }, chunked: Progress['chunked']): void {
    const { records, messages } = seen;
    this.#face?.tell({ type: 'progress', progress: { records, messages, chunked } });
  }

  /** The trace is over: what waits for a later message is judged now, and the form of the messages. */
  async finish(form: () => readonly FormRecord[]): Promise<void> {
    await this.#judgeWaiting();
    this.#judge.takeRest();
    await this.#judge.takeForm(form());
  }

  noteNotKept(): void {
    for (const [what, count] of Object.entries(this.#face?.notKept ?? NOTHING)) {
      if (count > 0) {
        const message = filled(SAYS.storiesFull, what, count);
        this.#problems.say('stories-full', message);
      }
    }
  }

  /** Tells the end. @param seen what was read, and how much of it. @param paths what the inputs are called. */
  end(seen: Omit<TraceTotals, keyof StoryTotals>, paths: readonly string[]): TraceTotals {
    const totals = { ...seen, ...this.#judge.counted() };
    const inputs = seen.inputs.map((input, index) => ({ ...input, path: paths[index] ?? '' }));
    this.#face?.tell({ type: 'end', totals: { ...totals, inputs } });
    return totals;
  }

  /** Between blocks: the strict grammar costs a tenth of a second to load, so it waits for the first transfer that needs it. */
  async #judgeWaiting(): Promise<void> {
    if (!this.#judge.isWaiting) {
      return;
    }
    await this.#judge.judgeFirst();
    for (const record of this.#judge.takeRejections()) {
      await this.#judge.judgeRejection(await settleCard(record, this.#cards));
    }
    if (this.#judge.needsGrammar) {
      await loadGrammar();
    }
    await this.#judge.judge();
  }
}
