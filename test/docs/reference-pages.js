import { sectionMarkdown } from '../../dist/page/index.js';
import { LADDER_WORDS, ladderText, UNICODE_MARKS } from '../../dist/report/index.js';
import { code, GENERATED, prose } from './markdown.js';
import { CODES, CONFUSED, reference, rulesAbout } from './reference.js';
import { REFERENCE_WORDS } from './reference-words.js';

/** Columns of a ladder in a page. */
const WIDTH = 100;

/** docs/rules/<family>/<rule>.md, docs/codes/<code>.md and the same in Vietnamese: what makes each page, by its path. */
export function referencePages(ruleIds) {
  const pages = {};
  for (const lang of ['en', 'vi']) {
    for (const id of ruleIds) {
      pages[`docs/rules/${fileOf(id, lang)}`] = () => rulePage(id, lang);
    }
    for (const number of CODES) {
      pages[`docs/codes/${fileOf(number, lang)}`] = () => codePage(number, lang);
    }
  }
  return pages;
}

/** `transfer/no-notify.md`, `608.vi.md`. */
export function fileOf(name, lang) {
  return `${name}${suffixOf(lang)}.md`;
}

export function suffixOf(lang) {
  return lang === 'en' ? '' : `.${lang}`;
}

const spoken = new Map();

async function toldIn(lang) {
  spoken.set(lang, spoken.get(lang) ?? { about: await reference(lang), rules: await rulesAbout() });
  return spoken.get(lang);
}

async function rulePage(id, lang) {
  const { about, rules } = await toldIn(lang);
  const { title, sections, traits } = about.rule(id);
  const { codes, related, fixture } = rules.get(id);
  const words = REFERENCE_WORDS[lang];
  const [family, name] = id.split('/');
  const ladder =
    fixture === null ? '' : ladderBlock({ layout: await fixture.layout(), path: fixture.path }, lang, words);
  return pageOf([
    `# ${prose(title)}`,
    `${code(id)} · ${traits.join(' · ')}`,
    `[${words.other}](${fileOf(name, otherThan(lang))}) · [${words.allRules}](../../rules${suffixOf(lang)}.md) · ${code(`siptriage explain ${id}${spokenBy(lang)}`)}`,
    ...sections.map((section) =>
      [sectionMarkdown([section]), section.heading === about.words.example ? ladder : ''].join(''),
    ),
    list(
      words.codes,
      codes.map((number) => codeLink(about, number, `../../codes/${fileOf(number, lang)}`)),
    ),
    list(
      words.rules,
      related.map((other) => ruleLink(about, other, `${pathFrom(family, other)}${suffixOf(lang)}.md`)),
    ),
  ]);
}

async function codePage(number, lang) {
  const { about, rules } = await toldIn(lang);
  const { title, sections } = about.code(number);
  const words = REFERENCE_WORDS[lang];
  const speaking = [...rules.values()].filter(({ codes }) => codes.includes(number));
  return pageOf([
    `# ${prose(title)}`,
    `[${words.other}](${fileOf(number, otherThan(lang))}) · [${words.allCodes}](../codes${suffixOf(lang)}.md) · ${code(`siptriage explain ${number}${spokenBy(lang)}`)}`,
    sectionMarkdown(sections),
    ...confusedWith(about, number, lang, words),
    list(
      words.spokenOf,
      speaking.map(({ id }) => ruleLink(about, id, `../rules/${fileOf(id, lang)}`)),
    ),
  ]);
}

function confusedWith(about, number, lang, words) {
  const pairs = CONFUSED.filter((pair) => pair.includes(number));
  const paragraphs = pairs.flatMap(([a, b]) => {
    const other = a === number ? b : a;
    const link = codeLink(about, other, fileOf(other, lang));
    return [
      `### ${link}`,
      about
        .compare(a, b)
        .notes.map((note) => `* ${prose(note)}`)
        .join('\n'),
    ];
  });
  return paragraphs.length === 0 ? [] : [`## ${words.confused}`, ...paragraphs];
}

function ladderBlock({ layout, path }, lang, words) {
  const ladder = ladderText(layout, { words: LADDER_WORDS.in(lang), width: WIDTH, marks: UNICODE_MARKS });
  const shown = ladder.length === 0 ? '' : `\n\n\`\`\`text\n${ladder.map((line) => line.trimEnd()).join('\n')}\n\`\`\``;
  return `${shown}\n\n[${words.fixture}](../../../fixtures/rules/${path})`;
}

function codeLink(about, number, path) {
  return `[${prose(about.code(number).title)}](${path})`;
}

function ruleLink(about, id, path) {
  return `[${code(id)}](${path}): ${prose(about.rule(id).title)}`;
}

function pathFrom(family, id) {
  const [of, name] = id.split('/');
  return of === family ? name : `../${id}`;
}

function list(heading, items) {
  return items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `* ${item}`).join('\n')}`;
}

function otherThan(lang) {
  return lang === 'en' ? 'vi' : 'en';
}

function spokenBy(lang) {
  return lang === 'en' ? '' : ` --lang ${lang}`;
}

function pageOf(paragraphs) {
  return `${[GENERATED, ...paragraphs].filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}
