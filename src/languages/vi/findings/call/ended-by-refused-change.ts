import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { fatalChange } from '../../../../findings/call/rules/ended-by-refused-change.ts';
import type { RuleText } from '../../../../findings/rule.ts';

export const endedByRefusedChange: RuleText<JudgeableCall> = {
  title: 'Bỏ cuộc gọi vì thay đổi bị từ chối',
  what: 'Re-INVITE hoặc UPDATE bị từ chối, và bên gửi gác máy ngay thay vì giữ nguyên cuộc gọi.',
  why: 'Cuộc gọi đang tốt bị cắt chỉ vì một yêu cầu muốn thay đổi nó.',
  needs: 'Một thay đổi bị từ chối bằng mã khác 481 và 408, rồi BYE của chính bên gửi trong vòng 5 giây.',
  message: (c) =>
    `${fatalChange(c)?.from ?? '?'} gác máy ngay sau khi ${fatalChange(c)?.method ?? '?'} của nó bị trả ${fatalChange(c)?.status ?? '?'}`,
  fix: (c) => [
    ...(fatalChange(c)?.status === 491
      ? ['Sau 491 hãy chờ 2,1 đến 4 giây ở bên đặt ra Call-ID, 0 đến 2 giây ở bên kia, rồi gửi lại (RFC 3261 §14.1).']
      : []),
    'Cho bên gác máy giữ nguyên cuộc gọi khi thay đổi bị từ chối.',
    'Xem vì sao thay đổi bị từ chối: codec trong SDP offer, hay bên kia đang thay đổi dở dang.',
  ],
};
