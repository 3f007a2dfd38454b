import type { Moved } from '../../model/report.ts';
import type { Settings } from '../../schema/settings.ts';

/** What a change has made of how it is checked: data files that have gone, and settings that say something else. */
export function movedBy(
  config: string,
  now: { readonly files: readonly string[]; readonly settings: Settings; readonly national: readonly string[] },
  before: {
    readonly files: readonly string[];
    readonly settings: Settings | undefined;
    readonly folder: string | null;
  },
): Moved {
  const left = new Set(now.files);
  return {
    config,
    settings: before.settings ? changed(now.settings, before.settings) : [],
    folder: before.folder,
    national: now.national,
    gone: before.files.filter((file) => !left.has(file)),
  };
}

function changed(now: Settings, before: Settings): readonly string[] {
  return Object.entries(JUDGING).flatMap(([name, key]) => {
    const of = (settings: Settings) => JSON.stringify(settings[name as keyof Settings]);
    return of(now) === of(before) ? [] : [key];
  });
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
