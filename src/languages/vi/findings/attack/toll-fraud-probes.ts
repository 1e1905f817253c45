import { type AttackNotice, blockIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const tollFraudProbes: RuleText<AttackNotice> = {
  title: 'Người lạ thử gọi bằng tiền của bạn',
  what: 'Một nguồn gửi INVITE tới các số dài với đầu số thay đổi, làm như từ đây gọi đi, và không bao giờ xác thực.',
  why: 'Nó tìm cách gọi ra nước ngoài bằng tiền của bạn. Khi mọi cuộc của nguồn này đều bị từ chối thì chưa mất gì.',
  needs:
    'Ít nhất năm cuộc gọi từ một địa chỉ trông như dò thử, và bị từ chối; cuộc nào được nhấc máy thì kể trong danh sách cuộc gọi.',
  message: (a) => `${sourceIn(a, 'vi')} đã gửi ${a.attempts} cuộc gọi trông như dò thử để gọi trộm, tới ${a.users} số`,
  fix: (a) => [
    ...(a.through === null && a.source !== ''
      ? [
          `Xem có cuộc gọi nào từ ${a.source} được nhấc máy không (--filter 'src == ${a.source}'): chỉ một cuộc lọt qua là mất tiền ngay.`,
        ]
      : []),
    blockIn(a, 'vi'),
    'Chỉ nhận cuộc gọi của người lạ tới các số của bạn: không có tuyến gọi ra trong context của người gọi lạ (allowguest=no trong Asterisk).',
  ],
};
