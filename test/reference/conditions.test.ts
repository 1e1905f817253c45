import '../builders/languages.ts';
import { expect, test } from 'vitest';
import type { Lang } from '../../src/languages/index.ts';
import { aspectOf } from '../../src/reference/aspects.ts';
import { languageOf } from '../../src/reference/languages.ts';
import { resolveCode } from '../../src/reference/resolve.ts';
import type { AspectId } from '../../src/reference/vocabulary.ts';

function shown(code: number, aspect: AspectId, lang: Lang): string {
  const language = languageOf(lang);
  const subject = resolveCode(code, language);
  return subject === null ? '' : aspectOf(subject, aspect, language).text;
}

test.each([
  [603, 'q850', '21', '21'],
  [608, 'q850', '31 (default)', '31 (mặc định)'],
  [422, 'q850', '31 (default)', '31 (mặc định)'],
  [699, 'q850', '31 (default)', '31 (mặc định)'],
  [600, 'q850', '17', '17'],
  [488, 'q850', 'by the Warning, else 31', 'theo Warning, nếu không thì 31'],
  [606, 'q850', 'by the Warning, else 31', 'theo Warning, nếu không thì 31'],
  [487, 'q850', 'none', 'không có'],
  [302, 'q850', 'none', 'không có'],
  [408, 'subscription', 'removed, as when the NOTIFY times out', 'mất, như khi NOTIFY hết giờ'],
  [481, 'subscription', languageOf('en').vocabulary.subscriptionEnds, languageOf('vi').vocabulary.subscriptionEnds],
  [486, 'subscription', languageOf('en').vocabulary.subscriptionStays, languageOf('vi').vocabulary.subscriptionStays],
  [608, 'headersMust', 'Call-Info (unless abuse is suspected)', 'Call-Info (trừ khi nghi lạm dụng)'],
  [100, 'headersMust', 'Timestamp (copied, if the request has one)', 'Timestamp (chép lại, nếu yêu cầu có)'],
  [423, 'headersMust', 'Min-Expires', 'Min-Expires'],
] as const)('%i, %s: %s', (code, aspect, english, vietnamese) => {
  expect(shown(code, aspect, 'en')).toBe(english);
  expect(shown(code, aspect, 'vi')).toBe(vietnamese);
});
