import { printable } from '../report/frame.ts';
import { Speaker } from '../say/say.ts';
import type { Settings } from '../schema/settings.ts';
import type { Examined } from './set-up.ts';

/** That files have gone, of which nobody checks any more what they promised; nothing where none have. */
export function goneLine({ files, names, lang }: Examined, before: readonly string[]): string {
  const left = new Set(files);
  const gone = before.filter((file) => !left.has(file));
  if (gone.length === 0) return '';
  const { wording } = new Speaker(names, lang);
  const shown = gone.slice(0, MOST_GONE).map(printable).join(wording.text('list'));
  return `${wording.text('against.gone', { count: gone.length, files: shown, more: gone.length > MOST_GONE ? '…' : '' })}\n`;
}

const MOST_GONE = 5;

/** That what is checked, and how, has changed too; nothing where it has not. */
export function configuredLine({ names, lang }: Examined, now: Settings, before: Settings | undefined): string {
  const changed = before
    ? Object.entries(JUDGING).flatMap(([name, key]) => {
        const of = (settings: Settings) => JSON.stringify(settings[name as keyof Settings]);
        return of(now) === of(before) ? [] : [key];
      })
    : [];
  if (changed.length === 0) return '';
  const { wording } = new Speaker(names, lang);
  return `${wording.text('against.configured', { keys: changed.join(wording.text('list')) })}\n`;
}

/** The settings that decide what is found, and how each is written. */
const JUDGING: Readonly<Partial<Record<keyof Settings, string>>> = {
  catalog: 'catalog',
  parents: 'parents',
  local: 'local',
  asOf: 'as-of',
  failOn: 'fail-on',
  rules: 'rules',
  steep: 'steep',
  assumeNational: 'assume-national',
  excerpts: 'excerpts',
};
