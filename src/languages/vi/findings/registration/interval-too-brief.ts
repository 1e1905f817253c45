import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import { isOpen } from '../../../../findings/registration/rules/interval-too-brief.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const intervalTooBrief: RuleText<JudgeableRegistration> = {
  title: 'Xin đăng ký quá ngắn hạn',
  what: 'Máy chủ trả lời 423 kèm thời hạn ngắn nhất mà nó chấp nhận, nhưng thiết bị lại xin ngắn hơn, hoặc không xin nữa.',
  why: 'Điện thoại không bao giờ đăng ký được: không gọi đi và không nhận cuộc gọi được.',
  needs: 'Một 423, và sau đó không có REGISTER nào xin lâu bằng Min-Expires của nó.',
  message: (r) =>
    r.facts.minExpires === null
      ? `${registrarIn(r, 'vi')} cho rằng thời hạn ${nameIn(r)} xin đăng ký là quá ngắn (${finalIn(r)}${timesIn(r, 'vi')}), nhưng không nói cần bao lâu: thiếu Min-Expires`
      : `${nameIn(r)} xin đăng ký ${r.facts.askedAfterBrief ?? r.askedSeconds ?? '?'} giây, còn ${registrarIn(r, 'vi')} không cấp dưới ${r.facts.minExpires ?? '?'} giây (${finalIn(r)}${timesIn(r, 'vi')}): ${isOpen(r) ? 'bản ghi kết thúc trước khi điện thoại xin lại' : 'điện thoại không điều chỉnh theo'}`,
  fix: (r) => [
    ...(r.facts.minExpires === null
      ? ['Cho máy chủ ghi Min-Expires trong 423 (RFC 3261 §10.3): không có nó thì thiết bị không thể điều chỉnh.']
      : []),
    `Đặt chu kỳ đăng ký của điện thoại từ ${r.facts.minExpires ?? 3600} giây trở lên.`,
    'Hoặc hạ thời hạn tối thiểu của máy chủ: minexpiry trong Asterisk, minimum_expiration trong PJSIP của nó, min_expires trong Kamailio.',
  ],
};
