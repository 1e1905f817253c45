import type { RuleText } from '../../../../findings/rule.ts';
import { endingRefusal } from '../../../../findings/transfer/facts/refused-reports.ts';
import { lastNotify, reportWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { nameOfLeaver, refusalIn } from '../../../../findings/transfer/rules/outcome-unknown.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const outcomeUnknown: RuleText<TransferRecord> = {
  title: 'Cuộc chuyển không rõ kết quả',
  what: 'Cuộc chuyển đã bắt đầu và được báo là đang tiến hành; không có trạng thái cuối, và bản ghi này không có cuộc gọi nào tới đích chuyển được nhấc máy.',
  why: 'Chỉ với bản ghi này thì không ai nói được người gọi có gặp được đích chuyển hay không.',
  needs: 'Các NOTIFY không có trạng thái cuối, và không thấy cuộc gọi tới đích kết thúc ra sao.',
  message: (t) =>
    `lần báo gần nhất là ${reportWords(lastNotify(t)) ?? '(không có)'}${refusalIn(t, (name, code) => `, bị ${name} từ chối bằng ${code} nên subscription kết thúc`)}${t.bye === null ? '' : `, rồi ${nameOfLeaver(t)} gác máy`}; không có NOTIFY cuối, và bản ghi không cho thấy cuộc gọi tới ${targetName(t)} kết thúc ra sao`,
  fix: (t) => [
    'Bắt gói ở phía bên được chuyển để thấy cuộc gọi tới đích chuyển.',
    endingRefusal(t) === null
      ? 'Sửa bên được chuyển để nó gửi NOTIFY cuối, và để bên chuyển cuộc gọi chờ NOTIFY đó rồi mới gác máy.'
      : 'Sửa bên chuyển để nó giữ subscription của REFER cho tới khi có NOTIFY ghi terminated: sau phản hồi từ chối này không được báo gì thêm.',
  ],
};
