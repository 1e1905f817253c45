import type { Story } from '../../findings/index.ts';
import { laidOut } from '../../page/index.ts';
import { ToldCalls } from './call-story.ts';
import { ToldRegistrations } from './registration-story.ts';
import { callIdsOf, renderStory, type TextReportOptions } from './report-text.ts';

/** The stories of a text report one by one, and the calls they tell of. */
export class TextStories {
  paths: readonly string[] = [];
  /** Calls that some story tells of, which need no other mention. */
  readonly callIds = new Set<string>();
  readonly #options: TextReportOptions;
  readonly #told: ToldCalls;
  readonly #registrations: ToldRegistrations;

  constructor(options: TextReportOptions) {
    this.#options = options;
    this.#told = new ToldCalls(options.detail);
    this.#registrations = new ToldRegistrations(options.detail);
  }

  /** Whether a story is told; asked once for each. */
  takes(story: Story): boolean {
    if (story.type === 'call' && !this.#told.takes(story.call)) {
      return false;
    }
    if (story.type === 'registration' && !this.#registrations.takes(story.registration)) {
      return false;
    }
    for (const callId of callIdsOf(story)) {
      this.callIds.add(callId);
    }
    return true;
  }

  /** Registrations with a fault that is told of others. */
  get passedOver(): number {
    return this.#registrations.passedOver;
  }

  render(story: Story): Promise<string> {
    return laidOut(() => renderStory(story, this.paths, this.#options));
  }
}
