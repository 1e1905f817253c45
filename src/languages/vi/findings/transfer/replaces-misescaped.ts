import type { RuleText } from '../../../../findings/rule.ts';
import { decisiveWords, targetName } from '../../../../findings/transfer/facts/transfer-facts.ts';
import { FLAWS, flawOf } from '../../../../findings/transfer/rules/replaces-misescaped.ts';
import type { TransferRecord } from '../../../../records/index.ts';

export const replacesMisescaped: RuleText<TransferRecord> = {
  title: 'Replaces mã hoá sai',
  what: 'Cuộc gọi có Replaces bị từ chối, và giá trị của nó mã hoá sai: không mã hoá trong Refer-To, mã hoá hai lần, hoặc trong INVITE vẫn còn mã hoá.',
  why: 'Đích chuyển so từng chữ: `%40` không phải là `@`, còn `;` không mã hoá thì cắt giá trị quá sớm.',
  needs: '400, 404 hoặc 481 cho cuộc gọi có Replaces (hoặc sipfrag như thế), và Refer-To hoặc INVITE đúng như đã gửi.',
  message: (t) =>
    `${FLAWS.vi[flawOf(t) ?? 'raw'](t)}; ${targetName(t)} không khớp được cuộc gọi nào: ${decisiveWords(t)}`,
  fix: () => [
    'Trong Refer-To, mã hoá giá trị Replaces đúng một lần: `;` thành %3B, `=` thành %3D, `@` thành %40.',
    'Trong INVITE, giải mã đúng một lần và gửi thành header Replaces; không để lại gì trong Request-URI.',
  ],
};
