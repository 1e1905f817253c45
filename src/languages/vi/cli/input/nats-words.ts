import type { NATS_WORDS } from '../../../../cli/input/nats-words.ts';

export const NATS: typeof NATS_WORDS.english = {
  noPlace: (option, text) => `${option}: ${text} không phải là địa chỉ dạng nats://127.0.0.1:4222/SIPTRIAGE`,
  noClient: (option) =>
    `${option} cần thư viện NATS, hiện chưa được cài: npm install @nats-io/transport-node @nats-io/jetstream`,
  notReached: (place, why) => `${place}: ${why}`,
  connected: (place) => `đã kết nối tới ${place}`,
};
