import {
  type JudgeableRegistration,
  missedIn,
  nameIn,
} from '../../../../findings/registration/facts/registration-facts.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const callsMissed: RuleText<JudgeableRegistration> = {
  title: 'Lỡ cuộc gọi khi chưa đăng ký',
  what: 'Cuộc gọi tới user này bị từ chối vì không liên lạc được, khi đăng ký của nó thất bại hoặc đã hết hạn.',
  why: 'Người gọi không gặp được vì lý do này.',
  needs: 'Một cuộc gọi tới user của đăng ký nhận 404, 410, 430 hay 480 khi đăng ký bị từ chối, bị huỷ hoặc hết hạn.',
  message: (r) =>
    `${nameIn(r)} không được đăng ký khi có ${missedIn(r) === 1 ? 'một cuộc gọi' : `${missedIn(r)} cuộc gọi`} tới: bị từ chối vì không liên lạc được`,
  fix: () => ['Sửa đăng ký; các cuộc gọi thất bại vì nó.'],
};
