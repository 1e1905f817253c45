import { markdownCode, markdownText } from '../display/index.ts';
import type { Lang } from '../languages/index.ts';
import { PLAIN, storyTitle } from '../report/index.ts';
import type { Telling } from './comparison-telling.ts';
import { type ToldDifference, toldComparison } from './told.ts';

const WIDTH = 100;

/** A comparison for a ticket or a wiki. */
export function comparisonMarkdown(telling: Telling, lang: Lang): string {
  const { words, comparison } = telling;
  const { sentences, main } = toldComparison(telling);
  const [first = '', ...others] = sentences;
  const lines = [
    ...(['good', 'bad'] as const).map((which) => `* **${words[which]}**: ${headOf(telling, which, lang)}`),
    '',
    `**${markdownText(first)}**`,
    ...others.flatMap((sentence) => ['', markdownText(sentence)]),
    ...(comparison.parting === null ? [] : ['', ...tableOf(main, telling)]),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function headOf({ good, bad }: Telling, which: 'good' | 'bad', lang: Lang): string {
  const { stories, paths } = which === 'good' ? good : bad;
  const [lead] = stories;
  const options = { lang, style: PLAIN, detail: 'normal', width: WIDTH, timezone: null } as const;
  const title = lead === undefined ? '' : storyTitle(lead, paths, options).title;
  return `${markdownText(title)} (${paths.map(markdownCode).join(', ')})`;
}

function tableOf(items: readonly ToldDifference[], { words }: Telling): string[] {
  const row = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [
    row([words.step, words.good, words.bad, '']),
    '| --- | --- | --- | --- |',
    ...items.map(({ name, values, places }) => row([name, values?.good ?? '', values?.bad ?? '', places])),
  ];
}
