import { htmlText } from '../../dist/display/index.js';
import { CONFUSED } from '../docs/reference.js';
import { filterHtml, ladderHtml, link, linksHtml, sectionsHtml } from './parts.js';
import { SITE_WORDS } from './words.js';

/** The page of a code: what it means, where it stands, who is at fault, what to do, what it is taken for. */
export async function codePage(code, site) {
  const { about, rules, lang } = site;
  const words = SITE_WORDS[lang];
  const { title, phrase, sections, seeAlso, description } = about.code(code);
  const { headings } = about;
  const example = await site.shown.ofCode(code, phrase);
  const told = sections.filter(({ heading }) => ![headings.description, headings.seeAlso].includes(heading));
  const speaking = [...rules.values()].filter(({ codes }) => codes.includes(code));
  return {
    title,
    body: [
      `<h1>${htmlText(title)}</h1>`,
      `<p class="lead">${htmlText(description)}</p>`,
      ...(example === null ? [] : [`<h2>${htmlText(words.flow)}</h2>`, ladderHtml(example, lang)]),
      `<h2>${htmlText(words.fault)}</h2>${faultHtml(code, example, site)}`,
      sectionsHtml(told),
      `<h2>${htmlText(words.wireshark)}</h2>${filtersOf(code, words)}`,
      linksHtml(words.confused, confusedWith(code, about, words)),
      linksHtml(
        words.spokenOf,
        speaking.map(({ id }) => link(`../rules/${id}.html`, about.rule(id).title, id)),
      ),
      linksHtml(
        headings.seeAlso,
        seeAlso.map((other) => link(`${other.code}.html`, `${other.code} ${other.title}`)),
      ),
    ].join('\n'),
  };
}

/** Who is at fault, by what siptriage says of the example; null where there is none. */
export function faultHtml(code, shown, { about, lang }) {
  const words = SITE_WORDS[lang];
  const rule = shown?.rule ?? null;
  if (rule === null || code < 300) {
    return `<p>${htmlText(code < 300 ? words.nobody(code) : words.varies)}</p>`;
  }
  const own = shown.said?.[lang] ?? null;
  const { title, traits, example, severity } = about.rule(rule, own);
  const said = example === null ? '' : `<p>${htmlText(words.says)} “${htmlText(example.message)}”</p>`;
  const badges = traits.map(
    (trait, i) => `<span class="trait${i === 0 ? ` ${severity}` : ''}">${htmlText(trait)}</span>`,
  );
  return `<p>${badges.join('')}</p>${said}<p>${link(`../rules/${rule}.html`, title, rule)}</p>`;
}

export function filtersOf(code, words) {
  const more = words.filters[code];
  return [
    filterHtml(words.filterOf(code), `sip.Status-Code == ${code}`),
    ...(more === undefined ? [] : [filterHtml(more[0], more[1])]),
  ].join('');
}

function confusedWith(code, about, words) {
  const links = CONFUSED.filter((pair) => pair.includes(code)).map(([a, b]) => {
    const other = about.code(a === code ? b : a);
    return link(`../compare/${a}-${b}.html`, words.versus(a, b), `${other.code} ${other.name}`);
  });
  return code === 603 ? [link('../compare/603-603plus.html', words.versus('603', '603+'), '603+'), ...links] : links;
}
