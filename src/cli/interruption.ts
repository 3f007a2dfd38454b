/** Lets an interruption in: between two pieces of work, so that every file is whole. */
export function breath(): Promise<void> {
  return new Promise((resolved) => {
    setImmediate(resolved);
  });
}

/** Asked between two pieces of work: takes a breath, and says whether the work is to be stopped. */
export function interruption(interrupted: Promise<void>): () => Promise<boolean> {
  let stopped = false;
  void interrupted.then(() => {
    stopped = true;
  });
  return async () => {
    await breath();
    return stopped;
  };
}
