import { type Cause, causeStoryOf } from '../../causes/index.ts';
import { htmlText } from '../../display/index.ts';
import { type Story, storyIn, type TraceTotals } from '../../findings/index.ts';
import type { Lang } from '../../languages/index.ts';
import { capitalise } from '../../page/index.ts';
import { causeParts, cellsOf, shareTexts } from '../overview/cause-cells.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { said } from './both.ts';
import { HTML_WORDS } from './html-words-en.ts';
import type { ShownStory, TextsOf } from './shown-story.ts';

/** More rows are not read by anybody; the stories below are all there. */
const MOST_ROWS = 200;

/** The causes, the worst first, each with a link to its clearest story. */
export function causesPart(
  causes: readonly Cause<Story>[],
  shown: readonly ShownStory[],
  totals: TraceTotals,
  lang: Lang,
  textsOf: TextsOf,
): string {
  if (causes.length === 0) {
    return '';
  }
  const heads = [
    `<th scope="col">${said((of) => HTML_WORDS.in(of).cause)}</th>`,
    `<th scope="col">${said((of) => HTML_WORDS.in(of).where)}</th>`,
    `<th scope="col" class="n">${said((of) => capitalise(OVERVIEW_WORDS.in(of).count))}</th>`,
    `<th scope="col">${said((of) => capitalise(OVERVIEW_WORDS.in(of).when))}</th>`,
    `<th scope="col">${said((of) => capitalise(OVERVIEW_WORDS.in(of).example))}</th>`,
  ];
  const numbers = new Map(shown.map(({ story, number }) => [story, number]));
  const rows = causes
    .slice(0, MOST_ROWS)
    .map((cause) => rowOf(cause, numbers.get(cause.example) ?? null, lang, textsOf));
  const shares = shareTexts(totals, causes, OVERVIEW_WORDS.english, { lang: 'en' }).map(
    (_, i) =>
      `<p class="dim">${said((of) => shareTexts(totals, causes, OVERVIEW_WORDS.in(of), { lang: of })[i] ?? '')}</p>`,
  );
  return `<section id="causes"><h2>${said((of) => OVERVIEW_WORDS.in(of).wentWrong)}</h2><div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>${shares.join('')}</section>`;
}

function rowOf(cause: Cause<Story>, number: number | null, lang: Lang, textsOf: TextsOf): string {
  const parts = (of: Lang) => causeParts(causeIn(cause, of, lang), OVERVIEW_WORDS.in(of));
  const { mark, count, when, example } = cellsOf(cause, textsOf(lang));
  const { place } = parts(lang);
  const names = (of: Lang): string => parts(of).met ?? namesOf(cause.example);
  const where = said((of) => {
    const named = names(of);
    return place === null || named.includes(place) ? named : [named, place].filter((text) => text !== '').join(' · ');
  });
  const link =
    number === null ? htmlText(example) : `<a href="#story-${number}">${htmlText(example || `${number}`)}</a>`;
  const tone = mark === '✗' ? 'failed' : mark === '?' ? 'open' : 'warned';
  return `<tr data-cause="${cause.id}"><td><span class="mark ${tone}">${htmlText(mark)}</span> ${said((of) => parts(of).named + parts(of).ended)}</td><td class="dim">${where}</td><td class="n">${count}</td><td>${htmlText(when)}</td><td>${link}</td></tr>`;
}

/** `alice → carol`: of a cause that met one. */
function namesOf(story: Story): string {
  const { caller = '', callee = '' } = causeStoryOf(story) ?? {};
  return [caller, callee].filter((name) => name !== '').join(' → ');
}

/** A cause has the words of the story it was found in: in another language those that the same story has there. */
export function causeIn(cause: Cause<Story>, lang: Lang, judgedIn: Lang): Cause<Story> {
  if (cause.title === null || lang === judgedIn) {
    return cause;
  }
  return { ...cause, title: causeStoryOf(storyIn(cause.example, lang))?.title ?? cause.title };
}
