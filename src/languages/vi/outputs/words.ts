import type { OutputWords } from '../../../outputs/words.ts';
import { OUTCOMES } from '../findings/outcomes.ts';
import { PARTY_NAMES } from '../findings/party-names.ts';
import { LADDER } from '../report/ladder.ts';

export const OUTPUTS: OutputWords = {
  andMore: (message, others) => (others === 0 ? message : `${message} (và ${others} phát hiện khác)`),
  nearest: (name) => `Gần nhất: ${name}`,
  doNext: 'Nên làm',
  atFault: 'Lỗi do',
  party: PARTY_NAMES,
  severity: { error: 'lỗi', warning: 'cảnh báo', info: 'thông tin' },
  outcome: (outcome, status) => `${OUTCOMES[outcome] ?? outcome}${status === null ? '' : ` ${status}`}`,
  exact: (seconds) => seconds.toFixed(3).replace('.', ','),
  verdict: (passed, failed, all, undecided) => {
    const open = undecided === 0 ? '' : `, ${undecided} chưa rõ`;
    return passed
      ? `Kiểm tra SIP đạt: ${all - undecided}/${all}${open}`
      : `Kiểm tra SIP không đạt: ${failed}/${all} mục hỏng${open}`;
  },
  drawn: LADDER,
  verdictOnFiles: (failed, all) =>
    failed === 0 ? `Kiểm tra SIP đạt: ${all}/${all} tệp` : `Kiểm tra SIP không đạt: ${failed}/${all} tệp`,
  rows: { case: 'Trường hợp', outcome: 'Kết quả', seconds: 'Giây' },
  group: {
    calls: 'cuộc gọi',
    transfers: 'lần chuyển',
    registrations: 'đăng ký',
    expectations: 'kỳ vọng',
    findings: 'phát hiện',
    trace: 'bản ghi',
  },
  counted: (messages, calls, transfers) => `${messages} bản tin SIP, ${calls} cuộc gọi, ${transfers} lần chuyển`,
  ladder: 'Bản tin',
  causes: { count: 'Số lần', cause: 'Những gì hỏng, tệ nhất trước', rule: 'Quy tắc', example: 'Ví dụ' },
  clearest: 'Trường hợp rõ nhất',
  status: { ignored: 'bỏ qua', baseline: 'có sẵn trong mốc so sánh', expected: 'đúng như kỳ vọng' },
  known: 'Phát hiện đã biết',
  notFailing: 'Phát hiện không ảnh hưởng kết quả',
  unused: 'Đã lỗi thời',
  problems: 'Lỗi khi đọc dữ liệu',
  configuration: 'Cấu hình',
  frame: (frame) => `gói #${frame}`,
  line: (line) => `dòng ${line}`,
  left: (count) => `Còn ${count} mục nữa trong báo cáo đầy đủ.`,
};
