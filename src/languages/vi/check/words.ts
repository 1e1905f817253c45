import type { CheckWords } from '../../../check/words.ts';
import { OUTCOMES } from '../findings/outcomes.ts';
import { PARTY_NAMES } from '../findings/party-names.ts';

const KINDS = { call: 'cuộc gọi', transfer: 'lần chuyển cuộc gọi', response: 'trả lời' } as const;
const STATUS = {
  new: 'mới',
  ignored: 'bỏ qua',
  baseline: 'đã có trong mốc so sánh',
  expected: 'đúng như kỳ vọng',
} as const;

export const CHECK: CheckWords = {
  call: (from, to) => `cuộc gọi ${from} → ${to}`,
  registration: (name, registrar) => `đăng ký ${name} tại ${registrar}`,
  transfer: (transferor, transferee, target) => `chuyển cuộc gọi ${transferor} → ${transferee} → ${target}`,

  undecided: (name, outcome) => `${name} không có hồi kết trong bản ghi này (${outcome}): không đạt cũng không hỏng`,
  captureOn: 'Bắt gói cho tới khi nó kết thúc, và thêm 32 giây nếu không có phản hồi.',

  anyOf: (values) => values.join(' hoặc '),
  atMost: (n) => `nhiều nhất ${n}`,
  atLeast: (n) => `ít nhất ${n}`,
  between: (min, max) => `từ ${min} đến ${max}`,
  exactly: (n) => (n === 0 ? 'không có' : `đúng ${n}`),
  yesOrNo: (value) => (value ? 'có' : 'không'),
  unknown: 'không rõ',
  none: 'không có',

  fact: (fact, value) => `\`${fact}: ${value}\``,
  which: (kind, facts) => `${KINDS[kind]}${facts.length === 0 ? '' : ` có ${facts.join(', ')}`}`,
  found: (count, which) => `${count === 0 ? 'không có' : count} ${which}, đúng như kỳ vọng`,
  foundWrong: (count, wanted, which, names) =>
    `kỳ vọng ${wanted} ${which}, nhưng ${count === 0 ? 'không thấy' : `thấy ${count}`}${names === '' ? '' : ` (${names})`}`,
  allAre: (count, which, claim) => `${count} ${which}: ${claim}`,
  notAll: (name, differs) => `${name}: ${differs}`,
  nothingOfKind: (kind) => `bản ghi không có ${KINDS[kind]} nào`,
  nearest: (name, differs) => `gần nhất là ${name}, nhưng ${differs}`,
  differs: (fact, shown, wanted) => `\`${fact}\` là ${shown}, không phải ${wanted}`,
  unmet: (label, message) => `không đúng như kỳ vọng “${label}”: ${message}`,
  noSuchInput: (pattern) => `không có tệp nào khớp với ${pattern}`,
  inputWithoutSip: (pattern) => `không tệp nào khớp với ${pattern} có bản tin SIP`,
  responsesOfAll: 'các phản hồi được đếm chung cho mọi tệp; --each đếm theo từng tệp',

  ignoredNothing: (which, reason) => `${which} (${reason}) không bỏ qua lỗi nào`,
  ignoreExpired: (which, reason, until) => `${which} (${reason}) chỉ có hiệu lực đến ${until}, nay không còn bỏ qua gì`,
  nothingMatches: 'chưa kiểm tra gì: không cuộc gọi, lần chuyển, đăng ký hay yêu cầu nào khớp với bộ lọc',
  switchedOff: (families, isAll) =>
    isAll
      ? 'cấu hình đã tắt hết: không phát hiện nào có thể làm lần kiểm tra này không đạt'
      : `cấu hình đã tắt mọi lỗi thuộc ${families.join(', ')}`,
  baselineGone: (rule, what, count) =>
    `mốc so sánh có nhiều hơn hiện tại ${count} lỗi ${rule} (${what}): dùng --update-baseline để bỏ đi`,

  verdict: (passed) => (passed ? 'ĐẠT' : 'KHÔNG ĐẠT'),
  incomplete: 'CHƯA THỂ KẾT LUẬN',
  gap: (code, input, messages) =>
    ({
      'stopped-early': `dừng sớm: đã đọc được ${messages} bản tin`,
      'input-unreadable': `không đọc được ${input}, hoặc không đọc được đến hết`,
      'input-changed': `${input} bị thay đổi trong lúc đọc`,
      'input-cut-off': `${input} bị ngắt giữa chừng một bản ghi`,
      'no-messages': `${input} không có bản tin SIP nào`,
      'stories-full': 'nhiều diễn biến hơn mức lưu được: phần còn lại chưa được kiểm tra',
    })[code],
  failing: (counts, unmet) =>
    [
      ...(counts.error > 0 ? [`${counts.error} lỗi`] : []),
      ...(counts.warning > 0 ? [`${counts.warning} cảnh báo`] : []),
      ...(counts.info > 0 ? [`${counts.info} thông tin`] : []),
      ...(unmet > 0 ? [`${unmet} điều không như kỳ vọng`] : []),
    ].join(', '),
  nothingFails: (failOn) =>
    failOn === 'error' ? 'không có lỗi' : failOn === 'warning' ? 'không có lỗi hay cảnh báo' : 'không phát hiện gì',
  trace: (messages, calls, transfers, registrations) =>
    [
      `${messages} bản tin SIP`,
      `${calls} cuộc gọi`,
      ...(transfers > 0 ? [`${transfers} lần chuyển cuộc gọi`] : []),
      ...(registrations > 0 ? [`${registrations} lượt đăng ký`] : []),
    ].join(', '),
  expectationsMet: (met, all) => (met === all ? `${met} điều đúng như kỳ vọng` : `${met}/${all} điều đúng như kỳ vọng`),
  held: ({ expected, baseline, ignored }) =>
    [
      ...(expected > 0 ? [`${expected} phát hiện đúng như kỳ vọng`] : []),
      ...(baseline > 0 ? [`${baseline} phát hiện đã có trong mốc so sánh`] : []),
      ...(ignored > 0 ? [`${ignored} phát hiện được bỏ qua`] : []),
    ].join(', '),
  turnedOff: (count) => `${count} phát hiện thuộc quy tắc đã tắt`,
  configuration: 'cấu hình',
  moreWarnings: (count) => `… còn ${count} cảnh báo: dùng --verbose để xem`,
  moreProblems: (count) => `… còn ${count} lỗi khi đọc dữ liệu: dùng --format json để xem`,
  below: (count, failOn) =>
    `${count} phát hiện nhẹ hơn mức ${{ error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' }[failOn]}`,
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
  atFault: 'Lỗi do',
  party: PARTY_NAMES,
  notCertain: 'Chưa chắc',
  doNext: 'Nên làm',
  reference: 'Tham khảo',
  expected: 'Kỳ vọng',
  nearestLabel: 'Gần nhất',
  outcome: (outcome, status) => `kết quả: ${OUTCOMES[outcome] ?? outcome}${status === null ? '' : ` (${status})`}`,
  moreMessages: (n) => `… còn ${n} bản tin`,
  status: (status, reason) => (reason === null ? STATUS[status] : `${STATUS[status]}: ${reason}`),
  metMark: 'đúng',
};
