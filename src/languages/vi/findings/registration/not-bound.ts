import {
  type JudgeableRegistration,
  nameIn,
  phoneIn,
  registrarIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import { listedIn, ownIn } from '../../../../findings/registration/rules/not-bound.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const notBound: RuleText<JudgeableRegistration> = {
  title: 'Được chấp nhận nhưng không được ghi nhận',
  what: 'Registrar trả lời REGISTER bằng 2xx, nhưng nội dung không ghi nhận Contact của điện thoại: không cấp thời hạn nào, hoặc chỉ liệt kê Contact của thiết bị khác.',
  why: 'Điện thoại tưởng mình đã đăng ký; cuộc gọi tới tài khoản không tới được nó.',
  needs:
    'Một 2xx với expires=0 cho REGISTER có xin thời hạn; hoặc một 2xx mà mọi Contact đều thuộc instance khác, hay có địa chỉ của điện thoại khác mà NAT không giải thích được.',
  message: (r) =>
    r.facts.unbound?.isTimeless === true
      ? `${registrarIn(r, 'vi')} chấp nhận REGISTER của ${nameIn(r)} tại ${phoneIn(r, 'vi')} với expires=0${r.askedSeconds === null ? '' : `, trong khi nó xin ${r.askedSeconds} giây`}: nó không được đăng ký`
      : `${registrarIn(r, 'vi')} trả lời REGISTER của ${nameIn(r)} bằng ${r.finalStatus ?? '2xx'}, nhưng liệt kê ${listedIn(r)} chứ không phải ${ownIn(r)} của nó: nó không được đăng ký`,
  fix: (r) => [
    'Xem lúc này registrar đang giữ gì cho tài khoản (ul.dump, pjsip show aors, sofia status profile reg): có Contact của điện thoại này không?',
    r.facts.unbound?.isTimeless === true
      ? 'Xem điều gì giới hạn thời hạn được cấp: thời hạn tối đa bằng không, tài khoản bị khoá, một kịch bản tự trả lời 200.'
      : 'Xem tài khoản được phép có bao nhiêu Contact (max_contacts, remove_existing), và thiết bị kia có đáng được dùng tài khoản không.',
    'Điện thoại nào để ý thời hạn được cấp sẽ thử lại; điện thoại không để ý thì phải cho đăng ký lại.',
  ],
};
