/* Compiled, never run: what the types of siptriage/vitest take and what they refuse. */
import { expect } from 'vitest';
import '../../src/vitest/index.ts';

const trace: unknown = {};

expect(trace).toHaveTransfer({ to: '1003', outcome: 'succeeded' });
expect(trace).not.toHaveTransfer({ to: /100\d/, finalStatus: '4xx' });
expect(trace).toHaveCall({ from: 'alice', to: ['1002', '1003'], postDialDelay: { max: 2 } });
expect(trace).toReject({ to: '1002', code: 608, card: true, by: 'network' });
expect(trace).toHaveNoFindings({ atLeast: 'warning' });
expect(trace).toHaveTransfer({ to: expect.stringContaining('3') });
// @ts-expect-error: no such outcome
expect(trace).toHaveTransfer({ outcome: 'fine' });
// @ts-expect-error: no such fact
expect(trace).toHaveCall({ whom: 'alice' });
// @ts-expect-error: no such severity
expect(trace).toHaveNoFindings({ atLeast: 'fatal' });
