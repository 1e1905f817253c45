import { type CauseStory, CauseTable, causeStoryOf } from '../../causes/index.ts';
import type { NotKept, Story } from '../../findings/index.ts';
import { laidOut } from '../../page/index.ts';
import type { FileStanding } from '../files/file-row.ts';
import { causeText } from '../overview/cause-cells.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { Timeline } from '../overview/timeline.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { ListedCalls, type TextFacts } from './listed-calls.ts';
import { countCalls, countRegistrations, isAllGood } from './overview.ts';
import { type ReportForm, TEXT_FORM, type TextReportOptions } from './report-text.ts';
import { topOf } from './text-options.ts';
import { callIdsOf, isOfItsOwn, storyTimeOf, TextStories } from './text-stories.ts';

/** Texts kept; a report with more is not read by anybody. */
const MOST_TEXTS = 50_000;
/** So many stories are simply told: failures, of which more are summed up first, and whatever a filter left. */
const FEW = 5;
/** Stories that are kept as long as they may be few: a call through some elements has several. */
const MOST_HELD = 8 * FEW;
/** Of so many failures no more than nine tenths can turn out to be other legs of the rest: there will be an overview. */
const CROWDED = 1000;

type Held = { readonly story: Story; readonly cause: CauseStory | null };

type StoryText = {
  readonly type: Story['type'];
  readonly timeUs: number;
  /** Null for a story of which nothing failed. */
  readonly cause: CauseStory | null;
  readonly text: string;
};

/**
 * The report an engineer reads. A few failures are told one by one; of more there is an overview, the worst cause first, and
 * the clearest story of each cause. What went well is said in a line. Memory grows with the causes, not with the trace,
 * unless every story is wanted: then each is rendered when it is decided, a tenth of what it is made from.
 */
export class TextFace implements TraceFace {
  readonly takesStories = true;
  /** Stories there were no room for. */
  dropped = 0;
  readonly #options: TextReportOptions;
  readonly #form: ReportForm;
  readonly #stories: TextStories;
  readonly #causes = new CauseTable<Story>();
  readonly #timeline = new Timeline();
  /** Failures, counted as they came. */
  #failed = 0;
  #held: Held[] = [];
  /** Of which nothing failed, while a filter may have left but a few. */
  #good: Story[] = [];
  readonly #texts: StoryText[] = [];
  #waiting: Promise<void>[] = [];
  readonly #listed = new ListedCalls();
  #facts: TextFacts | null = null;

  constructor(options: TextReportOptions, form: ReportForm = TEXT_FORM) {
    this.#options = options;
    this.#form = form;
    this.#stories = new TextStories(options, form);
  }

  get notKept(): NotKept {
    return this.#listed.notKept;
  }

  takesCall(isGood: boolean): boolean {
    const { detail, tellsGood = false } = this.#options;
    const isAskedFor = !isGood || detail === 'verbose' || tellsGood;
    return isAskedFor ? this.#listed.takesCall() : this.#mayBeFew;
  }

  takesRegistration(): boolean {
    return this.#options.tellsGood === true || this.#mayBeFew;
  }

  tell(event: TraceEvent): void {
    this.#listed.note(event);
    if (event.type === 'begin') {
      this.#stories.paths = event.paths;
    } else if (event.type === 'story') {
      this.#take(event.story);
    } else if (event.type === 'end') {
      this.#facts = this.#listed.withTotals(event.totals);
    }
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await Promise.all(waiting);
  }

