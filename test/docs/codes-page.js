import { loadLanguage } from '../../dist/languages/load.js';
import { explainCode, listCodes } from '../../dist/reference/index.js';
import { GENERATED, prose, table } from './markdown.js';
import { fileOf } from './reference-pages.js';

const WORDS = {
  en: {
    title: 'SIP response codes',
    intro:
      'Every registered code, and those that traces show although no registry lists them. The page of each says when you see it and how to fix it, as `siptriage explain <code>` does; `siptriage compare <code> <code>` tells two apart. [Tiếng Việt](codes.vi.md)',
    head: ['code', 'phrase', 'title', 'meaning'],
    unregistered: 'Not registered',
  },
  vi: {
    title: 'Mã phản hồi SIP',
    intro:
      'Mọi mã đã đăng ký, và các mã vẫn gặp trong bản ghi dù không có trong danh mục IANA. Trang của mỗi mã cho biết khi nào gặp và cách khắc phục, như `siptriage explain <mã> --lang vi`; `siptriage compare <mã> <mã> --lang vi` phân biệt hai mã. [English](codes.md)',
    head: ['mã', 'reason phrase', 'tên gọi', 'ý nghĩa'],
    unregistered: 'Chưa đăng ký',
  },
};

/** docs/codes.md and docs/codes.vi.md: all codes with title and the first sentence of their description. */
export async function codesPage(lang) {
  await loadLanguage(lang);
  const words = WORDS[lang];
  const codes = listCodes(lang);
  const rows = (registered) => codes.filter((item) => item.registered === registered).map((item) => row(item, lang));
  return `${[
    GENERATED,
    `# ${words.title}`,
    words.intro,
    table(words.head, rows(true)),
    `## ${words.unregistered}`,
    table(words.head, rows(false)),
  ].join('\n\n')}\n`;
}

function row({ code, phrase, title }, lang) {
  return [
    `[${code}](codes/${fileOf(code, lang)})`,
    prose(phrase),
    prose(title),
    prose(firstSentence(explainCode(code, lang).description)),
  ];
}

function firstSentence(text) {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}
