import type { CauseStory } from '../../causes/index.ts';
import type { JudgedTransfer, Story } from '../../findings/index.ts';
import { laidOut } from '../../page/index.ts';
import { renderStory, type TextReportOptions } from './report-text.ts';

/** The stories of a text report one by one, and the calls they tell of. */
export class TextStories {
  paths: readonly string[] = [];
  /** Calls that some story tells of, which need no other mention. */
  readonly callIds = new Set<string>();
  readonly #options: TextReportOptions;

  constructor(options: TextReportOptions) {
    this.#options = options;
  }

  /** Whether a story is told; `cause` is null where nothing of it failed. */
  takes(story: Story, cause: CauseStory | null): boolean {
    if (cause === null && !this.#tellsGood(story)) {
      return false;
    }
    for (const callId of callIdsOf(story)) {
      this.callIds.add(callId);
    }
    return true;
  }

  /** A rejected call has a story of its own. */
  #tellsGood(story: Story): boolean {
    const { detail, tellsGood = false } = this.#options;
    const isRejected = story.type === 'call' && story.call.record.outcome === 'rejected';
    return story.type === 'transfer' ? tellsGood || detail === 'verbose' : tellsGood && !isRejected;
  }

  /** @param number in the list of causes; null where there is no such list. */
  render(story: Story, number: number | null = null): Promise<string> {
    return laidOut(() => renderStory(story, this.paths, this.#options, number));
  }
}

/** The Call-IDs that a story tells of, besides a transfer's own call. */
export function callIdsOf(story: Story): string[] {
  switch (story.type) {
    case 'transfer':
      return targetOf(story.transfer);
    case 'rejection':
      return [story.rejection.record.callId];
    case 'call':
      return [story.call.record.callId];
    case 'registration':
      return [story.registration.record.callId];
    default:
      return [];
  }
}

function targetOf({ record }: JudgedTransfer): string[] {
  return record.targetLeg === null ? [] : [record.targetLeg.callId];
}

/** When a story began; NaN for one that stands behind all others. */
export function storyTimeOf(story: Story): number {
  switch (story.type) {
    case 'transfer':
      return story.transfer.record.startUs;
    case 'rejection':
      return story.rejection.record.atUs;
    case 'call':
      return story.call.record.startUs;
    case 'registration':
      return story.registration.record.startUs;
    case 'notice':
      return story.notice.record.firstUs;
    default:
      return Number.NaN;
  }
}
