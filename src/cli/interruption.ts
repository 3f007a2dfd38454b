import type { Io } from './io.ts';

/** Asked between two pieces of work: lets an interruption in, and says whether there has been one. */
export function interruption(io: Pick<Io, 'interrupted'>): () => Promise<boolean> {
  let stopped = false;
  void io.interrupted().then(() => {
    stopped = true;
  });
  return async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return stopped;
  };
}
