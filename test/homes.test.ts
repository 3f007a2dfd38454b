import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validate as dockerfileProblems } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { formats } from '../src/report/index.ts';
import { gitlabIssues, junitSuites, sarifLog } from './read-back.ts';
import { git } from './repository.ts';
import { officialProblems } from './shapes.ts';
import { workspace } from './temporary.ts';
import { overlayOf, province, type TestWorkspace } from './workspace.ts';

const ACTION = resolve('.github/actions/validate');
const DOCKERFILE = readFileSync('.container/Dockerfile', 'utf8');
const read = (file: string) => readFileSync(file, 'utf8');

/** What users install: packed from a fresh build of this tree, whatever lies in dist/. */
let packed = '';
let packing = '';
beforeAll(() => {
  packing = mkdtempSync(join(tmpdir(), 'dixian-pack-'));
  const root = join(packing, 'root');
  mkdirSync(root);
  for (const name of ['package.json', 'bin', 'schemas', 'templates', 'README.md', 'CHANGELOG.md', 'LICENSE'])
    cpSync(name, join(root, name), { recursive: true });
  execFileSync('node', ['src/build/run.js', 'build', join(root, 'dist')], { stdio: 'pipe' });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', packing], { cwd: root, stdio: 'pipe' });
  packed = join(packing, readdirSync(packing).find((name) => name.endsWith('.tgz')) ?? '');
}, 180_000);
afterAll(() => rmSync(packing, { recursive: true, force: true }));

/** A repository with a workspace, and an empty machine around it: no network, no settings of the developer. */
function repository(items: string): TestWorkspace {
  const one = workspace({ 'local/p.yaml': province(items), '.git/HEAD': '' });
  mkdirSync(join(one.root, '.machine/home'), { recursive: true });
  return one;
}

/** All that is in the repository so far, as a commit on main. */
function committed(one: TestWorkspace): void {
  rmSync(join(one.root, '.git'), { recursive: true });
  git(one.root, 'init', '-q', '-b', 'main');
  git(one.root, 'add', '-A', '--', '.', ':!.machine');
  git(one.root, 'commit', '-q', '-m', '提交');
}

function machine(one: TestWorkspace, more: Readonly<Record<string, string>>): Record<string, string> {
  const home = join(one.root, '.machine');
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: join(home, 'home'),
    npm_config_cache: join(home, 'npm'),
    npm_config_offline: 'true',
    npm_config_update_notifier: 'false',
    ...more,
  };
}

function script(
  shell: string,
  text: string,
  one: TestWorkspace,
  env: Readonly<Record<string, string>>,
  cwd = one.root,
) {
  const { status, stdout, stderr } = spawnSync(shell, ['-c', text], { cwd, env: machine(one, env), encoding: 'utf8' });
  return { status, stdout, stderr };
}

const low = '  resident-pension: { measures: { base-pension: { set: 10 } } }\n';

