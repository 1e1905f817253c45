import {
  finalIn,
  type JudgeableRegistration,
  nameIn,
  registrarIn,
  timesIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const cseqFell: RuleText<JudgeableRegistration> = {
  title: 'CSeq của REGISTER bị lùi',
  what: 'Trong cùng Call-ID, một REGISTER có CSeq thấp hơn REGISTER trước nó, và registrar từ chối.',
  why: 'Registrar coi REGISTER như vậy là bản tin tới muộn: điện thoại bị từ chối cho tới khi đếm vượt số cũ, hoặc đăng ký cũ hết hạn.',
  needs: 'Hai REGISTER của một tài khoản trong cùng Call-ID, cái sau có CSeq thấp hơn, và một 400 hoặc 500 cho nó.',
  message: (r) =>
    `${nameIn(r)} gửi REGISTER với CSeq ${r.facts.cseqFall?.to ?? '?'} trong khi đã gửi CSeq ${r.facts.cseqFall?.from ?? '?'} trong cùng Call-ID, và ${registrarIn(r, 'vi')} từ chối (${finalIn(r)}${timesIn(r, 'vi')})`,
  fix: () => [
    'Điện thoại khởi động lại mà không nhớ CSeq thì phải dùng Call-ID mới: cập nhật nó, hoặc báo cho hãng sản xuất.',
    'Trong lúc chờ, xoá liên kết cũ tại registrar, hoặc đợi nó hết hạn.',
    'Nếu nhiều thiết bị dùng chung một Call-ID (chép cấu hình, Call-ID lấy từ tài khoản), hãy cho mỗi thiết bị một Call-ID riêng.',
  ],
};
