import { type Filter, messagesAbout } from '../../../filter/index.ts';
import type { Story } from '../../../findings/index.ts';
import { sayingOf } from '../../../languages/index.ts';
import { selectionOf } from '../../options/selection.ts';
import { UsageError } from '../../process/usage-error.ts';
import type { ChoosingFace } from './choosing-face.ts';
import type { ExtractCommandOptions } from './options.ts';
import { EXTRACT_WORDS } from './words.ts';

/** The messages that options name, whose Call-IDs are taken; null where they name stories. @throws UsageError for an expression that cannot be read. */
export async function messagesNamed(
  { call, filter }: ExtractCommandOptions,
  collector: ChoosingFace,
): Promise<Filter | null> {
  if (call !== undefined) {
    return messagesAbout(call, () => collector.paths.map((path) => path.split('/').at(-1) ?? path));
  }
  return filter === undefined ? null : (await selectionOf({ filter })).filter;
}

/** The stories that options name; what messages were named belongs to is found by their Call-IDs. @throws UsageError where there are not so many. */
export function storiesNamed({ story, cause, call, filter }: ExtractCommandOptions, collector: ChoosingFace): Story[] {
  const { failed } = collector;
  if (story !== undefined) {
    const found = failed.at(story);
    if (found === null) {
      throw new UsageError(sayingOf(EXTRACT_WORDS, ({ noStory }) => noStory(story, failed.count)));
    }
    return [found];
  }
  if (cause !== undefined) {
    const known = failed.causeCount;
    if (cause > known) {
      throw new UsageError(sayingOf(EXTRACT_WORDS, ({ noCause }) => noCause(cause, known)));
    }
    return failed.ofCause(cause);
  }
  const worst = call === undefined && filter === undefined ? collector.worst() : null;
  return worst === null ? [] : [worst];
}
