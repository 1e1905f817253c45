import type { Analysis, Story } from '../../findings/index.ts';
import { laidOut } from '../../page/index.ts';
import type { TraceEvent, TraceFace } from '../trace-event.ts';
import { renderAround, type TextReportOptions } from './report-text.ts';
import { TextStories } from './text-stories.ts';

/** Texts kept; a report with more is not read by anybody. */
const MOST_TEXTS = 50_000;

type StoryText = {
  readonly type: Story['type'];
  readonly timeUs: number;
  readonly text: string;
};

/**
 * The report an engineer reads: a summary line, each failed transfer and each rejection as a short story, the calls
 * that failed, the codes seen. What went well is said in a line. Stories are rendered when they are decided: a text is a
 * tenth of what it is made from, so a long trace takes little memory.
 */
export class TextFace implements TraceFace {
  readonly takesStories = true;
  /** Stories there were no room for. */
  dropped = 0;
  readonly #options: TextReportOptions;
  readonly #stories: TextStories;
  readonly #texts: StoryText[] = [];
  #waiting: Promise<void>[] = [];
  #analysis: Analysis | null = null;

  constructor(options: TextReportOptions) {
    this.#options = options;
    this.#stories = new TextStories(options);
  }

  tell(event: TraceEvent): void {
    if (event.type === 'begin') {
      this.#stories.paths = event.paths;
    } else if (event.type === 'story') {
      this.#take(event.story);
    } else if (event.type === 'end') {
      this.#analysis = event.analysis;
    }
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await Promise.all(waiting);
  }

  /** The report in pieces, when the end was told: transfers before rejections before calls, each in the order of the trace. */
  async pieces(): Promise<readonly string[]> {
    await this.flush();
    const analysis = this.#analysis;
    if (analysis === null) {
      return [];
    }
    const stories = this.#texts.sort((a, b) => rank(a) - rank(b) || a.timeUs - b.timeUs || 0).map(({ text }) => text);
    const told = { count: stories.length, callIds: this.#stories.callIds, passedOver: this.#stories.passedOver };
    const { before, after } = await laidOut(() => renderAround(analysis, this.#options, told));
    const last = stories.pop();
    if (last !== undefined) {
      stories.push(after === '' ? `${last.trimEnd()}\n` : last);
    }
    return [before, ...stories, after];
  }

  #take(story: Story): void {
    if (!this.#stories.takes(story)) {
      return;
    }
    if (this.#texts.length + this.#waiting.length >= MOST_TEXTS) {
      this.dropped++;
      return;
    }
    const timeUs = timeOf(story);
    const rendered = this.#stories.render(story);
    this.#waiting.push(rendered.then((text) => this.#keep({ type: story.type, timeUs, text })));
  }

  #keep(text: StoryText): void {
    if (text.text !== '') {
      this.#texts.push(text);
    }
  }
}

const ORDER: readonly Story['type'][] = ['transfer', 'rejection', 'call', 'registration'];

function rank({ type }: StoryText): number {
  return ORDER.indexOf(type);
}

function timeOf(story: Story): number {
  switch (story.type) {
    case 'transfer':
      return story.transfer.record.startUs;
    case 'rejection':
      return story.rejection.record.atUs;
    case 'call':
      return story.call.record.startUs;
    case 'registration':
      return story.registration.record.startUs;
    case 'form':
      // Told behind the stories.
      return Number.NaN;
  }
}
