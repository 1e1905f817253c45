import type { CauseStory } from '../../causes/index.ts';
import type { JudgedTransfer, Story } from '../../findings/index.ts';
import { laidOut } from '../../page/index.ts';
import { type ReportForm, TEXT_FORM, type TextReportOptions } from './report-text.ts';

/** The stories of a text report one by one, and the calls they tell of. */
export class TextStories {
  paths: readonly string[] = [];
  /** Calls that some story tells of, which need no other mention. */
  readonly callIds = new Set<string>();
  readonly #options: TextReportOptions;

  readonly #form: ReportForm;

  constructor(options: TextReportOptions, form: ReportForm = TEXT_FORM) {
    this.#options = options;
    this.#form = form;
  }

  /** Whether a story is told; `cause` is null where nothing of it failed. */
  takes(story: Story, cause: CauseStory | null): boolean {
    return cause !== null || this.#tellsGood(story);
  }

  /** Needs no other mention: the story is told. */
  mention(story: Story): void {
    for (const callId of callIdsOf(story)) {
      this.callIds.add(callId);
    }
  }

  #tellsGood(story: Story): boolean {
    const { detail, tellsGood = false } = this.#options;
    const isToldOfWell = story.type === 'transfer' || story.type === 'rejection';
    return isToldOfWell ? tellsGood || detail === 'verbose' : tellsGood && isOfItsOwn(story);
  }

  /** @param number in the list of causes; null where there is no such list. */
  render(story: Story, number: number | null = null): Promise<string> {
    return laidOut(() => this.#form.story(story, this.paths, this.#options, number));
  }
}

/** False where another story tells all of it, as a rejection does of its call, or a line below the stories. */
export function isOfItsOwn(story: Story): boolean {
  return story.type !== 'form' && !(story.type === 'call' && story.call.record.outcome === 'rejected');
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
