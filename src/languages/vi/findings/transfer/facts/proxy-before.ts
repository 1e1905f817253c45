import type { ProxyBeforeWords } from '../../../../../findings/transfer/facts/proxy-before.ts';

export const PROXY_BEFORE: ProxyBeforeWords = {
  behind: (proxy) => `; hoặc proxy ${proxy} đã giữ lại: bản ghi không có chặng giữa hai bên này`,
};
