import type { WORK_WORDS } from '../../../../cli/commands/work/words.ts';

export const WORK: typeof WORK_WORDS.english = {
  help: {
    description:
      'làm một phần việc trên những gì siptriage ship chuyển tới: cần bao nhiêu tiến trình cũng được (docs/scale.md)',
    arguments: {},
    examples: {
      'siptriage work --from nats://10.0.0.7': 'một phần của mọi việc',
      'siptriage work --from nats://10.0.0.7 --roles leg': 'chỉ đọc bản tin',
      'siptriage work --from nats://h/CASE --until-end': 'đến hết một vụ',
    },
  },
  roles: 'làm phần nào, cách nhau bằng dấu phẩy: leg (đọc bản tin), join (ghép thành câu chuyện), judge (kết luận)',
  goodCalls: 'kể cả cuộc gọi suôn sẻ, không chỉ đếm',
  noFrom: (command) => `${command} cần --from: nơi siptriage ship chuyển bản tin tới`,
  noRoles: (text) => `--roles ${text}: leg, join, judge, hoặc vài vai trò cách nhau bằng dấu phẩy`,
  otherWork: (place, what) =>
    `${place}: các tiến trình khác đang làm việc ở đó với ${what} khác; tất cả phải dùng cùng tuỳ chọn và cùng phiên bản`,
  working: (id, roles) => `${id} làm ${roles}`,
  catchesUp: (messages) => `join: trước hết đọc lại ${messages} bản tin đã được ghép từ trước`,
  follows: (message) => `join: đang theo sau, ở bản tin ${message}, sẽ làm tiếp khi tiến trình kia dừng`,
  leads: (message) => `join: đang ghép các câu chuyện, ở bản tin ${message}`,
  legs: (taken, batches, bytes) => `leg: đã nhận ${taken} bản tin, đã lưu ${batches} lô hàng, ${bytes} byte`,
  joins: (taken, stored, ms, fetched) =>
    `join: đã nhận ${taken} hàng trong ${ms} ms, đã lưu ${stored} bản ghi, phải lấy lại ${fetched} bản tin`,
  judged: (taken, stored) => `judge: đã nhận ${taken} bản ghi, đã lưu ${stored} kết luận`,
  used: (ms, megabytes) => `${ms} ms thời gian bộ xử lý, nhiều nhất ${megabytes} MB`,
};