  /** The report in pieces, when the end was told: transfers before rejections before calls, each in the order of the trace. */
  async pieces(): Promise<readonly string[]> {
    this.#takeFew();
    await this.flush();
    const facts = this.#facts;
    if (facts === null) {
      return [];
    }
    const causes = this.#causes.causes();
    const isBusy = this.#causes.failures > FEW && this.#mayHaveOverview;
    const { callIds, stories } = await this.#chosen(causes, isBusy);
    const told = { count: stories.length, callIds };
    const overview = isBusy
      ? ({ causes, timeline: this.#timeline, tells: this.#tellsAll ? 'all' : 'examples' } as const)
      : null;
    const { before, after } = await laidOut(() => this.#form.around(facts, this.#options, told, overview));
    const last = stories.pop();
    if (last !== undefined) {
      stories.push(after === '' ? `${last.trimEnd()}\n` : last);
    }
    return [before, ...stories, after];
  }

  /** How many causes there are; known when the end was told. */
  get causeCount(): number {
    return this.#causes.causes().length;
  }

  /** How it went in a few words, known when the end was told; null before. */
  get worst(): { readonly standing: FileStanding; readonly failures: number; readonly what: string } | null {
    if (this.#facts === null) {
      return null;
    }
    const [first] = this.#causes.causes();
    const { failures } = this.#causes;
    if (first === undefined) {
      return { standing: this.#isGood(this.#facts) ? 'passed' : 'open', failures, what: '' };
    }
    const standing = this.#causes.causes().some(({ severity }) => severity === 'error') ? 'failed' : 'warned';
    return { standing, failures, what: causeText(first, OVERVIEW_WORDS.in(this.#options.lang)) };
  }

  /** That a filter leaves nothing to tell says nothing about the trace. */
  #isGood(facts: TextFacts): boolean {
    const told = countCalls(facts) + countRegistrations(facts) + facts.storyCounts.transfers;
    return isAllGood(facts) && (this.#options.isFiltered !== true || told > 0);
  }

  /** Whether every story is wanted, or may be: then texts are kept. */
  get #tellsAll(): boolean {
    const { detail, tellsAll = false, cause = null } = this.#options;
    return detail !== 'normal' || tellsAll || cause !== null;
  }

  #take(story: Story): void {
    const cause = causeStoryOf(story);
    if (cause !== null && this.#causes.add(cause, () => story)) {
      this.#timeline.add(cause.atUs);
      this.#noteFailure();
    }
    if (this.#stories.takes(story, cause)) {
      this.#keepStory(story, cause);
    } else if (this.#mayBeFew && isOfItsOwn(story)) {
      this.#good.push(story);
    }
  }

  /** Behind an overview no calls are listed, and of the stories its examples are told. */
  #noteFailure(): void {
    this.#failed++;
    if (this.#isCrowded) {
      this.#listed.dismiss();
    }
  }

  /** Whether there will be an overview, whatever comes: as legs of one call at most some ten turn out to be one failure. */
  get #isCrowded(): boolean {
    return this.#failed >= CROWDED && this.#mayHaveOverview;
  }

  get #mayHaveOverview(): boolean {
    const { detail, tellsGood = false } = this.#options;
    return detail !== 'quiet' && !tellsGood;
  }

  #keepStory(story: Story, cause: CauseStory | null): void {
    if (this.#tellsAll) {
      this.#stories.mention(story);
      this.#render(story, cause);
    } else if (!this.#isCrowded) {
      this.#hold({ story, cause });
    }
  }

  /** Whether a filter may have left so few stories that those of which nothing failed are told too. */
  get #mayBeFew(): boolean {
    const { isFiltered = false, cause = null } = this.#options;
    // One more than is told says that there are too many.
    return isFiltered && cause === null && this.#good.length <= FEW;
  }

  #takeFew(): void {
    const failed = this.#texts.length + this.#waiting.length + this.#held.filter((held) => this.#tells(held)).length;
    const good = this.#isCrowded ? [] : this.#good;
    this.#good = [];
    if (failed + good.length <= FEW) {
      for (const story of good) {
        this.#keepStory(story, null);
      }
    }
  }

  /** Where there is no room after those are gone that another story tells, there are too many to tell one by one. */
  #hold(held: Held): void {
    if (this.#held.length >= MOST_HELD) {
      this.#held = this.#held.filter((other) => this.#tells(other));
    }
    if (this.#held.length < MOST_HELD) {
      this.#held.push(held);
    }
  }

  /** Whether a story has something to say that no other does. */
  #tells({ cause }: Held): boolean {
    return cause === null || !this.#causes.isToldElsewhere(cause);
  }

  #render(story: Story, cause: CauseStory | null): void {
    if (this.#texts.length + this.#waiting.length >= MOST_TEXTS) {
      this.dropped++;
      return;
    }
    const timeUs = storyTimeOf(story);
    const rendered = this.#stories.render(story);
    this.#waiting.push(rendered.then((text) => this.#keep({ type: story.type, timeUs, cause, text })));
  }

  #keep(text: StoryText): void {
    if (text.text !== '') {
      this.#texts.push(text);
    }
  }

  /** The stories that stand in the report, in their order, and the calls they tell of. */
  async #chosen(
    causes: ReturnType<CauseTable<Story>['causes']>,
    isBusy: boolean,
  ): Promise<{ callIds: ReadonlySet<string>; stories: string[] }> {
    const { cause = null } = this.#options;
    if (this.#tellsAll) {
      const key = causes.find(({ id }) => id === cause)?.key ?? null;
      const wanted = this.#texts.filter((text) => cause === null || (key !== null && this.#keyOf(text) === key));
      return { callIds: this.#stories.callIds, stories: inOrder(wanted).map(({ text }) => text) };
    }
    const examples = isBusy
      ? causes.slice(0, topOf(this.#options)).map(({ id, example }) => ({ story: example, number: id }))
      : inOrder(this.#held.filter((held) => this.#tells(held)).map(orderOf)).map(({ story }) => ({
          story,
          number: null,
        }));
    const stories = await Promise.all(examples.map(({ story, number }) => this.#stories.render(story, number)));
    return { callIds: new Set(examples.flatMap(({ story }) => callIdsOf(story))), stories };
  }

  #keyOf({ cause }: StoryText): string | null {
    return cause === null ? null : this.#causes.keyOf(cause);
  }
}

function orderOf({ story }: Held): { story: Story; type: Story['type']; timeUs: number } {
  return { story, type: story.type, timeUs: storyTimeOf(story) };
}

const ORDER: readonly Story['type'][] = ['transfer', 'rejection', 'call', 'registration', 'notice'];

function inOrder<Told extends { readonly type: Story['type']; readonly timeUs: number }>(told: Told[]): Told[] {
  return told.sort((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type) || a.timeUs - b.timeUs || 0);
}
