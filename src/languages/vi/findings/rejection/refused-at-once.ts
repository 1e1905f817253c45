import { answererOf, calleeOf, callerOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { afterUs, calleeLaterUs } from '../../../../findings/rejection/rules/refused-at-once.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { STATED } from '../stated-words.ts';

function tellWhy(r: RejectionRecord): string {
  if (r.replacesEnded) {
    return 'cuộc gọi nêu trong Replaces đã kết thúc, và 603 là phản hồi cho trường hợp đó; chưa hẳn có ai từ chối';
  }
  const laterUs = calleeLaterUs(r);
  return laterUs === null
    ? 'không ai quyết định nhanh như vậy, và phản hồi không ghi ai đã từ chối'
    : `không ai quyết định nhanh như vậy, và ${calleeOf(r)} ${spansIn('vi').later(laterUs)} mới đăng ký: lúc đó có lẽ chưa đăng ký`;
}

export const refusedAtOnce: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị từ chối trước khi ai kịp quyết định',
  what: '603 đến trong vòng một giây sau INVITE, trước đó không có 18x, và không ghi ai đã quyết định.',
  why: 'Không ai bấm nút nhanh như vậy. Đó là cài đặt của điện thoại hay tổng đài, hoặc mạng chặn mà không nói ra; chỉ riêng bản tin thì không phân biệt được.',
  needs: 'INVITE, 603 trong vòng một giây sau đó, và không có 18x trên chặng ấy.',
  message: (r) =>
    `${answererOf(r, 'vi')} từ chối cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} (${wordsOf(r)}) ${spansIn('vi').later(afterUs(r))}, không đổ chuông: ${tellWhy(r)}`,
  fix: (r) => {
    if (r.replacesEnded) {
      return ['Xem vì sao cuộc gọi nêu trong Replaces kết thúc trước khi cuộc này tới: phía được gọi chưa hẳn có lỗi.'];
    }
    return calleeLaterUs(r) !== null
      ? STATED['callee-not-registered'].fix({
          at: answererOf(r, 'vi'),
          caller: callerOf(r),
          callee: calleeOf(r),
        })
      : [
          'Gọi thử từ một số khác: nếu đổ chuông thì số cũ đang bị chặn ở đâu đó, hãy hỏi nhà mạng.',
          'Nếu cuộc gọi nào cũng kết thúc như vậy, kiểm tra DND, lọc cuộc gọi và định tuyến ở phía được gọi.',
          'Bắt gói ở gần máy được gọi sẽ rõ: nếu INVITE không hề tới đó thì chính mạng đã quyết định.',
        ];
  },
};
