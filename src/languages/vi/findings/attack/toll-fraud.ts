import { type AttackNotice, blockIn, sourceIn } from '../../../../findings/attack/facts/attack-facts.ts';
import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const tollFraud: RuleText<AttackNotice> = {
  title: 'Người lạ gọi bằng tiền của bạn',
  what: 'Một nguồn gửi cuộc gọi tới các số dài, bị từ chối như kiểu dò thử để gọi trộm, rồi có cuộc được nhấc máy.',
  why: 'Kẻ đã tìm được lối sẽ gọi đi gọi lại các số ăn tiền, và bạn trả tiền.',
  needs:
    'Ít nhất năm cuộc gọi từ một địa chỉ trông như dò thử và bị từ chối, rồi một cuộc từ đó tới số từ mười chữ số trở lên được nhấc máy. Chắc hơn khi cuộc đó không xác thực và số đó đã được thử với ba đầu số khác.',
  message: (a) =>
    `${sourceIn(a, 'vi')}, kẻ đã dò thử để gọi trộm và bị từ chối, sau đó gọi được ${a.attempts} cuộc, cuộc đầu tới ${plain(a.account ?? '', 40)}`,
  fix: (a) => [
    a.through === null ? `Chặn ngay ${a.source} ở tường lửa.` : blockIn(a, 'vi'),
    a.isProven
      ? 'Đóng tuyến đã nhận cuộc gọi này mà không xác thực: không có tuyến gọi ra trong context của người gọi lạ (allowguest=no trong Asterisk).'
      : 'Xem đó có phải khách hàng vừa được mở đường dây không. Nếu không, đóng tuyến đã nhận cuộc gọi, và đổi mật khẩu của tài khoản mà nó dùng để xác thực.',
    `Liệt kê các cuộc gọi của nó (--filter 'src == ${a.source}'), ngắt những cuộc đang nối, và báo cho nhà mạng.`,
  ],
};
