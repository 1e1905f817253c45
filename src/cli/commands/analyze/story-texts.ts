import type { StoryTaker } from '../../../analysis/index.ts';

type Story = Parameters<StoryTaker['story']>[0];

/** Texts kept; a report with more is not read by anybody. */
const MOST_TEXTS = 50_000;

type StoryText = {
  readonly type: Story['type'];
  readonly timeUs: number;
  readonly text: string;
};

export type RenderStory = (story: Story, paths: readonly string[]) => string | Promise<string>;

/**
 * The stories of a report as text, rendered when they are decided: a text is a tenth of what it is made from, so a long
 * trace takes little memory.
 */
export class StoryTexts implements StoryTaker {
  /** Calls that some story tells of. */
  readonly callIds = new Set<string>();
  /** Stories there were no room for. */
  dropped = 0;
  readonly #render: RenderStory;
  readonly #callIdsOf: (story: Story) => readonly string[];
  readonly #isTold: (story: Story) => boolean;
  readonly #texts: StoryText[] = [];
  #paths: readonly string[] = [];
  #waiting: Promise<void>[] = [];

  /** @param isTold asked once for each story. */
  constructor(render: RenderStory, callIdsOf: (story: Story) => readonly string[], isTold: (story: Story) => boolean) {
    this.#render = render;
    this.#callIdsOf = callIdsOf;
    this.#isTold = isTold;
  }

  begin(paths: readonly string[]): void {
    this.#paths = paths;
  }

  story(story: Story): void {
    if (!this.#isTold(story)) {
      return;
    }
    for (const callId of this.#callIdsOf(story)) {
      this.callIds.add(callId);
    }
    if (this.#texts.length + this.#waiting.length >= MOST_TEXTS) {
      this.dropped++;
      return;
    }
    const timeUs = timeOf(story);
    const rendered = this.#render(story, this.#paths);
    if (typeof rendered === 'string') {
      this.#keep({ type: story.type, timeUs, text: rendered });
    } else {
      this.#waiting.push(rendered.then((text) => this.#keep({ type: story.type, timeUs, text })));
    }
  }

  problem(): void {
    // The report lists them at its end.
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    await Promise.all(waiting);
  }

  /** Transfers before rejections before calls, each in the order of the trace. */
  all(): string[] {
    return this.#texts.sort((a, b) => rank(a) - rank(b) || a.timeUs - b.timeUs || 0).map(({ text }) => text);
  }

  #keep(text: StoryText): void {
    if (text.text !== '') {
      this.#texts.push(text);
    }
  }
}

const ORDER: readonly Story['type'][] = ['transfer', 'rejection', 'call'];

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
    case 'form':
      // Told behind the stories.
      return Number.NaN;
  }
}
