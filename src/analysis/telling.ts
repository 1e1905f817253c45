import { type Analysis, Collector } from '../findings/index.ts';
import type { Limits } from '../model/index.ts';
import type { FormRecord, StorySink } from '../records/index.ts';
import type { Progress, TraceFace } from '../report/index.ts';
import { loadGrammar } from '../sip/index.ts';
import { type CardOptions, settleCard } from '../tokens/index.ts';
import type { MessageFace } from './message-face.ts';
import type { AnalyzeOptions } from './options.ts';
import type { ProblemList } from './problem-list.ts';

const NO_CARDS: CardOptions = { cards: [], keys: [] };

type Stories = ReturnType<Collector['stories']>;

export type TellingNeeds = {
  readonly limits: Limits;
  readonly problems: ProblemList;
  readonly wanted: ConstructorParameters<typeof Collector>[0]['wanted'];
  readonly face: TraceFace | null;
  /** Is shown messages instead of stories. */
  readonly messageFace: MessageFace | null;
};

/** Records of decided stories come in, are judged between two blocks, and are told. */
export class Telling {
  readonly #collector: Collector;
  readonly #cards: CardOptions;
  readonly #problems: ProblemList;
  readonly #face: TraceFace | null;
  readonly #messageFace: MessageFace | null;

  constructor(
    { lang, keepStories, keepGoodCalls, keepCallEvidence, cards }: AnalyzeOptions,
    { limits, problems, wanted, face, messageFace }: TellingNeeds,
  ) {
    this.#problems = problems;
    this.#face = face;
    this.#messageFace = messageFace;
    this.#cards = cards ?? NO_CARDS;
    this.#collector = new Collector({
      lang: lang ?? 'en',
      keep: keptBy(keepStories ?? true, limits),
      mostGoodCalls: mostOf(keepGoodCalls ?? true),
      wantsCallEvidence: keepCallEvidence ?? true,
      wanted,
      tell: face?.takesStories === true ? (story) => face.tell({ type: 'story', story }) : null,
    });
  }

  /** Where stories go when they are decided. */
  get records(): StorySink {
    return this.#collector;
  }

  /** What was decided leaves this place, so that memory does not grow with what there is to tell. */
  async handOn(): Promise<void> {
    await this.#judge();
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
    await this.#judge();
    this.#collector.takeRest();
    this.#collector.takeForm(form());
  }

  noteNotKept(): void {
    for (const [what, count] of Object.entries(this.#collector.notKept)) {
      if (count > 0) {
        const message = `Too many ${what} to keep them all: ${count} of them are counted and not told (--format ndjson tells all)`;
        this.#problems.say('stories-full', message);
      }
    }
  }

  /** Tells the end. @param seen what was read, and how much of it. */
  end(seen: Omit<Analysis, keyof Stories>): Analysis {
    const analysis = { ...seen, ...this.#collector.stories() };
    this.#face?.tell({ type: 'end', analysis });
    return analysis;
  }

  /** Between blocks: the strict grammar costs a tenth of a second to load, so it waits for the first transfer that needs it. */
  async #judge(): Promise<void> {
    for (const record of this.#collector.takeRejections()) {
      this.#collector.judgeRejection(await settleCard(record, this.#cards));
    }
    if (this.#collector.isWaiting) {
      if (this.#collector.needsGrammar) {
        await loadGrammar();
      }
      this.#collector.judge();
    }
  }
}

function mostOf(goodCalls: boolean | number): number {
  return typeof goodCalls === 'number' ? goodCalls : goodCalls ? Number.POSITIVE_INFINITY : 0;
}

function keptBy(stories: boolean | 'calls', limits: Limits): Limits | null {
  if (typeof stories === 'boolean') {
    return stories ? limits : null;
  }
  return { ...limits, keptTransfers: 0, keptRejections: 0, keptRegistrations: 0 };
}
