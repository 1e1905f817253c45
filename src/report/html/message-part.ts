import { htmlText } from '../../display/index.ts';
import { faultClause, withDetail } from '../../findings/index.ts';
import type { Sighting } from '../../records/index.ts';
import { bareContext } from '../../reference/index.ts';
import { ANNOTATE_WORDS } from '../annotate/words.ts';
import { isoTime, timeOfDay } from '../time.ts';
import { each, said } from './both.ts';
import { copiable } from './copied.ts';
import { type Explanations, listed } from './explanations.ts';
import { HTML_WORDS } from './html-words-en.ts';
import { litHeaders } from './lit-headers.ts';
import type { MessageText } from './message-texts.ts';
import { rawText } from './raw-text.ts';

/** What a message opens to: what it means, where it stands, its text. @param named headers that its story speaks of. */
export function messageBody(
  sighting: Sighting,
  found: MessageText | null,
  named: ReadonlySet<string>,
  placeText: string,
  explanations: Explanations,
): string {
  const lit = new Set([...litHeaders(sighting.method, sighting.status), ...named]);
  const text =
    found === null
      ? `<p class="dim">${said((lang) => HTML_WORDS.in(lang).noText)}</p>`
      : `<pre class="raw" translate="no">${rawText(found.text, lit)}</pre>${cutOf(found)}`;
  const beside = explanation(sighting, found, explanations) + form(found);
  return `<div class="message"><div class="text">${text}<p class="whereabouts dim">${whereabouts(sighting, placeText)}</p>${filterOf(sighting)}</div>${beside === '' ? '' : `<div class="beside">${beside}</div>`}</div>`;
}

function cutOf({ cutBytes }: MessageText): string {
  return cutBytes === 0 ? '' : `<p class="dim">… ${said((lang) => HTML_WORDS.in(lang).cut(cutBytes))}</p>`;
}

/** What a response means where it stands; nothing for a request, unless it reports one. */
function explanation({ status, method }: Sighting, found: MessageText | null, explanations: Explanations): string {
  const context = found === null ? (status > 0 ? bareContext(status, method) : null) : found.context;
  return context === null ? '' : explanations.of(context);
}

/** What is wrong with its form. */
function form(found: MessageText | null): string {
  if (found === null || found.faults.length === 0) {
    return '';
  }
  const inner = each((lang) => {
    const label = ANNOTATE_WORDS.in(lang).form;
    const texts = found.faults.map(({ code, detail }) => `${label}: ${withDetail(faultClause(code, lang), detail)}`);
    return `<ul>${listed(texts)}</ul>`;
  });
  return `<div class="explain form">${inner}</div>`;
}

/** `#8895 · 01:22:10.044000 · 203.0.113.5:5060 → 198.51.100.10:5060 · UDP` */
function whereabouts({ timeUs, src, dst, transport }: Sighting, placeText: string): string {
  const time = isoTime(timeUs)?.replace('T', ' ').replace('Z', ' UTC') ?? timeOfDay(timeUs) ?? '';
  const ends = src === null && dst === null ? '' : `${src?.text ?? '?'} → ${dst?.text ?? '?'}`;
  return [placeText, time, ends, transport === 'unknown' ? '' : transport.toUpperCase()]
    .filter((part) => part !== '')
    .map(htmlText)
    .join(' · ');
}

/** To find it in Wireshark; a line of a log is found by its number. */
function filterOf({ line, frame }: Sighting): string {
  return line > 0 ? '' : `<p class="filter">Wireshark ${copiable(`frame.number == ${frame}`)}</p>`;
}
