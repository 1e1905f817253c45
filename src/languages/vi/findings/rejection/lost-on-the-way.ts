import { plain } from '../../../../findings/names.ts';
import { placeOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { lossesOf } from '../../../../findings/rejection/rules/lost-on-the-way.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import type { RejectionRecord } from '../../../../records/index.ts';

export const lostOnTheWay: RuleText<RejectionRecord> = {
  title: 'Phản hồi từ chối bị hỏng trên đường về',
  what: 'Một thiết bị nhận phản hồi từ chối rồi chuyển đi với mã khác, cụm chữ khác, hoặc bỏ mất Reason hay thẻ; cả hai bản tin đều có trong bản ghi.',
  why: 'Phía gọi hành xử theo những gì nó nhận được: tưởng bị chặn là máy bận, gọi lại, và không bao giờ biết phải hỏi ai.',
  needs: 'Phản hồi từ chối ở cả hai phía của thiết bị đã thay đổi nó.',
  message: (r) =>
    lossesOf(r)
      .map((loss) => {
        const at = placeOf(loss, 'vi');
        switch (loss.kind) {
          case 'code':
            return `tại ${at}, ${plain(loss.before, 60)} bị đổi thành ${plain(loss.after, 60)}`;
          case 'phrase':
            return `tại ${at}, cụm chữ của ${plain(loss.before, 60)} bị đổi thành ${plain(loss.after, 60)}`;
          case 'card-lost':
            return `tại ${at}, Call-Info kèm thẻ bị mất`;
          default:
            return `tại ${at}, Reason ${plain(loss.before, 100)} bị mất`;
        }
      })
      .join('; '),
  fix: (r) => [
    `Cho ${[...new Set(lossesOf(r).map((loss) => placeOf(loss, 'vi')))].join(', ')} chuyển nguyên mã, cụm chữ, Reason và Call-Info của 6xx.`,
    'Nếu ở giữa có gateway sang mạng điện thoại, hãy giữ cause location; mã và dữ liệu không qua được chỗ đó.',
  ],
};
