import type { RuleHeadings } from '../../../outputs/sarif/sarif-rules.ts';

export const SARIF: RuleHeadings = { needs: 'Bản ghi phải cho thấy', references: 'Tham khảo' };
