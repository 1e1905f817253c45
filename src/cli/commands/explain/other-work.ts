/** What `explain` does with a rule, and with what is pasted out of a trace: loaded when it is asked for. */
import {
  explainRule,
  pastedPage,
  readPasted,
  readWarningCode,
  renderPasted,
  renderRule,
  rulesLike,
  wordsLike,
} from '../../../findings/about.ts';
import type { Said } from '../../../languages/index.ts';
import { loadLanguage } from '../../../languages/load.ts';
import { loadPages } from '../../../languages/load-pages.ts';
import { renderExplanation } from '../../../reference/pages.ts';
import { type PageOptions, pageWidthFor, styleFor } from '../../options/look.ts';
import { jsonText } from '../../output/json-text.ts';
import type { Io } from '../../process/io.ts';
import { UsageError } from '../../process/usage-error.ts';
import { paintLines } from '../../reference/paint-lines.ts';
import { CODE_WORDS } from '../../reference/words.ts';
import { EXPLAIN_WORDS } from './words.ts';

/**
 * The entry of a rule, or what is known of a pasted text.
 *
 * @throws UsageError for what is neither, with what comes near.
 */
export async function otherText(argument: string, options: PageOptions, io: Io): Promise<string> {
  const { lang, format } = options;
  await loadLanguage(lang);
  const [style, width] = [styleFor(options, io), pageWidthFor(options, io)];
  const rule = explainRule(argument, lang);
  if (rule !== null) {
    return format === 'json' ? jsonText(rule) : paintLines(renderRule(rule, lang, width), style);
  }
  const pasted = isNumber(argument) ? readWarningCode(argument) : readPasted(argument);
  if (pasted === null) {
    throw new UsageError(unknown(argument));
  }
  const page = pastedPage(argument, pasted, lang);
  const language = await loadPages(lang);
  const lines = renderPasted(page, { lang, width }, (explanation) => renderExplanation(explanation, language, width));
  return format === 'json' ? jsonText(page) : paintLines(lines, style);
}

function isNumber(argument: string): boolean {
  return /^\s*\d+\s*$/.test(argument);
}

function unknown(argument: string): Said {
  const near = nearTo(argument);
  const isRule = isMeantAsRule(argument);
  return (lang) => {
    const { noCodeOrRule, didYouMean, rulesLists } = EXPLAIN_WORDS.in(lang);
    const hint = near.length > 0 ? didYouMean(near) : isRule ? rulesLists : '';
    const fault = isRule ? noCodeOrRule(argument) : CODE_WORDS.in(lang).noCode(argument);
    return hint === '' ? fault : `${fault}; ${hint}`;
  };
}

/** A small number may be a cause of the telephone network. */
function nearTo(argument: string): readonly string[] {
  if (isNumber(argument)) {
    const cause = `Q.850;cause=${argument.trim()}`;
    return readPasted(cause) === null ? [] : [`"${cause}"`];
  }
  const words = wordsLike(argument);
  return words.length > 0 ? words : rulesLike(argument);
}

/** A code is digits; whatever else has letters or a slash is meant to name a rule. */
function isMeantAsRule(argument: string): boolean {
  return !/\d/.test(argument) || argument.includes('/') || argument.includes('-');
}
