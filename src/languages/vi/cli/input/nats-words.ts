import type { NATS_WORDS } from '../../../../cli/input/nats-words.ts';

export const NATS: typeof NATS_WORDS.english = {
  noPlace: (option, text) => `${option}: ${text} không phải là địa chỉ dạng nats://127.0.0.1:4222/SIPTRIAGE`,
  noClient: (option) =>
    `${option} cần thư viện NATS, hiện chưa được cài: npm install @nats-io/transport-node @nats-io/jetstream`,
  notReached: (place, why) => `${place}: ${why}`,
  from: 'đọc những gì siptriage ship chuyển tới: nats://MÁY[:CỔNG][/STREAM], hoặc tls:',
  sources: 'với --from: chưa kể gì khi chưa nghe được chừng này nguồn',
  untilEnd: 'với --from: kết thúc khi mọi nguồn đã nghe được đều đã hết',
  connected: (place) => `đã kết nối tới ${place}`,
};
