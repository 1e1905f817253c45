import { isUneventful, type Story, StoryTally, type StoryTotals } from '../../findings/index.ts';
import type { Problem } from '../../model/index.ts';
import type { TraceFace } from '../../report/index.ts';
import type { RowTotals } from './row-run.ts';
import type { CountedCalls, ToldRecord } from './told-records.ts';

/** What became of one record: a story, or what it was where it is none. */
export type JudgedRecord =
  | { readonly type: 'story'; readonly story: Story }
  | Extract<ToldRecord, { readonly type: 'problem' | 'end' }>;

/** Tells a face what several judges found, in the order in which it was decided, as if one had told it. */
export class Gathered {
  readonly #tally = new StoryTally();
  readonly #tellsAll: boolean;
  readonly #face: TraceFace;
  readonly #problems: Problem[] = [];

  constructor(tellsAll: boolean, face: TraceFace) {
    this.#tellsAll = tellsAll;
    this.#face = face;
  }

  /** @returns all that was counted, where this was the end. */
  take(judged: JudgedRecord): ReturnType<Gathered['end']> | null {
    if (judged.type === 'problem') {
      this.#problems.push(judged.problem);
      this.#face.tell({ type: 'problem', problem: judged.problem });
      return null;
    }
    if (judged.type === 'end') {
      return this.end(judged);
    }
    this.#count(judged.story);
    if (this.#tellsAll || !isUneventful(judged.story)) {
      this.#face.tell({ type: 'story', story: judged.story });
    }
    return null;
  }

  end({ totals, ended }: Extract<ToldRecord, { readonly type: 'end' }>) {
    const all = { ...totals, problems: this.#problems, ...this.counted(ended) };
    this.#face.tell({ type: 'end', totals: all });
    return all;
  }

  /** The same before the end has come, with what was counted by then; null where nobody has counted yet. */
  endWith(counted: { readonly totals: RowTotals; readonly ended: CountedCalls } | null, path: string) {
    return this.end({ type: 'end', ...(counted ?? { totals: nothingRead(path), ended: new StoryTally().counted() }) });
  }

  /** What was counted of the stories, and of the calls, which are counted where they are decided. */
  counted(ended: CountedCalls): StoryTotals {
    const own = this.#tally.counted();
    const { callCounts, callFigures } = ended;
    const { fartherLegs } = ended.storyCounts;
    return { ...own, callCounts, callFigures, storyCounts: { ...own.storyCounts, fartherLegs } };
  }

  #count(story: Story): void {
    const tally = this.#tally;
    switch (story.type) {
      case 'call':
        tally.call(story.call);
        break;
      case 'transfer':
        tally.transfer(story.transfer);
        break;
      case 'rejection':
        tally.rejection(story.rejection);
        break;
      case 'registration':
        tally.registration(story.registration);
        break;
      case 'notice':
        tally.notice(story.notice);
        break;
      case 'form':
        tally.findings([story.form.finding]);
        break;
    }
  }
}

function nothingRead(path: string): RowTotals {
  const [startUs, endUs] = [Number.NaN, Number.NaN];
  return {
    inputs: [{ path, format: null, records: 0, messages: 0, cut: 0, startUs, endUs }],
    messages: 0,
    unique: 0,
    requests: 0,
    responses: 0,
    retransmissions: 0,
    duplicates: 0,
    mediaSeen: null,
    startUs,
    endUs,
    malformed: 0,
    responseCounts: [],
    problems: [],
  };
}
