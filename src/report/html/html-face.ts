import type { Lang } from '../../languages/index.ts';
import { loadWidths } from '../../page/index.ts';
import { refMaker } from '../message-ref.ts';
import { ListedCalls, type TextFacts } from '../text/listed-calls.ts';
import { textOptionsFor } from '../text/report-text.ts';
import { partsOf } from '../text/set-story.ts';
import { PLAIN } from '../text/style.ts';
import type { TextOptions } from '../text/text-options.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { Anchors } from './anchors.ts';
import { CallGroups } from './call-groups.ts';
import { cardsPart } from './cards-part.ts';
import { causesPart } from './causes-part.ts';
import { bannerOf, type CheckBanner } from './check-banner.ts';
import { Explanations } from './explanations.ts';
import { type HtmlOptions, MOST_CALLS } from './html-options.ts';
import { LegMessages } from './leg-messages.ts';
import { MessageTexts } from './message-texts.ts';
import { footerOf, pageOf } from './page.ts';
import { responsesPart } from './responses-part.ts';
import { NamedRules } from './rules-part.ts';
import type { ShownStory } from './shown-story.ts';
import { MOST_WHOLE, storiesPart } from './stories-part.ts';
import { StoryLegs } from './story-legs.ts';
import { StoryShelf } from './story-shelf.ts';
import { StoryTimes } from './story-times.ts';
import { timelinePart } from './timeline-part.ts';
import { toolbarPart } from './toolbar-part.ts';
import { summaryPart, verdictPart } from './verdict-part.ts';

/**
 * The report as one page of HTML. Keeps a bounded number of stories; when the trace is over, {@link texts} takes the texts of
 * their messages while it is read again, and {@link pieces} are the page.
 */
export class HtmlFace implements TraceFace {
  readonly takesStories = true;
  readonly #options: HtmlOptions;
  readonly #shelf: StoryShelf;
  readonly #groups: CallGroups;
  readonly #times = new StoryTimes();
  readonly #listed = new ListedCalls();
  readonly #textOptions = new Map<Lang, TextOptions>();
  #paths: readonly string[] = [];
  #facts: TextFacts | null = null;
  #shown: readonly ShownStory[] | null = null;

  constructor(options: HtmlOptions) {
    this.#options = options;
    this.#groups = new CallGroups(options.legs);
    this.#shelf = new StoryShelf(options.maxCalls ?? MOST_CALLS);
  }

  takesCall(isGood: boolean): boolean {
    return !isGood || this.#shelf.hasRoom();
  }

  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.#paths = event.paths;
    } else if (event.type === 'story') {
      this.#take(event);
    } else if (event.type === 'end') {
      this.#facts = this.#listed.withTotals(event.totals);
    }
  }

  async flush(): Promise<void> {}

  #take(event: Extract<TraceEvent, { readonly type: 'story' }>): void {
    const { story } = event;
    this.#groups.take(story);
    if (this.#options.tells?.(story) !== false) {
      const failedUs = this.#shelf.take(story);
      if (failedUs !== null) {
        this.#times.add(failedUs);
      }
    }
    // A call that was answered needs no mention beside its story.
    if (story.type !== 'call' || story.call.record.outcome !== 'answered') {
      this.#listed.note(event);
    }
  }

  /** Takes the texts of the messages of the stories in the page; known when the end was told. */
  texts(): MessageTexts {
    const text = this.#textsOf(this.#options.lang);
    const whole = this.#stories().slice(0, MOST_WHOLE);
    const wanted = whole.flatMap(({ story }) => partsOf(story, text)?.sightings ?? []);
    const transfers = whole.filter(({ story }) => story.type === 'transfer');
    const calls = transfers.map(({ story }) => this.#groups.of(story)).filter((call) => call !== null);
    return new MessageTexts(wanted, new LegMessages(calls, this.#options.legs), this.#options.showsSecrets === true);
  }

  /**
   * The page, when the end was told; nothing before.
   *
   * @param texts took the texts of its messages; null where the trace could not be read again.
   */
  async pieces(texts: MessageTexts | null, check: CheckBanner | null = null): Promise<readonly string[]> {
    const facts = this.#facts;
    if (facts === null) {
      return [];
    }
    await loadWidths();
    const { PAGE_CODE } = await import('#report-page');
    const { lang, isFiltered = false, timezone = null, pages = null } = this.#options;
    const textsOf = (of: Lang): TextOptions => this.#textsOf(of);
    const shown = this.#stories();
    const rules = new NamedRules();
    const causes = this.#shelf.causes();
    const stories = await storiesPart(shown, {
      lang,
      textsOf,
      texts,
      anchors: new Anchors(),
      legs: new StoryLegs(this.#groups, texts),
      explanations: new Explanations(),
      rules,
      refOf: refMaker(this.#paths),
      timezone,
    });
    const left = { stories: this.#shelf.leftOut, texts: texts?.dropped ?? 0 };
    const parts = {
      summary: summaryPart(facts, textsOf),
      check: check === null ? '' : bannerOf(check, rules),
      verdict: verdictPart(facts, causes, this.#shelf.failures, { lang, isFiltered }, textsOf),
      cards: cardsPart(facts),
      causes: causesPart(causes, shown, facts, lang, textsOf),
      timeline: timelinePart(this.#times.buckets(facts.startUs, facts.endUs), textsOf(lang)),
      toolbar: shown.length > 1 ? toolbarPart(stories.counts) : '',
      stories: stories.pieces,
      responses: responsesPart(facts),
      rules: rules.part(pages),
      footer: footerOf(facts, left, this.#options, textsOf),
    };
    return pageOf(parts, facts, PAGE_CODE, this.#options, textsOf);
  }

  #stories(): readonly ShownStory[] {
    this.#shown ??= this.#shelf.inOrder();
    return this.#shown;
  }

  #textsOf(lang: Lang): TextOptions {
    const known = this.#textOptions.get(lang);
    if (known !== undefined) {
      return known;
    }
    const { timezone = null } = this.#options;
    const text = textOptionsFor(this.#paths, { lang, style: PLAIN, detail: 'normal', timezone, tellsGood: true });
    this.#textOptions.set(lang, text);
    return text;
  }
}
