import type { Moved } from '../model/report.ts';
import type { Wording } from '../say/wording.ts';
import { printable } from './frame.ts';

/** What is to be said of a change besides findings, and of which file. */
export interface Note {
  readonly about: 'gone' | 'settings' | 'folder' | 'national';
  readonly file: string;
  readonly text: string;
}

const MOST_NAMED = 5;

/** That the workspace was elsewhere; that files have gone, of which nobody checks any more what they promised, and that what is checked, and how, has changed. */
export function notesOn({ config, settings, gone, national, folder }: Moved, wording: Wording): readonly Note[] {
  const named = (files: readonly string[]) => ({
    count: files.length,
    files: files.slice(0, MOST_NAMED).map(printable).join(wording.text('list')),
    more: files.length > MOST_NAMED ? '…' : '',
  });
  return [
    ...(folder === null
      ? []
      : [
          {
            about: 'folder' as const,
            file: config,
            text: wording.text('against.folder', { folder: printable(folder) || '.' }),
          },
        ]),
    ...gone.slice(0, 1).map(
      (file): Note => ({
        about: 'gone',
        file,
        text: wording.text('against.gone', named(gone)),
      }),
    ),
    ...national
      .slice(0, 1)
      .map((file): Note => ({ about: 'national', file, text: wording.text('against.national', named(national)) })),
    ...(settings.length > 0
      ? [
          {
            about: 'settings' as const,
            file: config,
            text: wording.text('against.configured', { keys: settings.join(wording.text('list')) }),
          },
        ]
      : []),
  ];
}
