import type { Refusal } from '../records/index.ts';
import { type Lang, statedBy } from '../reference/index.ts';
import { read603Plus } from '../sip/index.ts';
import { plain } from './names.ts';
import type { Finding } from './rule.ts';

/** What of a refusal is quoted. */
type Words = Pick<Refusal, 'warnings' | 'reasons'>;

/** A verdict with what the refusal itself says in Warning and Reason, where its message does not say it already. */
export function quoting(verdict: Finding | null, refusal: Words | null, lang: Lang): Finding | null {
  if (verdict === null || refusal === null || refusal.warnings.length + refusal.reasons.length === 0) {
    return verdict;
  }
  const { message } = verdict;
  const isNews = (text: string | null): boolean => !text || !message.includes(plain(text));
  const said = {
    warnings: refusal.warnings.filter(({ text }) => isNews(text)),
    // The text of 603+ is data, told where they belong.
    reasons: refusal.reasons.filter((reason) => isNews(reason.text) && read603Plus(reason) === null),
  };
  const quotes = statedBy(said, lang).map((quote) => quote.replace(/\.$/, ''));
  return { ...verdict, message: [message, ...quotes].join('; ') };
}
