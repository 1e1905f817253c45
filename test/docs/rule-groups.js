import {
  ATTACK_VERDICTS,
  CALL_NOTES,
  CALL_VERDICTS,
  MESSAGE_RULES,
  REGISTRATION_NOTES,
  REGISTRATION_VERDICTS,
  REJECTION_NOTES,
  REJECTION_VERDICTS,
  REQUEST_VERDICTS,
  TRANSFER_NOTES,
  TRANSFER_VERDICTS,
} from '../../dist/findings/index.js';

const BESIDE = {
  en: 'Every rule that fires is a finding beside the verdict.',
  vi: 'Mỗi quy tắc khớp là một phát hiện đứng cạnh kết luận.',
};

/** The rules as they are asked: with what stands over them. */
export const RULE_GROUPS = [
  {
    rules: TRANSFER_VERDICTS,
    en: {
      heading: 'Transfers: what decides the verdict',
      intro: 'The first rule that fires names the party at fault.',
    },
    vi: {
      heading: 'Chuyển cuộc gọi: quy tắc quyết định kết luận',
      intro: 'Quy tắc đầu tiên khớp cho biết lỗi thuộc về bên nào.',
    },
  },
  {
    rules: TRANSFER_NOTES,
    en: { heading: 'Transfers: what else is told', intro: BESIDE.en },
    vi: { heading: 'Chuyển cuộc gọi: những điều báo thêm', intro: BESIDE.vi },
  },
  {
    rules: REJECTION_VERDICTS,
    en: {
      heading: 'Rejections: what decides the verdict',
      intro: 'The first rule that fires says who rejected the call.',
    },
    vi: {
      heading: 'Cuộc gọi bị từ chối: quy tắc quyết định kết luận',
      intro: 'Quy tắc đầu tiên khớp cho biết ai đã từ chối cuộc gọi.',
    },
  },
  {
    rules: REJECTION_NOTES,
    en: { heading: 'Rejections: what else is told', intro: BESIDE.en },
    vi: { heading: 'Cuộc gọi bị từ chối: những điều báo thêm', intro: BESIDE.vi },
  },
  {
    rules: CALL_VERDICTS,
    en: {
      heading: 'Calls: what decides the verdict',
      intro: 'The first rule that fires says why the call failed, or was cut, and through whom.',
    },
    vi: {
      heading: 'Cuộc gọi: quy tắc quyết định kết luận',
      intro: 'Quy tắc đầu tiên khớp cho biết vì sao cuộc gọi hỏng hoặc bị cắt, và do bên nào.',
    },
  },
  {
    rules: CALL_NOTES,
    en: { heading: 'Calls: what else is told', intro: BESIDE.en },
    vi: { heading: 'Cuộc gọi: những điều báo thêm', intro: BESIDE.vi },
  },
  {
    rules: REGISTRATION_VERDICTS,
    en: {
      heading: 'Registrations: what decides the verdict',
      intro: 'The first rule that fires says why a registration did not come about.',
    },
    vi: {
      heading: 'Đăng ký: quy tắc quyết định kết luận',
      intro: 'Quy tắc đầu tiên khớp cho biết vì sao đăng ký không thành.',
    },
  },
  {
    rules: REGISTRATION_NOTES,
    en: { heading: 'Registrations: what else is told', intro: BESIDE.en },
    vi: { heading: 'Đăng ký: những điều báo thêm', intro: BESIDE.vi },
  },
  {
    rules: REQUEST_VERDICTS,
    en: {
      heading: 'Other requests',
      intro: 'SUBSCRIBE, PUBLISH, MESSAGE, INFO and OPTIONS that went wrong. The first rule that fires is the finding.',
    },
    vi: {
      heading: 'Các yêu cầu khác',
      intro: 'SUBSCRIBE, PUBLISH, MESSAGE, INFO và OPTIONS bị lỗi. Quy tắc đầu tiên khớp là phát hiện.',
    },
  },
  {
    rules: ATTACK_VERDICTS,
    en: {
      heading: 'Attacks',
      intro:
        'What strangers tried, one finding for all that one of them did. The first rule that fires is the finding.',
    },
    vi: {
      heading: 'Tấn công',
      intro:
        'Những gì người lạ đã thử; tất cả việc làm của một nguồn là một phát hiện. Quy tắc đầu tiên khớp là phát hiện.',
    },
  },
  {
    rules: MESSAGE_RULES,
    en: {
      heading: 'Messages: faults of form',
      intro:
        'What is wrong with single messages, whatever became of them: one finding for each kind and sender, with a count. `info`; a `warning` beside the story of a call or transfer where a fault may be why a request was refused or not answered. `analyze` and `check` inspect the messages whose form struck the scan and the requests that got nowhere; `annotate` inspects every message; so does `check` where a configuration raises one of these rules ([check.md](check.md#conformance)).',
    },
    vi: {
      heading: 'Bản tin: lỗi hình thức',
      intro:
        'Những gì sai ở từng bản tin, dù kết cục ra sao: mỗi loại lỗi và mỗi bên gửi là một phát hiện, kèm số lần. Mức `info`; là `warning` ở cuộc gọi hay cuộc chuyển mà lỗi đó có thể là lý do yêu cầu bị từ chối hoặc không có phản hồi. `analyze` và `check` xem kỹ các bản tin có hình thức lạ và các yêu cầu không đi đến đâu; `annotate` xem mọi bản tin; `check` cũng vậy khi cấu hình nâng mức một trong các quy tắc này ([check.md](check.md#conformance)).',
    },
  },
];
