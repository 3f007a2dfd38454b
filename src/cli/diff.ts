import { changesBetweenEditions, type EditionChanges } from '../changes/between-editions.ts';
import { changesBetween, type State } from '../changes/between-states.ts';
import { NATION } from '../model/catalogue.ts';
import type { Day } from '../model/day.ts';
import { terminalText } from '../report/terminal.ts';
import { Speaker } from '../say/say.ts';
import type { Wording } from '../say/wording.ts';
import { checkArea } from './check-area.ts';
import { areaNamed, areasBeside } from './diff-areas.ts';
import type { Io } from './io.ts';
import { type Opened, openWorkspace } from './open.ts';
import type { CommonFlags } from './set-up.ts';
import { type Side, side } from './side.ts';
import { completeness } from './soundness.ts';
import { speakerOf } from './speaker-of.ts';
import { UserError } from './user-error.ts';
import { valueLine } from './value-line.ts';

interface Flags extends CommonFlags {
  readonly area?: string;
}

/** Says what differs between two editions, between what was in force on two days, or between two areas. */
export function diff(io: Io, a: string, b: string, flags: Flags): number {
  const opened = openWorkspace(io, flags);
  const code = completeness(io, opened);
  const { wording } = speakerOf(opened);
  const [one, other] = [areaNamed(opened, a), areaNamed(opened, b)];
  if (one !== null && other !== null) {
    if (flags.area !== undefined) throw new UserError('usage.diff-area');
    io.stdout.write(terminalText(`${areasBeside(opened, wording, one, other).join('\n')}\n`));
    return code;
  }
  if (one !== null || other !== null) throw new UserError('usage.diff-mixed', { a, b });
  const area = flags.area ?? NATION;
  checkArea(opened, area);
  const [from, to] = [side(io, opened, a, flags), side(io, opened, b, flags)];
  if (from.is === 'edition' && to.is === 'edition') {
    if (flags.area !== undefined) throw new UserError('usage.diff-area');
    const changes = changesBetweenEditions(opened.subject.catalogue, from.edition, to.edition);
    io.stdout.write(terminalText(`${editions(opened, wording, changes).join('\n')}\n`));
  } else if (from.is === 'day' && to.is === 'day') {
    io.stdout.write(terminalText(`${states(wording, area, from, to).join('\n')}\n`));
  } else throw new UserError('usage.diff-mixed', { a, b });
  return code;
}

function editions(opened: Opened, wording: Wording, changes: EditionChanges): string[] {
  const { evaluator } = opened.subject;
  const on = (day: Day) => ({ evaluator, day, area: NATION });
  const moved = changesBetween(on(changes.before.effective), on(changes.after.effective)).values;
  const list = (ids: readonly string[]) => ids.map((id) => `  ${wording.item(id)} (${id})`);
  const lines = [
    wording.text('diff.editions', { before: wording.of(changes.before.title), after: wording.of(changes.after.title) }),
  ];
  if (changes.removed.length > 0)
    lines.push('', wording.text('diff.removed', { count: changes.removed.length }), ...list(changes.removed));
  for (const { kind, announced, items } of changes.announced) {
    const attributed = items.length;
    lines.push('', wording.text('diff.kind', { kind: wording.text(`change.${kind}`), announced, attributed }));
    for (const id of items) {
      const values = kind === 'raised' ? moved.filter((one) => one.item === id) : [];
      lines.push(
        ...list([id]),
        ...values.map((one) => `    ${valueLine(wording, one)}`),
        ...details(wording, changes, id, kind),
      );
    }
    if (announced > attributed) lines.push(`  ${wording.text('diff.unattributed', { gap: announced - attributed })}`);
  }
  const renamed = changes.renamed.map((one) => `  ${wording.of(one.before)} → ${wording.of(one.after)}`);
  if (renamed.length > 0) lines.push('', wording.text('diff.renamed', { count: renamed.length }), ...renamed);
  return lines;
}

function details(wording: Wording, changes: EditionChanges, id: string, kind: string): string[] {
  const revised = changes.revised.find((one) => one.item.id === id);
  if (!revised) return [];
  const names = (ids: readonly string[]) => ids.map((one) => wording.department(one)).join(wording.text('list'));
  const lead =
    kind === 're-led' && revised.lead
      ? [`    ${wording.text('diff.lead', { before: names(revised.lead.before), after: names(revised.lead.after) })}`]
      : [];
  const { note, checked } = revised.revision;
  const memory = checked === 'memory' ? [`    ${wording.text('show.memory')}`] : [];
  return [...lead, ...(note ? [`    ${note}`] : []), ...memory];
}

/** The records of one day, or of one revision, beside those of another; what has gone is named as it was. */
function states(wording: Wording, area: string, from: Moment, to: Moment): string[] {
  const changes = changesBetween(stateOf(from, area), stateOf(to, area));
  const list = (ids: readonly string[], words: Wording) => ids.map((id) => `  ${words.item(id)} (${id})`);
  const lines = [wording.text('diff.days', { area: wording.area(area), from: momentWords(from), to: momentWords(to) })];
  const then = new Speaker(from.subject.catalogue, wording.lang).wording;
  const now = new Speaker(to.subject.catalogue, wording.lang).wording;
  if (changes.added.length > 0)
    lines.push('', wording.text('diff.added', { count: changes.added.length }), ...list(changes.added, now));
  if (changes.removed.length > 0)
    lines.push('', wording.text('diff.removed', { count: changes.removed.length }), ...list(changes.removed, then));
  let item = '';
  for (const change of changes.values) {
    if (change.item !== item) lines.push('', now.item(change.item));
    item = change.item;
    lines.push(`  ${valueLine(now, change)}`);
  }
  if (changes.added.length + changes.removed.length + changes.values.length === 0)
    lines.push('', wording.text('diff.nothing'));
  return lines;
}

type Moment = Extract<Side, { readonly is: 'day' }>;

function stateOf({ subject: { evaluator }, day }: Moment, area: string): State {
  return { evaluator, day, area };
}

function momentWords({ day, revision }: Moment): string {
  return revision ? `git:${revision.ref} (${revision.commit.slice(0, 10)}) ${day}` : day;
}
