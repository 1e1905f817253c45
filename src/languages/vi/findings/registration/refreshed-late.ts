import {
  type JudgeableRegistration,
  nameIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const refreshedLate: RuleText<JudgeableRegistration> = {
  title: 'Làm mới đăng ký quá muộn',
  what: 'REGISTER kế tiếp tới sau khi thời hạn được cấp đã hết.',
  why: 'Trong khoảng đó không gọi được tới điện thoại.',
  needs: 'Một 2xx có thời hạn được cấp, và REGISTER kế tiếp của đăng ký đó tới sau thời hạn.',
  message: (r) =>
    `${registrarIn(r, 'vi')} đã đăng ký ${nameIn(r)} trong ${r.facts.lapse?.grantedSeconds} giây, nhưng REGISTER kế tiếp tới sau khi hết hạn ${secondsOf((r.facts.lapse?.refreshedUs ?? 0) - (r.facts.lapse?.expiredUs ?? 0), 'vi')} giây: trong khoảng đó không gọi tới được`,
  fix: (r) => [
    ...((r.askedSeconds ?? 0) > (r.facts.lapse?.grantedSeconds ?? 0)
      ? ['Có vẻ điện thoại theo thời hạn nó xin: hãy để nó theo expires mà máy chủ cấp.']
      : []),
    'Xem vì sao điện thoại bị trễ: mất mạng, ngủ, khởi động lại.',
  ],
};
