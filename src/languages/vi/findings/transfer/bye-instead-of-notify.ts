import type { RuleText } from '../../../../findings/rule.ts';
import { spansIn } from '../../../../findings/seconds.ts';
import { byAgent } from '../../../../findings/transfer/facts/agents.ts';
import { orKeptByProxy } from '../../../../findings/transfer/facts/proxy-before.ts';
import {
  byeAfterAcceptanceUs,
  referWords,
  targetName,
  transfereeName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const byeInsteadOfNotify: RuleText<TransferRecord> = {
  title: 'Nhận được BYE thay cho NOTIFY',
  what: 'Bên nhận chấp nhận REFER, không gửi NOTIFY nào rồi tự kết thúc cuộc gọi: kiểu “REFER rồi BYE” của một số tổng đài và dịch vụ thoại.',
  why: 'Bên chuyển không bao giờ biết người gọi có gặp được đích hay không, và đã mất cuộc gọi.',
  needs: 'REFER được chấp nhận, không có NOTIFY lẫn phản hồi cho NOTIFY, và BYE của bên nhận.',
  message: (t) =>
    `${transfereeName(t)}${byAgent(t.refer.answerAgent)} chấp nhận REFER (${referWords(t)}), không báo gì rồi gác máy ${spansIn('vi').later(byeAfterAcceptanceUs(t))}${t.targetLeg === null ? `; bản ghi này không cho thấy nó có gọi ${targetName(t)} hay không` : `; cuộc gọi tới ${targetName(t)} có trong bản ghi này`}${orKeptByProxy(t, 'vi')}`,
  fix: () => [
    'Bật NOTIFY cho REFER ở bên nhận (một số sản phẩm phải nâng phiên bản mới có).',
    'Hoặc để SBC xử lý REFER, tự gọi và tự báo kết quả.',
    'Ở bên chuyển, coi kết quả là chưa rõ: BYE không phải là báo thành công.',
  ],
};
