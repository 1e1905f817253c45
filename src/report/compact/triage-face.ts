import { type CauseStory, CauseTable, causeStoryOf } from '../../causes/index.ts';
import type { Story } from '../../findings/index.ts';
import { causeText } from '../overview/cause-cells.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { tellForm } from '../text/form-line.ts';
import { ListedCalls, type TextFacts } from '../text/listed-calls.ts';
import { summaryOf, tellProblems } from '../text/overview.ts';
import { goodNews } from '../text/report-text.ts';
import type { TextOptions } from '../text/text-options.ts';
import { isOfItsOwn, storyTimeOf } from '../text/text-stories.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { type CompactOptions, compactOptionsFor } from './compact-story.ts';

/** Failures kept; nobody turns so many pages. */
const MOST_FAILED = 20_000;
/** What went well is told as an example. */
const MOST_GOOD = 20;
/** From so many failures on their causes are told first. */
const FEW = 5;
const MOST_CAUSES = 20;

type Failed = { readonly story: Story; readonly cause: CauseStory };

/** What a trace holds, the worst first. */
export type Triage = {
  /** Counts, and the causes of many failures. */
  readonly summary: readonly string[];
  /** What failed in the order of its causes, then some of what went well. */
  readonly stories: readonly Story[];
  readonly failures: number;
  /** What could not be read, or has faults of form. */
  readonly problems: readonly string[];
  readonly paths: readonly string[];
};

/** Ranks the stories of a trace, as they are told, for who reads a few of them. Bounded. */
export class TriageFace implements TraceFace {
  readonly takesStories = true;
  readonly #causes = new CauseTable<Story>();
  readonly #listed = new ListedCalls();
  readonly #failed: Failed[] = [];
  readonly #good: Story[] = [];
  readonly #wants: (story: Story) => boolean;
  #paths: readonly string[] = [];
  #facts: TextFacts | null = null;

  /** @param wants which stories are told; all of them where it is not given. */
  constructor(wants: (story: Story) => boolean = () => true) {
    this.#wants = wants;
  }

  takesCall(isGood: boolean): boolean {
    return isGood ? this.#good.length < MOST_GOOD : this.#listed.takesCall();
  }

  tell(event: TraceEvent): void {
    this.#listed.note(event);
    if (event.type === 'begin') {
      this.#paths = event.paths;
    } else if (event.type === 'end') {
      this.#facts = this.#listed.withTotals(event.totals);
    } else if (event.type === 'story' && this.#wants(event.story)) {
      this.#take(event.story);
    }
  }

  async flush(): Promise<void> {}

  /** What was told, when the end was; null before. */
  triage(options: CompactOptions & { readonly isFiltered: boolean }): Triage | null {
    const facts = this.#facts;
    if (facts === null) {
      return null;
    }
    const text = compactOptionsFor(this.#paths, options);
    const lines = [...tellForm(facts, text), ...tellProblems(facts, text)].map((line) => line.trim());
    return {
      summary: [...this.#summary(facts, text, options.isFiltered), ...this.#causeLines(text)],
      stories: [...this.#ranked(), ...this.#good],
      failures: this.#causes.failures,
      problems: lines.filter((line) => line !== ''),
      paths: this.#paths,
    };
  }

  #summary(facts: TextFacts, text: TextOptions, isFiltered: boolean): string[] {
    const { names, counts, span, unseen, extras } = summaryOf(facts, text);
    const nothing = isFiltered ? text.words.nothingMatches : text.words.noCalls;
    return [
      [names, counts, span, ...unseen, extras].filter((part) => part !== '').join('; '),
      ...goodNews(facts, text, nothing),
    ];
  }

  #causeLines(text: TextOptions): string[] {
    const causes = this.#causes.failures > FEW ? this.#causes.causes() : [];
    const words = OVERVIEW_WORDS.in(text.lang);
    return causes.slice(0, MOST_CAUSES).map((cause) => {
      const at = cause.sighting === null ? '' : ` ${text.placeOf(cause.sighting)}`;
      return `${cause.count}x ${causeText(cause, words)} [${cause.rule ?? cause.type}]${at}`;
    });
  }

  #take(story: Story): void {
    const cause = causeStoryOf(story);
    if (cause === null) {
      if (isOfItsOwn(story) && this.#good.length < MOST_GOOD) {
        this.#good.push(story);
      }
      return;
    }
    this.#causes.add(cause, () => story);
    if (this.#failed.length < MOST_FAILED) {
      this.#failed.push({ story, cause });
    }
  }

  #ranked(): Story[] {
    const places = new Map(this.#causes.causes().map(({ key, id }) => [key, id]));
    const placeOf = ({ cause }: Failed): number =>
      places.get(this.#causes.keyOf(cause) ?? '') ?? Number.MAX_SAFE_INTEGER;
    return this.#failed
      .filter(({ cause }) => !this.#causes.isToldElsewhere(cause))
      .sort((a, b) => placeOf(a) - placeOf(b) || storyTimeOf(a.story) - storyTimeOf(b.story) || 0)
      .map(({ story }) => story);
  }
}
