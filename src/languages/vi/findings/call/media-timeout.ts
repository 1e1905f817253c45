import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { mediaTimeoutOf } from '../../../../findings/call/facts/media-timeout.ts';
import { type MissingWords, missingWords, timeoutWords } from '../../../../findings/call/rules/media-timeout.ts';
import type { RuleText } from '../../../../findings/rule.ts';

const MISSING: MissingWords = {
  none: {
    says: (of) => `bản ghi không có RTP nào của ${of}`,
    fix: 'Xem vì sao phía này không gửi gì: địa chỉ và cổng trong SDP của phía kia, giữ máy, tường lửa phía trước.',
  },
  stopped: {
    says: (of, _, { seconds }) => `gói RTP cuối của ${of} đi qua đây ${seconds} giây trước đó`,
    fix: 'Xem chuyện gì xảy ra lúc nó dừng: đổi mạng, ánh xạ NAT hết hạn, nén khoảng lặng, giữ máy.',
  },
  astray: {
    says: (of, _, { to, announced }) => `RTP của ${of} đi tới ${to}, trong khi nơi đã nêu là ${announced}`,
    fix: 'Xem phía này làm theo bản mô tả nào: có hiệu lực là nơi nêu trong lần offer và answer cuối cùng đã được trả lời.',
  },
  passed: {
    says: (of, by) =>
      `RTP của ${of} đi qua đây tới tận cuối, nên đã bị mất giữa đây và ${by}, hoặc đó là RTP của một leg khác phía sau ${by}`,
    fix: 'Tìm phía sau chỗ bắt gói này: tường lửa, NAT, cổng mà phía kia lắng nghe; và xem các leg khác, vì SBC hoặc PBX có thể chuyển tiếp Reason của chúng.',
  },
  unowed: {
    says: (of, _, { seconds }) =>
      `lúc kết thúc, theo những gì hai phía đã nói thì ${of} không phải gửi, hoặc vừa mới phải gửi lại (giữ máy, hoặc một chiều)${seconds === '' ? '' : `; gói RTP cuối của nó đi qua đây ${seconds} giây trước đó`}`,
    fix: 'Xem ai đã giữ máy hoặc đã yêu cầu một chiều, và bộ hẹn giờ có tính khoảng đó không.',
  },
  unknown: {
    says: (of) => `bản ghi này không cho thấy ${of} đã gửi gì`,
    fix: 'Bắt cả RTP, ở hai phía.',
  },
};

export const mediaTimeout: RuleText<JudgeableCall> = {
  title: 'Cuộc gọi kết thúc vì thiếu media',
  what: 'BYE của cuộc gọi đã nhấc máy nói rằng quá lâu không có RTP; những gì bản ghi cho thấy về media giải thích điều đó.',
  why: 'Người nói bị cắt sau một khoảng im lặng.',
  needs:
    'BYE có Reason nói về hết giờ RTP hoặc media; hoặc Q.850 44, mà Asterisk dùng khi đó, và không có RTP của phía kia.',
  message: (c) => {
    const found = mediaTimeoutOf(c);
    return found === null
      ? ''
      : `${found.by} kết thúc cuộc gọi vì không có media tới đó (${timeoutWords(found, 'vi')}); ${missingWords(found, MISSING, 'vi')}`;
  },
  fix: (c) => {
    const found = mediaTimeoutOf(c);
    return [
      ...(found === null ? [] : [MISSING[found.missing.seen].fix]),
      'Nếu lúc đó không ai cần nói (giữ máy, tắt nhạc), tăng bộ hẹn giờ ở đó: rtp_timeout của Asterisk, media_timeout của FreeSWITCH.',
    ];
  },
};
