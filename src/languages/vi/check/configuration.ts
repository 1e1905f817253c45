import type { CONFIG_WORDS } from '../../../check/configuration/words.ts';

export const CONFIG: typeof CONFIG_WORDS.english = {
  wanted: {
    text: 'chuỗi ký tự',
    textNotEmpty: 'chuỗi ký tự không rỗng',
    day: 'một ngày, YYYY-MM-DD',
    time: 'một thời điểm có cả ngày, 2026-11-26T08:00:00Z',
    oneInList: 'danh sách có ít nhất một mục',
    range: 'min, max, hoặc cả hai với min không lớn hơn max',
    status: "một mã (486), một lớp ('4xx'), một danh sách, hoặc { min, max }",
    nth: 'một số nguyên khác 0: 1 là mục đầu, -1 là mục cuối',
    seconds: 'một số giây',
    yesOrNo: 'true hoặc false',
    count: 'một số nguyên từ 0, hoặc { min, max }',
    whole: 'một số nguyên từ 0',
    condition: 'ít nhất một trong rule, callId, participant, timeFrom, timeTo',
    aboveZero: 'một số nguyên lớn hơn 0',
    digits: '16 chữ số thập lục phân',
    list: 'danh sách',
    object: 'đối tượng',
  },
  theConfiguration: 'cấu hình',
  kinds: (name, kinds, given) =>
    `${name} cần đúng một trong ${kinds}; ở đây ${given.length === 0 ? 'không có gì' : `có ${given.join(' và ')}`}`,
  missing: (place, name, wanted) => `${place} thiếu ${name}, phải là ${wanted}`,
  needs: (name, wanted) => `${name} cần ${wanted}`,
  wrong: (name, shown, wanted) => `${name} là ${shown}; phải là ${wanted}`,
  inQuotes: (value) => `; đặt trong dấu nháy thì thành chuỗi: '${value}'`,
  didYouMean: (word) => ` (có phải ý bạn là ${word}?)`,
  unknownKey: (key, place, known) =>
    `không có khoá ${key}${place === '' ? '' : ` trong ${place}`}; các khoá là ${known}`,
  either: (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} hoặc ${words.at(-1)}`),
  empty: 'rỗng',
  emptyList: 'danh sách rỗng',
  emptyObject: 'đối tượng rỗng',
  objectWith: (keys) => `đối tượng có ${keys}`,
  unknownRule: (place, rule, near) =>
    `${place} nêu ${rule}, không phải quy tắc nào; ${near === null ? '' : `có phải ý bạn là ${near}? `}\`siptriage rules\` liệt kê các quy tắc`,
  unknownLabel: (place, label, known) =>
    `${place} nêu ${label}, không có trong \`labels\`; ${known.length === 0 ? 'ở đó chưa có nhãn nào' : `ở đó có ${known.join(', ')}`}`,
  unknownFormat: (format, formats) => `reports có ${format}, không phải dạng nào; các dạng là ${formats}`,
  not: (form, reason) => `không phải ${form}: ${reason}`,
  inBraces: 'phải là một đối tượng trong dấu { }',
  unreadable: (reason) => `không đọc được: ${reason}`,
  longer: (characters) => `dài hơn ${characters} ký tự`,
  deeper: (levels) => `lồng nhau quá ${levels} cấp`,
  moreTokens: (tokens) => `quá ${tokens} từ và ký hiệu`,
};
