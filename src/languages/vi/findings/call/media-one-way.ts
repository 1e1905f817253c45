import type { JudgeableCall } from '../../../../findings/call/facts/call-facts.ts';
import { oneWay } from '../../../../findings/call/facts/media-sides.ts';
import type { RuleText } from '../../../../findings/rule.ts';
import { secondsOf } from '../../../../findings/seconds.ts';

export const mediaOneWay: RuleText<JudgeableCall> = {
  title: 'Media chỉ có một chiều',
  what: 'Cuộc gọi đã được nhấc máy, một bên gửi RTP, còn bên kia không gửi gì dù cả hai đã thoả thuận.',
  why: 'Một trong hai bên không nghe thấy gì; đa số gác máy và gọi lại.',
  needs:
    'RTP của một bên từ nửa giây trở lên và không có của bên kia trong từ 3 giây trở lên mà nó phải gửi; và bản ghi cho thấy được cả bên này: máy của nó có nói ở đây, hoặc đã thấy RTP hai chiều giữa hai máy.',
  message: (c) => {
    const found = oneWay(c);
    const { silent, heard } = found ?? { silent: null, heard: null };
    const lost =
      heard?.sentToUnroutable == null
        ? ''
        : `; những gì ${heard.name} gửi đi tới ${heard.sentToUnroutable}, nơi không tới được từ đó`;
    return `media một chiều: ${silent?.name ?? '?'} (${silent?.announced ?? '?'}) không gửi RTP nào trong ${secondsOf(silent?.owedUs ?? 0, 'vi')} giây của cuộc gọi, ${heard?.name ?? '?'} gửi ${heard?.packets ?? 0} gói${lost}`;
  },
  fix: (c) => [
    `Bắt gói ở ${oneWay(c)?.silent.announced ?? 'bên im lặng'}: nó có gửi RTP không (tắt tiếng, sai thiết bị, chờ gói đầu của bên kia), và gửi đi đâu?`,
    'Tìm tường lửa hoặc NAT giữa hai bên chỉ cho RTP đi một chiều.',
    'So địa chỉ và cổng trong hai bản mô tả phiên với nơi RTP thật sự đi ra và đi tới.',
  ],
};
