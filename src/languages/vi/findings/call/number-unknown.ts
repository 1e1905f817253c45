import { finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { type AddressWords, uriOf, wordsFor } from '../../../../findings/call/rules/number-unknown.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const COMPARE = 'So Request-URI ở chặng cuối với số đã bấm: thừa hoặc thiếu tiền tố, sai domain.';
const WHETHER = 'Xem số đó có trên hệ thống đã trả lời không, và cuộc gọi có đúng là phải đi tới đó không.';

const WORDS: AddressWords = {
  unknown: {
    says: (by, uri) => `${by} trả lời rằng không có ai mang địa chỉ ${uri}`,
    fix: [COMPARE, WHETHER],
  },
  gone: {
    says: (by, uri) => `${by} trả lời rằng ${uri} không còn ở đó, và không biết địa chỉ nào khác thay cho nó`,
    fix: [COMPARE, 'Bỏ số này khỏi danh bạ và danh sách gọi: nó đã ngừng hẳn.', WHETHER],
  },
  'too-long': {
    says: (by, uri) => `${by} không đọc Request-URI dài như thế này: ${uri}`,
    fix: [
      'Xem vì sao nó dài như vậy: tham số mà mỗi chặng thêm vào, header sau dấu ? lẽ ra phải nằm trong bản tin, vòng lặp.',
      'Gửi lại cuộc gọi chỉ với số và domain.',
    ],
  },
  scheme: {
    says: (by, uri) => `${by} không hỗ trợ loại (scheme) của Request-URI: ${uri}`,
    fix: [
      'Gửi Request-URI dạng sip: với số ở phần user và user=phone.',
      'Cho proxy đổi tel: thành sip:; nếu cần sips: thì bật TLS ở đó.',
    ],
  },
  incomplete: {
    says: (by, uri) => `${by} trả lời rằng số hoặc địa chỉ chưa đủ: ${uri}`,
    fix: [
      COMPARE,
      'Gửi đủ số ngay một lần, hoặc bật quay số chồng (overlap).',
      'Nếu chữ số bị cắt: xem quy tắc nào của dial plan đã cắt, hoặc điện thoại có gửi quá sớm không.',
    ],
  },
  ambiguous: {
    says: (by, uri) => `${by} trả lời rằng ${uri} có thể chỉ nhiều người`,
    fix: [
      'Gọi một trong các địa chỉ mà Contact của phản hồi liệt kê, nếu có, hoặc địa chỉ hay số nội bộ đầy đủ.',
      'Làm cho tên đó là duy nhất trong danh bạ của hệ thống đã trả lời.',
    ],
  },
};

export const numberUnknown: RuleText<JudgeableCall> = {
  title: 'Số hoặc địa chỉ không dùng được',
  what: 'Thiết bị trả lời không biết ai mang địa chỉ được gọi, hoặc không dùng được địa chỉ đó.',
  why: 'Gọi tới số này đều hỏng cho tới khi sửa số hoặc tuyến.',
  needs: 'Phản hồi 404, 410, 414, 416, 484, 485 hoặc 604 cho INVITE, hoặc phản hồi từ chối có ghi rõ như vậy.',
  message: (c) => `${wordsFor(c, WORDS).says(makerOf(c), uriOf(c))} (${finalWords(c)})`,
  fix: (c) => wordsFor(c, WORDS).fix,
};
