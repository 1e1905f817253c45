import {
  comparisonHtml,
  comparisonJson,
  comparisonMarkdown,
  comparisonText,
  type Telling,
} from '../../../differences/index.ts';
import { VERSION } from '../../../model/index.ts';
import { laidOut } from '../../../page/index.ts';
import { type LadderLayout, ladderFactsOf, layOutLadder, refMaker } from '../../../report/index.ts';
import { PLAIN, styleFor, widthFor } from '../../options/look.ts';
import type { Io } from '../../process/io.ts';
import type { FoundStory } from '../flow/find-story.ts';
import type { DiffCommandOptions } from './options.ts';

type Found = { readonly good: FoundStory | null; readonly bad: FoundStory | null };

/** The comparison in the form that is asked for. */
export async function renderComparison(
  telling: Telling,
  found: Found,
  options: DiffCommandOptions,
  io: Io,
): Promise<string> {
  const { lang, timezone = null } = options;
  switch (options.format) {
    case 'json':
      return comparisonJson(telling, { version: VERSION, lang });
    case 'markdown':
      return comparisonMarkdown(telling, lang);
    case 'html': {
      const ladders = { good: ladderOf('good', telling, found), bad: ladderOf('bad', telling, found) };
      return laidOut(() => comparisonHtml(telling, { lang, timezone, ladders }));
    }
    default:
      return laidOut(() =>
        comparisonText(telling, {
          lang,
          timezone,
          style: options.format === 'text' ? styleFor(options, io) : PLAIN,
          width: widthFor(options, io),
          tellsAll: options.all === true,
          isBrief: options.quiet === true,
        }),
      );
  }
}

/** The ladder of one side, in which is marked what they part at. */
function ladderOf(which: 'good' | 'bad', { comparison, ...sides }: Telling, found: Found): LadderLayout {
  const { paths } = sides[which];
  const { stories = [], seen = null } = found[which] ?? {};
  const parting = comparison.parting;
  const read = which === 'good' ? parting?.goodAt : parting?.badAt;
  const isThere = parting?.kind !== (which === 'good' ? 'extra' : 'missing');
  const at = read === null || read === undefined || !isThere ? null : read.kept.sighting;
  const facts = ladderFactsOf(stories, refMaker(paths), seen?.all() ?? []);
  const place = at === null ? null : JSON.stringify(refMaker(paths)(at));
  const messages = facts.messages.map((message) => {
    const { label: _, ...own } = message.ref;
    const { label: __, ...wanted } = place === null ? { label: '' } : JSON.parse(place);
    return { ...message, isDecisive: place !== null && JSON.stringify(own) === JSON.stringify(wanted) };
  });
  return layOutLadder({ ...facts, messages });
}
