// The whole program as one file, and where it may be entered: by the command line, and by other threads of it.
export { realIo } from './io.ts';
export { main } from './main.ts';

/** What a thread that judges does, loaded there only. */
export async function judgeApart(): Promise<void> {
  (await import('./judge-apart.ts')).judgeApart();
}

/** What a thread that makes pages does, loaded there only. */
export async function makePagesApart(): Promise<void> {
  await (await import('./pages/page-apart.ts')).makePagesApart();
}
