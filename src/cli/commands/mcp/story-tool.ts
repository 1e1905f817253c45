import { compactStory } from '../../../report/index.ts';
import type { Answer } from './answer.ts';
import type { Desk, Job } from './desk.ts';
import { storyAsked } from './story-id.ts';
import { storyLines } from './triage-tool.ts';

/** More stories of one call are not told. */
const MOST_OTHERS = 10;

/** The whole of one story: how it ended, its messages, why, what to do; then in a line each what else is told of its calls. */
export async function tellStory({ id }: { readonly id: string }, desk: Desk, job: Job): Promise<Answer> {
  const { stories, paths, seen, id: asked } = await storyAsked(id, desk, job);
  const [lead, ...others] = stories;
  const lines = lead === undefined ? [] : compactStory(lead, paths, { lang: desk.lang });
  return {
    head: `${seen.all().length} messages. #12 is a frame, :340 a line of a log; each sentence names those it rests on.`,
    lines: [...lines, ...storyLines({ stories: others.slice(0, MOST_OTHERS), paths }, asked.path, desk)],
    next: 'Next: messages(story) for all of them, with headers where they matter.',
  };
}
