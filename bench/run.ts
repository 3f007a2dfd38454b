import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { type Rendered, renderBulletins } from './bulletins.ts';
import { type Contender, measure, median, type Run } from './contender.ts';
import { type Country, writeCountry } from './country.ts';
import { type Bulletins, isMissed, type Must, musts } from './musts.ts';
import { peers } from './peers.ts';

// `npm run bench [ROUNDS]`: the tool beside its peers on the same files, one after another in every round, so that all meet
// the same machine. Prints medians and ratios; exits with 1 where a promise is not kept.
const ROUNDS = Number(process.argv[3] ?? 5);
const CACHE = resolve('node_modules/.cache/dixian/bench');
const EVERY = 9999;
const TENTH = 321;
const dixian = [process.execPath, resolve('bin/dixian.js')];

// What an earlier bench has kept would answer for this one.
for (const store of ['store', 'store-own']) rmSync(join(CACHE, store), { recursive: true, force: true });
const whole = country('country', EVERY);
const tenth = country('tenth', TENTH);
const all = { ...peers(CACHE, resolve('schemas/overlay.schema.json'), whole.root), ...ours() };
// Those that are held against each other run one after the other: the speed of a shared machine changes within seconds.
const order = new Set(['sourcemeta', 'cold', 'ajv', ...Object.keys(all)]);
const contenders = [...order].flatMap((id) => (all[id] ? [[id, all[id]] as const] : []));

const runs = new Map<string, Run[]>();
for (let round = 0; round <= ROUNDS; round++) {
  for (const [id, contender] of contenders) {
    const run = await measure(contender);
    // The first round fills the caches of the system and of those that keep one.
    if (round > 0) runs.set(id, [...(runs.get(id) ?? []), run]);
  }
  process.stderr.write(round === 0 ? 'warmed up\n' : `round ${round} of ${ROUNDS}\n`);
}

const seconds = Object.fromEntries([...runs].map(([id, all]) => [id, median(all.map((one) => one.seconds))]));
const megabytes = Object.fromEntries([...runs].map(([id, all]) => [id, memory(all)]));
const bulletins = { whole: await rendered(whole, 'whole country'), tenth: await rendered(tenth, 'a tenth of it') };
const promises = musts({ seconds, ratio, megabytes, bulletins });
print(promises);
for (const { bulletins: count, perSecond, megabytes: held } of Object.values(bulletins))
  console.log(
    `bulletins of ${count} areas, HTML and Markdown: ${perSecond.toFixed(0)} a second after the check, ${figure(held, 0)} MB at most`,
  );
process.exitCode = promises.some(isMissed) ? 1 : 0;

function ratio(one: string, other: string): number {
  const others = runs.get(other) ?? [];
  return median((runs.get(one) ?? []).map((run, round) => run.seconds / (others[round]?.seconds ?? Number.NaN)));
}

/** The medians of some runs that render every bulletin of a country: three at most, since each takes long. */
async function rendered({ root }: Country, name: string): Promise<Bulletins> {
  const all: Rendered[] = [];
  for (let round = 0; round < Math.min(ROUNDS, 3); round++) {
    all.push(await renderBulletins(dixian, root, join(CACHE, 'pages')));
    process.stderr.write(`bulletins of ${name}: ${all.length}\n`);
  }
  return {
    bulletins: all[0]?.bulletins ?? 0,
    perSecond: median(all.map(({ bulletins: count, rendering }) => count / rendering)),
    megabytes: memory(all),
  };
}

/** A generated country, written once for each version of what writes it. */
function country(name: string, most: number): Country {
  const root = join(CACHE, name);
  rmSync(root, { recursive: true, force: true });
  return writeCountry(root, 'catalog', most);
}

/** What is measured of the tool itself: each in the state of its cache that its name says. */
function ours(): Readonly<Record<string, Contender>> {
  const [first = ''] = whole.overlays.filter((file) => /4102\d\d\.yaml$/.test(file));
  const county = join(whole.root, first);
  const item = join(whole.root, 'catalog/national/items/resident-pension.yaml');
  const [countyText, itemText] = [county, item].map((file) => readFileSync(file, 'utf8')) as [string, string];
  let edit = 0;
  const check = (name: string, cwd: string, store: string, before?: () => void): Contender => ({
    name,
    command: [...dixian, 'validate'],
    cwd,
    env: { DIXIAN_CACHE: join(CACHE, store) },
    // The generated country has findings.
    codes: [0, 1],
    ...(before ? { before } : {}),
  });
  const forget = (store: string) => () => rmSync(join(CACHE, store), { recursive: true, force: true });
  return {
    cold: check('dixian validate, whole country, cold', whole.root, 'store-cold', forget('store-cold')),
    warm: check('dixian validate, nothing changed', whole.root, 'store'),
    edited: check('dixian validate, one county edited', whole.root, 'store', () =>
      writeFileSync(county, `${countyText}# ${edit++}\n`),
    ),
    moved: check('dixian validate, one national floor moved', whole.root, 'store', () => {
      writeFileSync(county, countyText);
      writeFileSync(item, raised(itemText, edit++));
    }),
    restored: check('dixian validate, as it was', whole.root, 'store', () => writeFileSync(item, itemText)),
    tenth: check(`dixian validate, ${TENTH} areas, cold`, tenth.root, 'store-tenth', forget('store-tenth')),
    'shipped cold': check('dixian validate, shipped catalogue, cold', resolve('.'), 'store-own', forget('store-own')),
    'shipped warm': check('dixian validate, shipped catalogue, warm', resolve('.'), 'store-own'),
    help: { name: 'dixian --help', command: [...dixian, '--help'], cwd: resolve('.') },
    node: { name: 'node -e 0', command: [process.execPath, '-e', '0'], cwd: resolve('.') },
  };
}

/** The text of the item with its latest floor another than before: what is below it has to be found anew. */
function raised(text: string, by: number): string {
  const moved = text.replace(/value: 143\b/, `value: ${144 + by}`);
  if (moved === text) throw new Error('no floor to move');
  return moved;
}

function memory(all: readonly Run[]): number | null {
  const known = all.flatMap(({ megabytes: one }) => (one === null ? [] : [one]));
  return known.length === 0 ? null : median(known);
}

function figure(value: number | null, digits = 2): string {
  return value === null ? 'unknown' : value.toFixed(digits);
}

function print(all: readonly Must[]): void {
  console.log(`${whole.overlays.length} overlays, ${(whole.bytes / 1e6).toFixed(1)} MB; median of ${ROUNDS} runs`);
  console.log(`${cpus().length} x ${cpus()[0]?.model}, Node ${process.version}\n`);
  for (const [id, { name }] of contenders) {
    const ratio = (seconds[id] ?? 0) / (seconds['sourcemeta'] ?? 1);
    console.log(
      `${figure(seconds[id] ?? null, 3).padStart(9)} s ${figure(megabytes[id] ?? null, 0).padStart(7)} MB ${figure(ratio).padStart(7)} x sourcemeta  ${name}`,
    );
  }
  console.log('');
  for (const must of all)
    console.log(
      `${isMissed(must) ? 'MISSED' : 'kept  '} ${figure(must.is).padStart(8)} ${must.unit}, at most ${must.most}: ${must.what}`,
    );
}
