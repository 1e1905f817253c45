import type { AttackWords } from '../../../../../findings/attack/facts/attack-facts.ts';

export const ATTACK_WORDS: AttackWords = {
  calls: (product) => `tự xưng là ${product}`,
  through: (address) => `theo Via trong những gì ${address} chuyển tiếp`,
  block: (source) =>
    `Chặn ${source} ở tường lửa, hoặc cấm những nguồn như vậy (fail2ban, pike); hệ thống của bạn không có gì cần sửa.`,
  blockBehind: (source, through) =>
    `Chặn ${source} ở nơi nó đi vào, trước ${through}, bên đã chuyển tiếp; chỉ chặn ${through} nếu đó không phải proxy của bạn.`,
  unnamed: 'kẻ mà bản ghi không cho biết địa chỉ',
  findUnnamed: 'Xem trong bản bắt gói, hoặc nhật ký có địa chỉ, nó từ đâu tới rồi chặn nguồn đó.',
  findBehind: (through) => `Xem nhật ký của ${through}, bên đã chuyển tiếp, để biết nó từ đâu tới rồi chặn nguồn đó.`,
};
