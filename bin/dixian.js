#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

// Node 22 and later keep compiled code between runs.
module.enableCompileCache?.();
// Left to itself, memory grows to three times what is needed before anything is thrown away; new memory costs more than clearing up.
// Threads that clear up at the same time would wait for one another: each does it alone.
v8.setFlagsFromString('--heap-growing-percent=40 --no-parallel-scavenge');
// Node 20 compiles too eagerly, and too much at once, for a run of a second or two; later versions weigh it better.
if (process.versions.node.startsWith('20.'))
  v8.setFlagsFromString('--interrupt-budget=400000 --max-inlined-bytecode-size-cumulative=250');
try {
  const { main, realIo } = await import('../dist/main.js');
  process.exitCode = await main(process.argv.slice(2), realIo());
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND' || !String(error.message).includes('dist/main.js')) throw error;
  process.stderr.write(
    'dixian 尚未构建：在项目文件夹运行 npm ci。 dixian is not built yet: run npm ci in the project folder.\n',
  );
  process.exitCode = 2;
}
