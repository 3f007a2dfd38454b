import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf } from './workspace.ts';

describe('a level on record as not decided', () => {
  test('of a draft is its to-do list, and no error besides', async () => {
    const draft = overlayOf(
      '990000',
      '  minimum-living: { measures: { standard: { set: { value: null, why: 待省政府常务会议审定 } } } }\n',
      'draft: true\n',
    );
    const { report } = await workspace({ 'local/p.yaml': draft }).findings();
    expect(report.findings.map(({ rule, severity }) => [rule, severity])).toEqual([['floor/unset', 'warning']]);
  });
});
