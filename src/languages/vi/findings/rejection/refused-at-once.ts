import { answererOf, calleeOf, callerOf, wordsOf } from '../../../../findings/rejection/facts/rejection-facts.ts';
import { afterUs, calleeLaterUs } from '../../../../findings/rejection/rules/refused-at-once.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import type { RejectionRecord } from '../../../../records/index.ts';
import { STATED } from '../stated-words.ts';

export const refusedAtOnce: RuleText<RejectionRecord> = {
  title: 'Cuộc gọi bị từ chối trước khi ai kịp quyết định',
  what: '603 đến trong vòng một giây sau INVITE, trước đó không có 18x, và không ghi ai đã quyết định.',
  why: 'Không ai bấm nút nhanh như vậy. Đó là cài đặt của điện thoại hay tổng đài, hoặc mạng chặn mà không nói ra; chỉ riêng bản tin thì không phân biệt được.',
  needs: 'INVITE, 603 trong vòng một giây sau đó, và không có 18x trên chặng ấy.',
  message: (r) =>
    `${answererOf(r, 'vi')} từ chối cuộc gọi từ ${callerOf(r)} tới ${calleeOf(r)} (${wordsOf(r)}) ${spansIn('vi').later(afterUs(r))}, không đổ chuông: không ai quyết định nhanh như vậy, và ${calleeLaterUs(r) === null ? 'phản hồi không ghi ai đã từ chối' : `${calleeOf(r)} ${spansIn('vi').later(calleeLaterUs(r) ?? Number.NaN)} mới đăng ký: lúc đó có lẽ chưa đăng ký`}`,
  fix: (r) =>
    calleeLaterUs(r) !== null
      ? STATED['callee-not-registered'].fix({
          at: answererOf(r, 'vi'),
          caller: callerOf(r),
          callee: calleeOf(r),
        })
      : [
          'Gọi thử từ một số khác: nếu đổ chuông thì số cũ đang bị chặn ở đâu đó, hãy hỏi nhà mạng.',
          'Nếu cuộc gọi nào cũng kết thúc như vậy, kiểm tra DND, lọc cuộc gọi và định tuyến ở phía được gọi.',
          'Bắt gói ở gần máy được gọi sẽ rõ: nếu INVITE không hề tới đó thì chính mạng đã quyết định.',
        ],
};
