import type { Moved } from '../model/report.ts';
import type { Wording } from '../say/wording.ts';
import { printable } from './frame.ts';

/** What is to be said of a change besides findings, and of which file. */
export interface Note {
  readonly about: 'gone' | 'settings' | 'folder';
  readonly file: string;
  readonly text: string;
}

const MOST_GONE = 5;

/** That the workspace was elsewhere; that files have gone, of which nobody checks any more what they promised, and that what is checked, and how, has changed. */
export function notesOn({ config, settings, gone, folder }: Moved, wording: Wording): readonly Note[] {
  const shown = gone.slice(0, MOST_GONE).map(printable).join(wording.text('list'));
  const more = gone.length > MOST_GONE ? '…' : '';
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
        text: wording.text('against.gone', { count: gone.length, files: shown, more }),
      }),
    ),
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