describe('the action for GitHub', () => {
  const action = parse(read(`${ACTION}/action.yml`)) as {
    inputs: Record<string, unknown>;
    outputs: Record<string, { value: string }>;
    runs: { steps: { run: string; shell: string; env: Record<string, string> }[] };
  };

  test('is what GitHub takes for an action', () => {
    expect(officialProblems('github-action', action)).toEqual([]);
  });

  test('knows every input and output it names, and puts none of them into a script', () => {
    const named = [...read(`${ACTION}/action.yml`).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(action.inputs).sort());
    expect(action.runs.steps.filter(({ run }) => run.includes('${{'))).toEqual([]);
    const written = [...read(`${ACTION}/validate.sh`).matchAll(/echo "([a-z-]+)=/g)].map(([, name]) => name);
    expect(Object.keys(action.outputs).sort()).toEqual(written.sort());
  });

  test('uses no other action', () => {
    expect(read(`${ACTION}/action.yml`)).not.toMatch(/^\s*-?\s*uses:/m);
  });

  function run(items: string, more: Readonly<Record<string, string>> = {}, one = repository(items)) {
    const temp = join(one.root, '.machine');
    const env = {
      RUNNER_TEMP: temp,
      GITHUB_ACTION_PATH: ACTION,
      GITHUB_ENV: join(temp, 'env'),
      GITHUB_OUTPUT: join(temp, 'output'),
      GITHUB_STEP_SUMMARY: join(temp, 'summary'),
      DIXIAN_PACKAGE: packed,
      DIXIAN_PATHS: '',
      DIXIAN_AS_OF: '',
      DIXIAN_LANGUAGE: 'en',
      DIXIAN_AGAINST: '',
      ...more,
    };
    const [install, validate] = action.runs.steps.map((step) => step.run);
    const installed = script('bash', install ?? '', one, env);
    expect([installed.status, installed.stderr]).toEqual([0, expect.any(String)]);
    const set = Object.fromEntries(
      read(env.GITHUB_ENV)
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    );
    const ran = script('bash', validate ?? '', one, { ...env, ...set });
    const outputs = Object.fromEntries(
      read(env.GITHUB_OUTPUT)
        .trim()
        .split('\n')
        .map((line) => line.split('=')),
    );
    const summary = existsSync(env.GITHUB_STEP_SUMMARY) ? read(env.GITHUB_STEP_SUMMARY) : null;
    return { ...ran, outputs, summary };
  }

  test('annotates, sums up and leaves reports', () => {
    const { status, stdout, outputs, summary } = run(low);
    expect([status, outputs['exit-code']]).toEqual([1, '1']);
    expect(stdout).toMatch(/^::error file=local\/p\.yaml,line=\d+/m);
    expect(summary).toContain('floor/below');
    expect(sarifLog(read(outputs['sarif'])).runs).toHaveLength(1);
    expect(junitSuites(read(outputs['junit']))).toHaveLength(1);
    expect(JSON.parse(read(outputs['json'])).counts.error).toBe(1);
  });

  test('is silent where all is well', () => {
    const { status, stdout, outputs } = run('');
    expect([status, outputs['exit-code'], stdout.includes('::error')]).toEqual([0, '0', false]);
  });

  test('limits what is reported to the paths', () => {
    for (const end of ['\n', '\r\n', '  \n'])
      expect(run(low, { DIXIAN_PATHS: `  local/evidence-need.yaml${end}` }).outputs['exit-code']).toBe('0');
    const { status, stdout } = run(low, { DIXIAN_PATHS: '--scorecard\n' });
    expect([status, stdout]).toEqual([2, expect.stringContaining('--scorecard')]);
  });

  test('lets only count what came after a revision', () => {
    const one = repository(low);
    committed(one);
    const { status, stdout } = run(low, { DIXIAN_AGAINST: 'HEAD' }, one);
    expect([status, stdout]).toEqual([0, expect.stringContaining('present before 1')]);
  });

  test('each run leaves reports of its own', () => {
    const one = repository(low);
    const first = run(low, {}, one).outputs;
    const second = run(low, {}, one).outputs;
    for (const name of ['sarif', 'json', 'junit']) {
      expect(second[name]).not.toBe(first[name]);
      expect(existsSync(first[name] ?? '')).toBe(true);
    }
  });

  test('says so if nothing could be checked, and hands no report on', () => {
    const { status, stdout, outputs, summary } = run('', { DIXIAN_AS_OF: 'tomorrow' });
    expect([status, outputs['exit-code'], summary]).toEqual([2, '2', null]);
    expect(stdout).toContain('tomorrow');
  });

  test('text that data may have written is fenced in', () => {
    const name = '::error file=x::入侵';
    const own = `own-items:
  extra:
    name: "${name}"
    audience: { all: { name: 居民, subject: person, who: everyone } }
    content: { give: { name: 提供, for: all } }
    measures: { hours: { name: 时间, of: give, type: quantity, unit: hour/week, floor: 10 } }
`;
    const { stdout } = run(`${low}${own}`);
    const lines = stdout.split('\n');
    const token = /^::stop-commands::([0-9a-f-]{36})$/.exec(lines[0] ?? '')?.[1];
    const end = lines.indexOf(`::${token}::`);
    // The text report breaks such a line besides.
    expect(lines.slice(1, end).some((line) => line.trim().startsWith(name.replace('::', '□:')))).toBe(true);
    expect(lines.slice(end + 1).some((line) => line.trim().startsWith(name))).toBe(false);
  });

  test('an old Node is told of at once', () => {
    const one = repository('');
    one.put('.machine/old/node', '#!/bin/sh\nexit 1\n');
    execFileSync('chmod', ['+x', join(one.root, '.machine/old/node')]);
    const { status, stdout } = script('bash', `bash "${ACTION}/install.sh"`, one, {
      PATH: `${join(one.root, '.machine/old')}:${process.env['PATH']}`,
      DIXIAN_PACKAGE: packed,
    });
    expect([status, stdout]).toEqual([2, expect.stringContaining('20.19')]);
  });
});

const [head, body] = parseAllDocuments(read('.gitlab/dixian.yml')).map((one) => one.toJS());
const inputs = head.spec.inputs as Record<string, { default?: string }>;

describe('the job for GitLab', () => {
  const filled = (given: Record<string, string>) =>
    JSON.parse(
      JSON.stringify(body).replaceAll(/\$\[\[ inputs\.([a-z]+) \]\]/g, (_all, name: string) => {
        expect(inputs).toHaveProperty(name);
        return given[name] ?? inputs[name]?.default ?? '';
      }),
    ) as {
      dixian: {
        image: string;
        script: string[];
        variables: Record<string, string>;
        artifacts: { reports: { codequality: string; junit: string } };
      };
    };

  test('is what GitLab takes for a pipeline', () => {
    const { dixian } = filled({ package: packed });
    expect(officialProblems('gitlab-ci', { dixian })).toEqual([]);
    expect(dixian.image).toMatch(/^node:\d+\.\d+\.\d+-alpine$/);
  });

  test.each([
    ['', '', 0],
    [low, '', 1],
    [low, 'HEAD', 0],
  ])('runs in the shell of a small image and leaves its reports: %j against %j', (items, against, code) => {
    const one = repository('');
    one.copy('test/base');
    one.put('test/base/local/p.yaml', province(items));
    if (against) committed(one);
    one.put('tools/dixian.tgz', readFileSync(packed));
    const { dixian } = filled({ package: 'tools/dixian.tgz', directory: 'test/base', lang: 'en', against });
    const { status, stdout } = script('sh', ['set -e', ...dixian.script].join('\n'), one, {
      CI_PROJECT_DIR: one.root,
      CI_BUILDS_DIR: join(one.root, '.machine'),
      CI_JOB_ID: '1',
      ...dixian.variables,
    });
    expect([status, stdout]).toEqual([code, expect.stringContaining('Checked: files')]);
    const { codequality, junit } = dixian.artifacts.reports;
    const issues = gitlabIssues(one.get(codequality) ?? '');
    expect(issues.map(({ location }) => location.path)).toEqual(items === '' ? [] : ['test/base/local/p.yaml']);
    expect(junitSuites(one.get(junit) ?? '')).toHaveLength(1);
  });

  test('fetches the branch a merge request goes to, of which the runner has nothing', () => {
    const origin = repository('');
    origin.put('tools/dixian.tgz', readFileSync(packed));
    committed(origin);
    git(origin.root, 'checkout', '-q', '-b', 'change');
    for (const items of [low.replace('10', '20'), low]) {
      origin.put('local/p.yaml', province(items));
      git(origin.root, 'commit', '-qam', '改');
    }
    git(origin.root, 'update-ref', 'refs/merge-requests/1/head', 'change');
    const one = workspace({}, null);
    mkdirSync(join(one.root, '.machine/home'), { recursive: true });
    git(one.root, 'init', '-q');
    git(one.root, 'remote', 'add', 'origin', `file://${origin.root}`);
    git(one.root, 'fetch', '-q', '--depth', '1', 'origin', '+refs/merge-requests/1/head:refs/pipelines/7');
    git(one.root, 'checkout', '-q', '-f', 'refs/pipelines/7');
    const { dixian } = filled({ package: 'tools/dixian.tgz', lang: 'en', against: 'origin/main' });
    const { status, stdout } = script('sh', ['set -e', ...dixian.script].join('\n'), one, {
      CI_PROJECT_DIR: one.root,
      CI_BUILDS_DIR: join(one.root, '.machine'),
      CI_JOB_ID: '1',
      CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main',
      ...dixian.variables,
    });
    expect([status, stdout]).toEqual([1, expect.stringContaining('floor/below')]);
  });
});

describe('the hook for pre-commit', () => {
  const hooks = parse(read('.pre-commit-hooks.yaml')) as {
    id: string;
    entry: string;
    always_run: boolean;
    language: string;
    pass_filenames: boolean;
    require_serial: boolean;
  }[];
  const [hook] = hooks;

  test('is what pre-commit takes for a hook, and is given no file names', () => {
    expect(officialProblems('pre-commit-hooks', hooks)).toEqual([]);
    expect(hook).toMatchObject({ id: 'dixian', pass_filenames: false, require_serial: true, language: 'node' });
  });

  test('runs at every commit: those that only delete files match no pattern', () => {
    expect(hook).toMatchObject({ always_run: true });
    expect(hook).not.toHaveProperty('files');
  });

  test.each([
    ['', 0],
    [low, 1],
  ])('its command runs once installed: %j', (items, code) => {
    const one = repository(items);
    const prefix = join(one.root, '.machine/global');
    const { status } = script('sh', `npm install --global --prefix "${prefix}" "${packed}" && ${hook?.entry}`, one, {
      PATH: `${join(prefix, 'bin')}:${process.env['PATH']}`,
    });
    expect(status).toBe(code);
  });
});

describe('the container', () => {
  const lines = DOCKERFILE.split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test('the file is sound', () => {
    expect(dockerfileProblems(DOCKERFILE).map((one) => one.message)).toEqual([]);
  });

  test('its base is pinned, and it ends without rights', () => {
    expect(instructions('ARG')).toEqual([expect.stringMatching(/^NODE=node:\d+\.\d+\.\d+-alpine$/)]);
    expect(instructions('FROM')).toEqual([`\${NODE} AS build`, `\${NODE}`]);
    expect(lines.lastIndexOf('USER node')).toBeGreaterThan(lines.lastIndexOf(`FROM \${NODE}`));
  });

  test('what it copies is there, and what it leaves out is not needed to build', () => {
    const [first = ''] = instructions('COPY');
    for (const file of first.split(' ').slice(0, -1)) expect(existsSync(file), file).toBe(true);
    const out = read('.container/Dockerfile.dockerignore').split('\n');
    for (const needed of ['src', 'catalog', 'templates', 'test', 'schemas', 'bin']) expect(out).not.toContain(needed);
  });

  test('what is packed and unpacked there runs from its folder', () => {
    const one = repository(low);
    const opt = join(one.root, '.machine/opt');
    const unpack = instructions('RUN').find((line) => line.includes('tar -x')) ?? '';
    const link = instructions('RUN').find((line) => line.startsWith('ln ')) ?? '';
    const folders: Readonly<Record<string, string>> = { opt, tmp: packing, 'usr/local': opt };
    const here = (line: string) =>
      line.replaceAll(/\/(opt|tmp|usr\/local)(?=\/)/g, (_all, name: string) => folders[name] ?? '');
    const text = [`mkdir -p "${opt}/bin"`, here(unpack), here(link), `"${opt}/bin/dixian" validate --lang en`];
    const { status, stdout } = script('sh', text.join('\n'), one, {});
    expect([status, stdout]).toEqual([1, expect.stringContaining('floor/below')]);
    expect(readdirSync(join(opt, 'dixian')).sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'dist', 'package.json', 'schemas', 'templates'].sort(),
    );
  });
});

describe('what is installed', () => {
  test.each(['node', 'node --max-old-space-size=2048'])(
    'makes the pages of many areas in several threads, the same as in one: %s',
    async (node) => {
      const codes = Array.from({ length: 110 }, (_one, index) => String(990201 + index));
      const one = workspace({
        'local/a.yaml': province(''),
        'local/b.yaml': overlayOf('980000', ''),
        ...Object.fromEntries(codes.map((code) => [`local/${code}.yaml`, overlayOf(code, '')])),
      });
      const rows = codes.map((code) => `${code},第${code}县,county,,990100,,,,fictional\n`);
      one.put('catalog/areas.csv', `${one.get('catalog/areas.csv')}${rows.join('')}`);
      const argv = ['render', 'bulletin', '--all', '--lang', 'both', '--as-of', '2024-06-01', '--out'];
      const program = join(packing, 'root', 'bin', 'dixian.js');
      const told = script('bash', `${node} ${program} ${[...argv, 'threads'].join(' ')}`, one, { DIXIAN_CACHE: 'off' });
      const { code, out } = await one.run([...argv, 'alone']);
      expect([told.status, told.stdout, told.stderr]).toEqual([code, out.replaceAll('alone', 'threads'), '']);
      const names = one.files('alone').map((file) => file.slice('alone/'.length));
      expect(names.length).toBeGreaterThan(400);
      expect(one.files('threads')).toEqual(names.map((name) => `threads/${name}`));
      expect(names.filter((name) => one.get(`alone/${name}`) !== one.get(`threads/${name}`))).toEqual([]);
    },
  );
});

test('compiled code that is damaged is passed over', () => {
  const folder = join(packing, 'root', 'dist', 'code');
  const kept = readdirSync(folder).map((name) => join(folder, name));
  expect(kept.length).toBe(2);
  const sound = kept.map((file) => readFileSync(file));
  const program = join(packing, 'root', 'bin', 'dixian.js');
  // One kind of code each.
  const shown = () =>
    [['--help'], ['explain', 'floor/below']].map((words) =>
      execFileSync('node', [program, ...words], { encoding: 'utf8' }),
    );
  const before = shown();
  for (const [index, file] of kept.entries())
    writeFileSync(file, Buffer.from(sound[index] ?? '').fill(0xff, 1000, 1016));
  expect(shown()).toEqual(before);
  for (const file of kept) writeFileSync(file, '');
  expect(shown()).toEqual(before);
  for (const [index, file] of kept.entries()) writeFileSync(file, sound[index] ?? '');
});

describe('docs/ci.md', () => {
  const page = read('docs/ci.md');
  const blocks = [...page.matchAll(/```yaml\n# (\S+)\n([\s\S]*?)```/g)];
  const block = (name: string) => parse(blocks.find(([, file]) => file === name)?.[2] ?? '');

  test('names every format, and no other', () => {
    const table = /## Formats\n[\s\S]*?\n\n\|[\s\S]*?\n\n/.exec(page)?.[0] ?? '';
    expect([...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name).sort()).toEqual(
      Object.keys(formats).sort(),
    );
  });

  test('its workflow uses the action with inputs that it has', () => {
    const { jobs } = block('.github/workflows/standards.yml') as {
      jobs: { validate: { steps: { uses: string; with?: object }[] } };
    };
    const step = jobs.validate.steps.find(({ uses }) => uses.startsWith('OWNER/dixian/'));
    const [path = ''] = (step?.uses ?? '').replace('OWNER/dixian/', '').split('@');
    const { inputs } = parse(read(`${path}/action.yml`)) as { inputs: object };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
  });

  test('its pipeline includes the job with inputs that it has', () => {
    const [include] = (block('.gitlab-ci.yml') as { include: { file: string; inputs: object }[] }).include;
    expect(include?.file).toBe('.gitlab/dixian.yml');
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(include?.inputs ?? {})));
  });

  test.each([
    ['.github/workflows/standards.yml', 'github-workflow'],
    ['.pre-commit-config.yaml', 'pre-commit-config'],
  ])('its %s is what the platform takes', (file, shape) => {
    expect(officialProblems(shape, block(file))).toEqual([]);
  });

  test('its hook is the one there is', () => {
    const config = block('.pre-commit-config.yaml') as { repos: { hooks: { id: string }[] }[] };
    const { id } = (parse(read('.pre-commit-hooks.yaml')) as { id: string }[])[0] ?? {};
    expect(config.repos[0]?.hooks.map((hook) => hook.id)).toEqual([id]);
  });

  test('every file it speaks of is there', () => {
    const links = [...page.matchAll(/\]\((\.\.\/[^)]+)\)/g)].map(([, path = '']) => join('docs', path));
    const named = [...page.matchAll(/`(\.(?:github|gitlab|container)\/[a-zA-Z/.-]+)`/g)].map(([, path = '']) => path);
    expect([...links, ...named].filter((path) => !existsSync(path))).toEqual([]);
    expect(links.length + named.length).toBeGreaterThan(5);
  });
});
