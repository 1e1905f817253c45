import type { PARTY_NAMES as EN } from '../../../findings/index.ts';

/** What is said of who is at fault, in Vietnamese. */
export const PARTY_NAMES: typeof EN = {
  transferor: 'bên chuyển cuộc gọi',
  transferee: 'bên được chuyển',
  target: 'đích chuyển',
  callee: 'bên được gọi',
  client: 'thiết bị đăng ký',
  registrar: 'registrar',
  network: 'mạng trung gian',
};
