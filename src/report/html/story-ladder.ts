import { htmlLines } from '../../display/index.ts';
import type { Story } from '../../findings/index.ts';
import { each } from './both.ts';
import type { Told } from './shown-story.ts';

/** The messages of a story between its parties. */
export function storyLadder(_story: Story, told: Told): string {
  return each((lang) => `<pre class="rows" tabindex="0">${htmlLines(told.in(lang).rows().join('\n'))}</pre>`);
}
