import { callerOf, finalWords, type JudgeableCall, makerOf } from '../../../../findings/call/facts/call-facts.ts';
import { isOtherRealm, realmWords } from '../../../../findings/call/rules/credentials-refused.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const credentialsRefused: RuleText<JudgeableCall> = {
  title: 'Thông tin xác thực của bên gọi bị từ chối',
  what: 'INVITE đã mang thông tin xác thực mà vẫn bị hỏi lại, hoặc bị từ chối với lời nói rõ như vậy.',
  why: 'Không ai dùng tài khoản này gọi được cho tới khi sửa tên, mật khẩu hoặc realm.',
  needs:
    'Một INVITE mang thông tin xác thực và phản hồi 401 hoặc 407 của nó; hoặc phản hồi từ chối có cụm chữ, Warning hay Reason nói về mật khẩu hoặc thông tin xác thực.',
  message: (c) =>
    `${makerOf(c)} không chấp nhận thông tin xác thực của ${callerOf(c)}${realmWords(c, 'cho realm', 'trong khi nó hỏi realm')} (${finalWords(c)})`,
  fix: (c) => [
    ...(isOtherRealm(c) ? ['Cấp cho bên gọi tài khoản của realm mà máy chủ hỏi.'] : []),
    'So tên người dùng và mật khẩu của tài khoản ở hai bên.',
    'Nếu thiết bị trên đường cũng hỏi thì mỗi nơi cần thông tin xác thực riêng.',
  ],
};
