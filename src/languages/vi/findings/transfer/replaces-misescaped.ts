import { plain } from '../../../../findings/names.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import {
  decisiveWords,
  targetName,
  transfereeName,
  transferorName,
} from '../../../../findings/transfer/facts/transfer-facts.ts';
import { type FlawWords, flawIn } from '../../../../findings/transfer/rules/replaces-misescaped.ts';
import type { TransferRecord } from '../../../../records/index.ts';

const VI: FlawWords = {
  raw: (t) => `${transferorName(t)} đặt Replaces vào Refer-To mà không escape \`;\`, \`=\` và \`@\``,
  twice: (t) => `${transferorName(t)} escape Replaces trong Refer-To hai lần (%253B)`,
  kept: (t) =>
    `${transfereeName(t)} chép Replaces vào INVITE mà không bỏ escape: ${plain(t.targetLeg?.words?.replaces ?? '', 80)}`,
};

export const replacesMisescaped: RuleText<TransferRecord> = {
  title: 'Replaces bị escape sai',
  what: 'Cuộc gọi có Replaces bị từ chối, và giá trị của nó escape sai (%xx): không escape trong Refer-To, escape hai lần, hoặc trong INVITE vẫn còn escape.',
  why: 'Đích chuyển so từng chữ: `%40` không phải là `@`, còn `;` không escape thì cắt giá trị quá sớm.',
  needs: '400, 404 hoặc 481 cho cuộc gọi có Replaces (hoặc sipfrag như thế), và Refer-To hoặc INVITE đúng như đã gửi.',
  message: (t) => `${flawIn(t, VI)}; ${targetName(t)} không khớp được cuộc gọi nào: ${decisiveWords(t)}`,
  fix: () => [
    'Trong Refer-To, escape giá trị Replaces đúng một lần: `;` thành %3B, `=` thành %3D, `@` thành %40.',
    'Trong INVITE, bỏ escape đúng một lần và gửi thành header Replaces; không để lại gì trong Request-URI.',
  ],
};
