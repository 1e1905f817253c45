import { code, GENERATED, prose, table } from './markdown.js';
import { reference } from './reference.js';
import { fileOf } from './reference-pages.js';
import { RULE_GROUPS } from './rule-groups.js';

const WORDS = {
  en: {
    title: 'Rules',
    intro:
      'What siptriage recognises; each rule has a page with what it means, what a trace must show, what to do, and a small trace in which it speaks. An identifier is stable; scripts may rely on it. Severity: `error`, a call or transfer failed by it; `warning`, it worked in spite of it; `info`, worth knowing. `siptriage rules` lists them, `siptriage explain transfer/no-notify` tells one. Which faults of the field are recognised and which no trace can show: [coverage.md](coverage.md). [Tiếng Việt](rules.vi.md)',
    head: ['rule', 'severity', 'title'],
  },
  vi: {
    title: 'Quy tắc',
    intro:
      'Những gì siptriage nhận ra; mỗi quy tắc có một trang: ý nghĩa, bản ghi phải cho thấy gì, cách khắc phục, và một bản ghi nhỏ trong đó quy tắc này khớp. Mã định danh không đổi nên script có thể dựa vào. Mức độ: `error`, cuộc gọi hay cuộc chuyển hỏng vì lỗi này; `warning`, vẫn thành công dù có lỗi; `info`, nên biết. `siptriage rules --lang vi` liệt kê, `siptriage explain transfer/no-notify --lang vi` giải thích một quy tắc. Những lỗi thực tế nào được nhận ra và lỗi nào không bản ghi nào cho thấy được: [coverage.md](coverage.md). [English](rules.md)',
    head: ['quy tắc', 'mức độ', 'tên gọi'],
  },
};

/** docs/rules.md and docs/rules.vi.md: every rule of the registry, in its order, with the way to its page. */
export async function rulesPage(lang) {
  const about = await reference(lang);
  const words = WORDS[lang];
  const sections = RULE_GROUPS.flatMap(({ rules, ...said }) => [
    `## ${said[lang].heading}`,
    said[lang].intro,
    table(
      words.head,
      rules.map(({ id }) => row(about.rule(id), lang)),
    ),
  ]);
  return `${[GENERATED, `# ${words.title}`, words.intro, ...sections].join('\n\n')}\n`;
}

function row({ rule, severity, title }, lang) {
  return [`[${code(rule)}](rules/${fileOf(rule, lang)})`, severity, prose(title)];
}
