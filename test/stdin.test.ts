import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { workspace } from './temporary.ts';
import { overlayOf, province, type Ran, type TestWorkspace } from './workspace.ts';

const LOW_PENSION = '  resident-pension: { measures: { base-pension: { set: 100 } } }\n';
const LOW = province(LOW_PENSION);
const SOUND = province('');

function piped(one: TestWorkspace, file: string, text: string | Uint8Array, ...argv: readonly string[]): Promise<Ran> {
  const bytes = Buffer.from(text);
  const io = { stdin: async (most: number) => bytes.subarray(0, most + 1) };
  return one.run(['validate', '--stdin', '--stdin-filename', file, ...argv], { io });
}

describe('stdin stands for a file', () => {
  test('that is there: the text on disk does not count', async () => {
    const one = workspace({ 'local/p.yaml': LOW });
    expect((await piped(one, 'local/p.yaml', SOUND)).code).toBe(0);
    one.put('local/p.yaml', SOUND);
    const { code, out } = await piped(one, 'local/p.yaml', LOW);
    expect([code, out]).toEqual([1, expect.stringContaining('local/p.yaml:13:')]);
    expect(one.get('local/p.yaml')).toBe(SOUND);
  });

  for (const file of ['local/new.yaml', 'local/new/folder/new.yaml', './local/../local/new.yaml']) {
    test(`that is not there yet: ${file}`, async () => {
      const one = workspace({});
      expect(await piped(one, file, LOW)).toMatchObject({ code: 1, out: expect.stringContaining('floor/below') });
      expect(one.files('local')).not.toContainEqual(expect.stringContaining('new'));
    });
  }

  test('behind a link', async () => {
    const one = workspace({ 'shared/p.yaml': SOUND });
    symlinkSync('../shared', join(one.root, 'local/linked'));
    expect((await piped(one, 'shared/p.yaml', LOW)).out).toContain('local/linked/p.yaml:13:');
  });

  test('alone is reported, unless paths are given', async () => {
    const other = overlayOf('980000', LOW_PENSION);
    const one = workspace({ 'local/p.yaml': LOW, 'local/q.yaml': SOUND });
    expect((await piped(one, 'local/q.yaml', other)).out).not.toContain('local/p.yaml:');
    expect((await piped(one, 'local/q.yaml', other, 'local')).out).toContain('local/p.yaml:');
  });

  test('that is the configuration', async () => {
    const one = workspace({ 'local/p.yaml': SOUND });
    const { code, err } = await piped(one, 'dixian.config.yaml', 'catalog: 1\nlocal: [local]\n');
    expect([code, err]).toEqual([2, expect.stringContaining('dixian.config.yaml:1:')]);
  });

  test('in another encoding, empty or too large, as on disk', async () => {
    const one = workspace({});
    expect((await piped(one, 'local/p.yaml', Buffer.from(SOUND, 'utf16le'))).out).toContain('yaml/encoding');
    expect(await piped(one, 'local/p.yaml', '')).toMatchObject({ code: 3, out: expect.stringContaining('yaml/empty') });
    const large = await piped(one, 'local/p.yaml', `${SOUND}${'#'.repeat(3_000_000)}`);
    expect(large).toMatchObject({ code: 3, out: expect.stringContaining('yaml/too-large') });
  });

  for (const file of ['README.md', 'other/p.yaml', '../p.yaml', '/etc/passwd', 'local/.hidden.yaml', 'local']) {
    test(`but not for ${file}, which the workspace does not read`, async () => {
      expect(await piped(workspace({ 'local/p.yaml': SOUND }), file, LOW)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('本工作区不读'),
      });
    });
  }

  for (const argv of [['--stdin'], ['--stdin-filename', 'local/p.yaml']]) {
    test(`not with ${JSON.stringify(argv)} alone`, async () => {
      const { code, err } = await workspace({ 'local/p.yaml': SOUND }).run(['validate', ...argv]);
      expect([code, err]).toEqual([2, expect.stringContaining('要一起写')]);
    });
  }
});
