import { htmlText } from '../../dist/display/index.js';
import { LADDER_WORDS, renderSvgPieces } from '../../dist/report/index.js';
import { SITE_WORDS } from './words.js';

/** The parts of an entry, as `explain` has them. */
export function sectionsHtml(sections) {
  return sections
    .map((section) => ({ heading: section.heading, body: bodyHtml(section) }))
    .filter(({ body }) => body !== '')
    .map(({ heading, body }) => `<h2>${htmlText(heading)}</h2>${body}`)
    .join('\n');
}

function bodyHtml(section) {
  switch (section.kind) {
    case 'text':
      return section.text === '' ? '' : `<p>${htmlText(section.text)}</p>`;
    case 'points':
      return listHtml('ul', section.items);
    case 'steps':
      return listHtml('ol', section.items);
    default:
      return factsHtml(section.facts);
  }
}

export function listHtml(element, items) {
  return items.length === 0
    ? ''
    : `<${element}>${items.map((item) => `<li>${htmlText(item)}</li>`).join('')}</${element}>`;
}

export function factsHtml(facts) {
  return facts.length === 0
    ? ''
    : `<dl>${facts.map(({ label, value }) => `<dt>${htmlText(label)}</dt><dd>${htmlText(value)}</dd>`).join('')}</dl>`;
}

/** A story between its parties; nothing for one that has no message. @param of what it was drawn from. */
export function ladderHtml({ layout, of, instead = null }, lang) {
  if (layout.rows.length === 0) {
    return '';
  }
  const { head, chunks } = renderSvgPieces(layout, { words: LADDER_WORDS.in(lang), title: '', showsClock: false });
  const pictures = [head, ...chunks].map(({ svg }) => svg).join('');
  return `<figure><div class="picture" tabindex="0">${pictures}</div><figcaption>${htmlText(SITE_WORDS[lang].drawn(of, instead))}</figcaption></figure>`;
}

/** Something to be pasted into Wireshark, with what it shows. */
export function filterHtml(what, filter) {
  return `<p class="dim">${htmlText(what)}</p><code class="copy">${htmlText(filter)}</code>`;
}

/** Links in a list of their own; nothing for none. */
export function linksHtml(heading, links) {
  return links.length === 0
    ? ''
    : `<h2>${htmlText(heading)}</h2><ul class="list one">${links.map((link) => `<li>${link}</li>`).join('')}</ul>`;
}

export function link(path, text, more = '') {
  return `<a href="${htmlText(path)}">${htmlText(text)}</a>${more === '' ? '' : ` <span class="dim">${htmlText(more)}</span>`}`;
}
