import { htmlText } from '../../display/index.ts';
import { plain, type TraceTotals } from '../../findings/index.ts';
import { annotateResponse, bareContext } from '../../reference/index.ts';
import { OVERVIEW_WORDS } from '../overview/overview-words-en.ts';
import { REPORT_WORDS } from '../text/words-en.ts';
import { said } from './both.ts';
import { HTML_WORDS } from './html-words-en.ts';

/** Every code of the trace: how often, and what it means. */
export function responsesPart({ responseCounts }: TraceTotals): string {
  if (responseCounts.length === 0) {
    return '';
  }
  const rows = responseCounts.map(({ code, phrase, count, method }) => {
    const context = bareContext(code, method ?? '');
    const meaning = said((lang) => {
      const annotation = annotateResponse(context, lang);
      return annotation === null ? plain(phrase) : `${annotation.title}: ${annotation.description}`;
    });
    return `<tr><td class="n"><b>${code}</b></td><td class="n">${count}</td><td>${meaning}</td></tr>`;
  });
  const heads = [
    `<th scope="col" class="n">${said((lang) => HTML_WORDS.in(lang).code)}</th>`,
    `<th scope="col" class="n">${said((lang) => OVERVIEW_WORDS.in(lang).count)}</th>`,
    `<th scope="col">${said((lang) => HTML_WORDS.in(lang).meaning)}</th>`,
  ];
  const codes = responseCounts.map(({ code, count }) => `${code} ×${count}`).join('   ');
  return `<details id="responses"><summary><h2>${said((lang) => REPORT_WORDS.in(lang).responses)}</h2> <span class="dim">${htmlText(codes)}</span></summary><div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}
