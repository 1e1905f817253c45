import { type Lang, translatable } from '../../../languages/index.ts';
import type { Difference, ReplacesMiss } from '../../../records/index.ts';
import { plain } from '../../names.ts';

const MAX_VALUE = 48;

/** How a Replaces misses the call that it nearly names. */
export type MissWords = {
  readonly how: Readonly<Record<Difference, string>>;
  readonly parts: Readonly<Record<ReplacesMiss['part'], string>>;
  readonly miss: (part: string, known: string, named: string, how: string) => string;
};

const EN: MissWords = {
  how: {
    escaped: 'they differ only in percent-encoding',
    case: 'they differ only in upper and lower case',
    longer: 'something was hung on it',
    shorter: 'a part of it is missing',
    other: '',
  },
  parts: { 'call-id': 'Call-ID', 'to-tag': 'to-tag', 'from-tag': 'from-tag', 'both-tags': 'to-tag and from-tag' },
  miss: (part, known, named, how) => ` (the call in this trace has ${part} ${known}, Replaces says ${named}${how})`,
};

export const MISS_WORDS = translatable(EN);

/** How two values differ, to stand behind them: `; they differ only in ...`; '' where nothing explains it. */
export function tellDifference(difference: Difference, lang: Lang): string {
  const how = MISS_WORDS.in(lang).how[difference];
  return how === '' ? '' : `; ${how}`;
}

/** The call that a Replaces nearly names: ` (the call in this trace has to-tag a, Replaces says b)`; '' without one. */
export function tellMiss(miss: ReplacesMiss | null | undefined, lang: Lang): string {
  if (!miss) {
    return '';
  }
  const [known, named] = [plain(miss.known, MAX_VALUE), plain(miss.named, MAX_VALUE)];
  const words = MISS_WORDS.in(lang);
  return words.miss(words.parts[miss.part], known, named, tellDifference(miss.difference, lang));
}
