import type { Difference, ReplacesMiss } from '../../../records/index.ts';
import type { Lang } from '../../../reference/index.ts';
import { plain } from '../../names.ts';

const MAX_VALUE = 48;

const HOW: Readonly<Record<Lang, Readonly<Record<Difference, string>>>> = {
  en: {
    escaped: 'they differ only in percent-encoding',
    case: 'they differ only in upper and lower case',
    longer: 'something was hung on it',
    shorter: 'a part of it is missing',
    other: '',
  },
  vi: {
    escaped: 'chỉ khác nhau ở cách mã hoá ký tự (%)',
    case: 'chỉ khác nhau ở chữ hoa, chữ thường',
    longer: 'nó bị nối thêm một phần',
    shorter: 'nó bị thiếu một phần',
    other: '',
  },
};

const PARTS: Readonly<Record<Lang, Readonly<Record<ReplacesMiss['part'], string>>>> = {
  en: { 'call-id': 'Call-ID', 'to-tag': 'to-tag', 'from-tag': 'from-tag', 'both-tags': 'to-tag and from-tag' },
  vi: { 'call-id': 'Call-ID', 'to-tag': 'to-tag', 'from-tag': 'from-tag', 'both-tags': 'to-tag và from-tag' },
};

/** How two values differ, to stand behind them: `; they differ only in ...`; '' where nothing explains it. */
export function tellDifference(difference: Difference, lang: Lang): string {
  const how = HOW[lang][difference];
  return how === '' ? '' : `; ${how}`;
}

/** The call that a Replaces nearly names: ` (the call in this trace has to-tag a, Replaces says b)`; '' without one. */
export function tellMiss(miss: ReplacesMiss | null | undefined, lang: Lang): string {
  if (!miss) {
    return '';
  }
  const [known, named] = [plain(miss.known, MAX_VALUE), plain(miss.named, MAX_VALUE)];
  const part = PARTS[lang][miss.part];
  const how = tellDifference(miss.difference, lang);
  return lang === 'vi'
    ? ` (cuộc gọi trong bản ghi có ${part} ${known}, Replaces ghi ${named}${how})`
    : ` (the call in this trace has ${part} ${known}, Replaces says ${named}${how})`;
}
